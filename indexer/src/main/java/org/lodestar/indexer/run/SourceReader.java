package org.lodestar.indexer.run;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.CharacterCodingException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lodestar.analyzers.DocumentLanguages;
import org.lodestar.analyzers.LanguageIdentifier;
import org.lodestar.analyzers.PassageSplitter;
import org.lodestar.corpus.Document;
import org.lodestar.corpus.DocumentKey;
import org.lodestar.corpus.Metadata;
import org.lodestar.corpus.Page;
import org.lodestar.corpus.Passage;
import org.lodestar.corpus.SourceFile;
import org.lodestar.corpus.TaggedDocument;
import org.lodestar.corpus.record.DocumentRecord;
import org.lodestar.corpus.record.Reading;
import org.lodestar.corpus.record.RecordReader;
import org.lodestar.corpus.record.StatedMetadata;
import org.lodestar.indexer.extraction.Extraction;
import org.lodestar.indexer.extraction.Extractor;
import org.lodestar.indexer.extraction.FileProperties;
import org.lodestar.indexer.extraction.HashedFile;
import org.lodestar.indexer.extraction.Unpacked;
import org.lodestar.indexer.extraction.Unpacking;
import org.lodestar.indexer.metadata.MetadataResolver;
import org.lodestar.indexer.sources.Source;
import org.lodestar.indexer.tagging.DocumentTagger;

/** Makes a tagged document of a source: extract, cut into passages, identify languages, tag. Safe for many threads. */
final class SourceReader {

    /** Goes up with every change of how passages are made of pages, or of what is remembered of a source. */
    private static final int VERSION = 7;

    private static final String RECORD_TYPE = "application/json";

    private final Extractor extractor;
    private final RecordReader records;
    private final PassageSplitter splitter = new PassageSplitter();
    private final LanguageIdentifier identifier;
    private final DocumentTagger tagger;

    SourceReader(Extractor extractor, RecordReader records, LanguageIdentifier identifier, DocumentTagger tagger) {
        this.extractor = extractor;
        this.records = records;
        this.identifier = identifier;
        this.tagger = tagger;
    }

    /** Names everything that a document depends on besides its source. */
    String version() {
        return "read-" + VERSION + " extract-" + extractor.version() + " tag-" + tagger.version();
    }

    /** What became of a source. */
    sealed interface ReadSource {
        /** {@code blank} says why there is no text, null where there is. */
        record Read(TaggedDocument document, @Nullable String blank) implements ReadSource {}

        record Ignored(String reason) implements ReadSource {}

        record Failed(String reason, boolean lasting) implements ReadSource {}
    }

    /**
     * What became of a file.
     *
     * @param held what it holds, where that is for itself
     */
    record ReadFile(ReadSource own, Optional<Unpacked.Held> held) {}

    /** Makes a document of a file; whether the file stays as it is meanwhile is for the caller to see. */
    ReadFile read(Source.AnyFile source, Reading<StatedMetadata> stated, HashedFile file, Unpacking order)
            throws InterruptedException, IOException {
        return switch (stated) {
            case Reading.Refused<StatedMetadata> refused ->
                new ReadFile(new ReadSource.Failed(refused.reason(), true), Optional.empty());
            case Reading.Accepted<StatedMetadata>(StatedMetadata metadata) -> {
                Unpacked unpacked = extractor.unpack(file, metadata.language(), order);
                yield new ReadFile(own(source, metadata, unpacked.own(), file), unpacked.held());
            }
        };
    }

    private ReadSource own(Source.AnyFile source, StatedMetadata metadata, Extraction extraction, HashedFile file) {
        return switch (extraction) {
            case Extraction.Failed(String reason, boolean lasting) -> new ReadSource.Failed(reason, lasting);
            case Extraction.Ignored(String reason) -> new ReadSource.Ignored(reason);
            case Extraction.Blank(FileProperties properties, String type, String reason) ->
                new ReadSource.Read(document(source, metadata, List.of(), properties, type, false, file).document(), reason);
            case Extraction.Extracted(List<Page> pages, FileProperties properties, String type, boolean truncated) ->
                document(source, metadata, pages, properties, type, truncated, file);
        };
    }

    private ReadSource.Read document(
            Source.AnyFile source, StatedMetadata stated, List<Page> pages, FileProperties properties, String type,
            boolean truncated, HashedFile hashed) {
        String id = stated.id() != null ? stated.id() : DocumentKey.idOfFile(source.root().name(), source.relativePath());
        String path = source instanceof Source.FileSource onDisk ? onDisk.path().toString() : null;
        SourceFile file = new SourceFile(path, hashed.state().bytes(), hashed.sha256(), type);
        Integer count = properties.pages() != null ? properties.pages() : numberedPages(pages);
        return document(id, source.name(), file, stated, pages, properties, count, truncated,
                MetadataResolver.Name.ofFile(source.fileName()), type);
    }

    /** Makes a document of a record. On which line it stands is no part of it: other records come and go before it. */
    ReadSource read(Source.RecordSource source) throws IOException {
        String line;
        try {
            line = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes(source))).toString();
        } catch (CharacterCodingException e) {
            return new ReadSource.Failed("is not valid UTF-8", true);
        }
        return switch (records.readRecord(line, String.valueOf(source.file().getFileName()))) {
            // The place is the name of the source.
            case Reading.Refused<DocumentRecord>(String place, String problem) -> new ReadSource.Failed(problem, true);
            case Reading.Accepted<DocumentRecord>(DocumentRecord record) -> {
                String id = java.util.Objects.requireNonNull(record.metadata().id());
                yield document(id, source.fileName(), null, record.metadata(), record.pages(), FileProperties.NONE,
                        numberedPages(record.pages()), false, MetadataResolver.Name.ofRecord(id), RECORD_TYPE);
            }
        };
    }

    static byte[] bytes(Source.RecordSource source) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(source.file().toFile(), "r")) {
            byte[] bytes = new byte[source.bytes()];
            file.seek(source.offset());
            file.readFully(bytes);
            return bytes;
        }
    }

    private ReadSource.Read document(
            String id, String sourceName, @Nullable SourceFile file, StatedMetadata stated, List<Page> pages,
            FileProperties properties, @Nullable Integer pageCount, boolean truncated, MetadataResolver.Name name, String type) {
        String fixed = MetadataResolver.fixedLanguage(stated, properties);
        List<PassageSplitter.Cut> cuts = splitter.split(pages, fixed);
        DocumentLanguages words = new DocumentLanguages(identifier, MetadataResolver.hintedLanguage(properties));
        List<Optional<String>> languages = cuts.stream().map(cut -> language(cut, fixed, words)).toList();
        String dominant = dominant(languages);
        Metadata metadata = MetadataResolver.resolve(stated, properties, pages, name, type, dominant);
        List<Passage> passages = new ArrayList<>();
        for (int i = 0; i < cuts.size(); i++) {
            PassageSplitter.Cut cut = cuts.get(i);
            String language = languages.get(i).orElse(dominant == null ? "und" : dominant);
            passages.add(new Passage(i + 1, cut.page(), cut.heading(), cut.section(), language, cut.text(), List.of()));
        }
        boolean blank = passages.isEmpty();
        if (blank) {
            String language = metadata.language() == null ? "und" : metadata.language();
            passages.add(new Passage(1, null, null, language, "", List.of()));
        }
        Document document = new Document(id, sourceName, file, metadata, pageCount, truncated, List.of());
        return new ReadSource.Read(tagger.tag(document, passages), blank ? "holds no text" : null);
    }

    /** What the block marks, then what holds for the document, then what the words say. */
    private static Optional<String> language(PassageSplitter.Cut cut, @Nullable String fixed, DocumentLanguages words) {
        if (cut.language() != null) {
            Optional<String> marked = MetadataResolver.markedLanguage(cut.language());
            if (marked.isPresent()) {
                return marked;
            }
        }
        return fixed == null ? words.next(cut) : Optional.of(fixed);
    }

    private static @Nullable String dominant(List<Optional<String>> languages) {
        Map<String, Integer> counts = new HashMap<>();
        languages.forEach(language -> language.ifPresent(l -> counts.merge(l, 1, Integer::sum)));
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private static @Nullable Integer numberedPages(List<Page> pages) {
        return pages.isEmpty() ? null : pages.getLast().number();
    }
}
