package org.lodestar.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.lodestar.engine.SourceRecord;
import org.lodestar.engine.SourceRecord.Outcome;
import org.lodestar.engine.Withdrawal;
import org.lodestar.engine.Withdrawals;

/**
 * Which documents of a sound generation have been withdrawn, and how it is without them.
 *
 * @param all ids of its documents
 * @param documents ids of those that have been withdrawn
 */
record WithdrawnDocuments(IndexFolder folder, String generation, Withdrawals withdrawals, Set<String> all, Set<String> documents) {

    static WithdrawnDocuments of(IndexFolder folder, String generation, Withdrawals withdrawals) throws IOException {
        Set<String> all = ids(folder, generation);
        Set<String> documents = new TreeSet<>();
        all.stream().filter(id -> withdrawals.of(id).isPresent()).forEach(documents::add);
        try (Stream<SourceRecord> sources = folder.sources(generation)) {
            sources.filter(source -> withdrawals.of(source).isPresent())
                    .map(SourceRecord::document)
                    .filter(all::contains)
                    .forEach(documents::add);
        }
        return new WithdrawnDocuments(folder, generation, withdrawals, all, documents);
    }

    /** The ids of all documents of a generation. */
    static Set<String> ids(IndexFolder folder, String generation) throws IOException {
        Set<String> ids = new TreeSet<>();
        try (FSDirectory directory = FSDirectory.open(folder.generation(generation));
                DirectoryReader reader = DirectoryReader.open(directory)) {
            LeafReader segment = reader.leaves().getFirst().reader();
            SortedDocValues values = DocValues.getSorted(segment, Schema.ID);
            TermsEnum terms = values.termsEnum();
            for (var id = terms.next(); id != null; id = terms.next()) {
                ids.add(id.utf8ToString());
            }
        }
        return ids;
    }

    /** Whether nothing would be left. */
    boolean areAll() {
        return documents.containsAll(all);
    }

    /** The writer of the generation without them, to be {@link #rebuild filled}. */
    GenerationWriter writer() throws IOException {
        try (FSDirectory directory = FSDirectory.open(folder.generation(generation))) {
            return new GenerationWriter(
                    folder, Schema.copyConfig(SegmentInfos.readLatestCommit(directory).getIndexCreatedVersionMajor()));
        }
    }

    /**
     * Writes the generation anew without them. Its terms are still of the versions that made them, whatever this program's
     * are.
     */
    Manifest rebuild(GenerationWriter writer, @Nullable String previous) throws IOException {
        writer.carryOver(generation, id -> !documents.contains(id));
        List<SourceRecord> before = new ArrayList<>();
        Set<String> around = new TreeSet<>();
        try (Stream<SourceRecord> all = folder.sources(generation)) {
            all.forEach(before::add);
        }
        before.stream().filter(source -> withdrawals.of(source).isPresent())
                .forEach(source -> around.addAll(SourceRecord.around(source.source())));
        // What they lie in holds them, so that it may not be given out either.
        List<SourceRecord> sources = before.stream()
                .map(source -> around.contains(source.source()) ? source.asWithheld(true) : source).map(this::without).toList();
        return writer.finish(sources, folder.manifest(generation).made(), previous);
    }

    private SourceRecord without(SourceRecord source) {
        String document = source.document();
        Withdrawal withdrawal = withdrawals.of(source).orElse(null);
        if (document == null || withdrawal == null) {
            return source;
        }
        return new SourceRecord(
                source.source(), null, Outcome.IGNORED, withdrawal.reason(document), false, null, 0, 0, null);
    }
}
