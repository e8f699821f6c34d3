package org.lodestar.indexer.cache;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.lodestar.corpus.Page;
import org.lodestar.corpus.Sha256;
import org.lodestar.indexer.extraction.Extraction;

/** The bytes of an entry: gzip of the SHA-256 of what follows, a line feed, and the key with its extraction as JSON. */
record CacheEntry(CacheKey key, Extraction extraction) {

    private static final int CHECKSUM = 64;

    /** An entry of other fields, as another version of the program writes, is refused, not guessed at. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .addMixIn(Extraction.class, Kinds.OfExtraction.class)
            .addMixIn(Page.Block.class, Kinds.OfBlock.class)
            .build();

    /** The names of the alternatives. */
    private interface Kinds {

        @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
        @JsonSubTypes({
            @JsonSubTypes.Type(value = Extraction.Extracted.class, name = "extracted"),
            @JsonSubTypes.Type(value = Extraction.Blank.class, name = "blank"),
            @JsonSubTypes.Type(value = Extraction.Ignored.class, name = "ignored"),
            @JsonSubTypes.Type(value = Extraction.Failed.class, name = "failed")
        })
        interface OfExtraction {}

        @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
        @JsonSubTypes({
            @JsonSubTypes.Type(value = Page.Heading.class, name = "heading"),
            @JsonSubTypes.Type(value = Page.Paragraph.class, name = "paragraph")
        })
        interface OfBlock {}
    }

    byte[] bytes() throws IOException {
        byte[] json = JSON.writeValueAsBytes(this);
        var out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(Sha256.of(json).getBytes(StandardCharsets.US_ASCII));
            gzip.write('\n');
            gzip.write(json);
        }
        return out.toByteArray();
    }

    /** @throws IOException if the bytes are not as they were written */
    static CacheEntry of(byte[] bytes) throws IOException {
        byte[] content;
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            content = gzip.readAllBytes();
        }
        if (content.length <= CHECKSUM) {
            throw new IOException("is cut off");
        }
        byte[] json = Arrays.copyOfRange(content, CHECKSUM + 1, content.length);
        if (!new String(content, 0, CHECKSUM, StandardCharsets.US_ASCII).equals(Sha256.of(json))) {
            throw new IOException("is not what was written");
        }
        return JSON.readValue(json, CacheEntry.class);
    }
}
