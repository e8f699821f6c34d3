package org.lodestar.engine.lucene;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.List;
import org.lodestar.corpus.Document;
import org.lodestar.corpus.Passage;
import org.lodestar.corpus.Sha256;
import org.lodestar.corpus.SourceFile;

/** Documents and passages as they are stored, and as they enter the fingerprint. */
final class StoredForm {

    static final JsonMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    private StoredForm() {}

    static byte[] bytes(Object value) {
        try {
            return JSON.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Document document(byte[] bytes) throws IOException {
        return JSON.readValue(bytes, Document.class);
    }

    static Passage passage(byte[] bytes) throws IOException {
        return JSON.readValue(bytes, Passage.class);
    }

    /**
     * SHA-256 over all that makes a document what it is; where its file stands does not.
     *
     * @param passages as they are stored
     */
    static byte[] hash(Document document, List<byte[]> passages) {
        MessageDigest digest = Sha256.digest();
        digest.update(bytes(withoutPath(document)));
        for (byte[] passage : passages) {
            digest.update((byte) '\n');
            digest.update(passage);
        }
        return digest.digest();
    }

    private static Document withoutPath(Document d) {
        SourceFile file = d.file();
        SourceFile placeless = file == null ? null : new SourceFile(null, file.bytes(), file.sha256(), file.mediaType());
        return new Document(d.id(), d.source(), placeless, d.metadata(), d.pages(), d.truncated(), d.about());
    }
}
