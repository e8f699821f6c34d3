package org.lodestar.indexer.run;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lodestar.engine.GenerationStore;
import org.lodestar.engine.GenerationSummary;
import org.lodestar.engine.SourceRecord;
import org.lodestar.engine.SourceRecord.Outcome;
import org.lodestar.engine.SourceRecord.State;
import org.lodestar.indexer.sources.Source;

/** What became of the sources of the published generation: a file is known by its name, a record by its content. */
final class PublishedSources {

    private final @Nullable GenerationSummary generation;
    private final NavigableMap<String, SourceRecord> byName = new TreeMap<>();
    private final Map<String, SourceRecord> byDocument = new LinkedHashMap<>();
    private final Map<RecordContent, SourceRecord> byRecord = new HashMap<>();

    private record RecordContent(String file, String content) {}

    private PublishedSources(@Nullable GenerationSummary generation, Stream<SourceRecord> sources) {
        this.generation = generation;
        sources.filter(r -> r.outcome() != Outcome.REMOVED).forEach(this::add);
    }

    /** Those of a store; none where nothing is published yet. */
    static PublishedSources of(GenerationStore store) throws IOException {
        Optional<GenerationSummary> published = store.published();
        if (published.isEmpty()) {
            return none();
        }
        try (Stream<SourceRecord> sources = store.sources(published.get().id())) {
            return new PublishedSources(published.get(), sources);
        }
    }

    /** Those of no generation. */
    static PublishedSources none() {
        return new PublishedSources(null, Stream.of());
    }

    private void add(SourceRecord record) {
        byName.put(record.source(), record);
        if (record.document() != null) {
            byDocument.put(record.document(), record);
        }
        State state = record.state();
        if (state != null && state.place() == null) {
            RecordContent content = new RecordContent(fileOf(record), state.content());
            // Of equal records the first became the document.
            if (record.document() != null) {
                byRecord.put(content, record);
            } else {
                byRecord.putIfAbsent(content, record);
            }
        }
    }

    /** The file of a record, the name of a file. */
    static String fileOf(SourceRecord record) {
        State state = record.state();
        return state != null && state.place() == null && record.source().contains(":")
                ? record.source().substring(0, record.source().lastIndexOf(':')) : record.source();
    }

    Optional<GenerationSummary> generation() {
        return Optional.ofNullable(generation);
    }

    @Nullable SourceRecord named(String source) {
        return byName.get(source);
    }

    /** What became of all that lay in an archive or a mail, at any depth; each comes after what it lay in. */
    Collection<SourceRecord> within(String container) {
        // After the slash comes the zero.
        return byName.subMap(container + "/", true, container + "0", false).values();
    }

    /** A record of some content, wherever in its file it stood; that of the same line if there were several. */
    @Nullable SourceRecord record(Source.RecordSource source, String content) {
        SourceRecord sameLine = byName.get(source.name());
        State state = sameLine == null ? null : sameLine.state();
        return state != null && state.content().equals(content)
                ? sameLine : byRecord.get(new RecordContent(source.fileName(), content));
    }

    /** The source that a document was. */
    @Nullable SourceRecord document(String id) {
        return byDocument.get(id);
    }

    /** All that were documents, in the order of their sources. */
    Collection<SourceRecord> documents() {
        return List.copyOf(byDocument.values());
    }
}
