package org.lodestar.engine.lucene;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lodestar.corpus.Nearest;
import org.lodestar.engine.IndexMaintenance.Withdrawn;
import org.lodestar.engine.Related.How;
import org.lodestar.engine.SourceRecord;
import org.lodestar.engine.UnfitGenerationException;
import org.lodestar.engine.UnknownDocumentException;
import org.lodestar.engine.Withdrawal;
import org.lodestar.engine.Withdrawals;

/**
 * Takes documents out of an index. First it is remembered which, so that, if this is cut short, no run brings them back and
 * asking again does the rest. The caller holds the lock.
 */
final class DocumentWithdrawal {

    private static final int NEAREST = 3;

    private final IndexFolder folder;
    private final Withdrawals before;

    DocumentWithdrawal(IndexFolder folder, Withdrawals before) {
        this.folder = folder;
        this.before = before;
    }

    Withdrawn withdraw(Set<String> documents) throws IOException, UnknownDocumentException {
        String published = folder.published();
        requireSound(published);
        List<String> sound = new ArrayList<>();
        for (String id : folder.finished()) {
            if (id.equals(published) || isSound(id)) {
                sound.add(id);
            }
        }
        List<Withdrawal> asked = withCopies(withdrawals(withHeld(documents, sound), sound), sound);
        Withdrawals all = before.with(asked);
        Map<String, WithdrawnDocuments> held = new LinkedHashMap<>();
        for (String id : sound) {
            held.put(id, WithdrawnDocuments.of(folder, id, all));
        }
        requireMore(held.get(published));
        new WithdrawnFile(folder.root()).write(all);
        return takeOut(published, asked, held);
    }

    private void requireSound(String published) throws IOException {
        List<String> problems = GenerationCheck.problems(folder, published);
        if (!problems.isEmpty()) {
            throw new UnfitGenerationException("nothing was withdrawn, as the published generation " + published
                    + " is damaged: " + String.join("; ", problems) + "; mend it first: " + new Remedy(folder).of(published));
        }
        folder.manifest(published).requireSchemaOfThisProgram();
    }

    /** Whether it can be told what a generation holds. One that no rollback could go to goes without being looked into. */
    private boolean isSound(String id) throws IOException {
        return GenerationCheck.problems(folder, id).isEmpty() && folder.manifest(id).hasSchemaOfThisProgram();
    }

    private void requireMore(@Nullable WithdrawnDocuments published) throws UnfitGenerationException {
        if (published != null && published.areAll()) {
            throw new UnfitGenerationException("nothing was withdrawn, as nothing else is published, and an index without "
                    + "documents cannot be; stop the server and delete the folder " + folder.root() + " instead");
        }
    }

    /** Them, and the documents of the files that lie in theirs: what is attached to a mail goes with it. */
    private Set<String> withHeld(Set<String> documents, List<String> sound) throws IOException {
        Set<String> all = new TreeSet<>(documents);
        for (String id : sound) {
            Map<String, String> bySource = new TreeMap<>();
            try (Stream<SourceRecord> sources = folder.sources(id)) {
                sources.filter(source -> source.document() != null && source.outcome() != SourceRecord.Outcome.REMOVED)
                        .forEach(source -> bySource.put(source.source(), source.document()));
            }
            bySource.forEach((source, document) -> {
                for (int slash = source.indexOf('/'); slash > 0; slash = source.indexOf('/', slash + 1)) {
                    if (documents.contains(bySource.getOrDefault(source.substring(0, slash), ""))) {
                        all.add(document);
                    }
                }
            });
        }
        return all;
    }

    private List<Withdrawal> withdrawals(Set<String> documents, List<String> sound) throws IOException, UnknownDocumentException {
        Set<String> known = new TreeSet<>();
        before.all().forEach(w -> known.add(w.document()));
        for (String id : sound) {
            known.addAll(WithdrawnDocuments.ids(folder, id));
        }
        Map<String, Set<String>> contents = new TreeMap<>();
        List<String> unknown = documents.stream().filter(document -> !known.contains(document)).toList();
        if (!unknown.isEmpty()) {
            throw new UnknownDocumentException("nothing was withdrawn, as these are no documents in " + folder.root() + ": '"
                    + String.join("', '", unknown) + "'" + nearest(unknown, known));
        }
        documents.forEach(document -> contents.put(document, new TreeSet<>()));
        for (String id : sound) {
            try (Stream<SourceRecord> sources = folder.sources(id)) {
                sources.forEach(source -> content(source, contents));
            }
        }
        String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        return documents.stream()
                .map(d -> new Withdrawal(d, List.copyOf(contents.getOrDefault(d, Set.of())), now))
                .toList();
    }

    /** All empty files are the same, and none of them is a copy of another. */
    private static void content(SourceRecord source, Map<String, Set<String>> contents) {
        Set<String> ofDocument = source.document() == null ? null : contents.get(source.document());
        SourceRecord.State state = source.state();
        if (ofDocument != null && state != null && state.bytes() > 0) {
            ofDocument.add(state.content());
        }
    }

    private static String nearest(List<String> unknown, Set<String> known) {
        List<String> near = unknown.stream()
                .flatMap(id -> Nearest.close(id, known).stream()).distinct().limit(NEAREST).toList();
        return near.isEmpty() ? "; reports and answers show the ids" : "; the nearest are '" + String.join("', '", near) + "'";
    }

    /** The same, each with the documents that go with it as they are the same file. */
    private List<Withdrawal> withCopies(List<Withdrawal> asked, List<String> sound) throws IOException {
        Withdrawals these = new Withdrawals(asked);
        Map<String, Set<String>> copies = new TreeMap<>();
        for (String id : sound) {
            try (Stream<SourceRecord> sources = folder.sources(id)) {
                sources.forEach(source -> these.of(source).filter(w -> !w.document().equals(source.document())).ifPresent(
                        w -> copies.computeIfAbsent(w.document(), d -> new TreeSet<>()).add(String.valueOf(source.document()))));
            }
        }
        return asked.stream().map(w -> w.withCopies(copies.getOrDefault(w.document(), Set.of()))).toList();
    }

    private Withdrawn takeOut(
            String published, List<Withdrawal> asked, Map<String, WithdrawnDocuments> held) throws IOException {
        WithdrawnDocuments current = java.util.Objects.requireNonNull(held.get(published));
        List<String> alike = alike(current);
        String beforeIt = Lineage.of(folder).before().orElse(null);
        WithdrawnDocuments previous = beforeIt == null ? null : held.get(beforeIt);
        boolean rebuildsPrevious = previous != null && !previous.documents().isEmpty() && !previous.areAll();
        boolean rebuilds = rebuildsPrevious || !current.documents().isEmpty();
        List<String> goes = folder.finished().stream()
                .filter(id -> id.equals(published) ? rebuilds : !isClean(held.get(id)))
                .toList();
        String now = published;
        // The one before is written first, so that names ascend in the order of publishing.
        if (rebuildsPrevious && previous != null) {
            try (GenerationWriter older = previous.writer(); GenerationWriter newer = current.writer()) {
                previous.rebuild(older, folder.manifest(previous.generation()).previous());
                now = publish(current, newer, older.id());
                older.keep();
            }
        } else if (rebuilds) {
            try (GenerationWriter newer = current.writer()) {
                now = publish(current, newer, folder.manifest(published).previous());
            }
        }
        for (String id : goes) {
            folder.delete(id);
        }
        folder.clearLeftovers();
        return new Withdrawn(asked, alike, folder.manifest(now).summary(), goes,
                NeededOriginals.removeOthers(folder).files());
    }

    /** What stays may tell the same: whether it must go as well is for somebody to judge. */
    private List<String> alike(WithdrawnDocuments withdrawn) throws IOException {
        Set<String> alike = new TreeSet<>();
        for (RelatedFile.Line group : folder.related(withdrawn.generation()).read()) {
            if (group.how() != How.TRANSLATION && group.documents().stream().anyMatch(withdrawn.documents()::contains)) {
                alike.addAll(group.documents());
            }
        }
        alike.removeAll(withdrawn.documents());
        return List.copyOf(alike);
    }

    /** What cannot be told is clean of nothing. */
    private static boolean isClean(@Nullable WithdrawnDocuments held) {
        return held != null && held.documents().isEmpty();
    }

    private String publish(WithdrawnDocuments documents, GenerationWriter writer, @Nullable String previous) throws IOException {
        Manifest manifest = documents.rebuild(writer, previous);
        folder.publish(manifest.id());
        writer.keep();
        return manifest.id();
    }
}
