package org.lodestar.engine.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lodestar.corpus.Nearest;
import org.lodestar.engine.GenerationSummary;
import org.lodestar.engine.IndexInUseException;
import org.lodestar.engine.IndexMaintenance;
import org.lodestar.engine.NoGenerationException;
import org.lodestar.engine.UnfitGenerationException;
import org.lodestar.engine.UnknownDocumentException;
import org.lodestar.engine.Withdrawal;
import org.lodestar.engine.Withdrawals;
import org.lodestar.engine.contents.ContentFolder;

/** Looks after the generations of an index folder. Whatever changes something holds the lock of those who write. */
public final class LuceneIndexMaintenance extends LuceneGenerations implements IndexMaintenance {

    public LuceneIndexMaintenance(Path index) {
        super(index);
    }

    private WriteLock lock() throws IOException, IndexInUseException {
        if (!Files.isDirectory(folder.root())) {
            throw new NoGenerationException(folder.root());
        }
        return WriteLock.acquire(folder.lock());
    }

    @Override
    public GenerationSummary rollBack(@Nullable String generation) throws IOException, IndexInUseException {
        try (WriteLock _ = lock()) {
            String target = generation == null ? before() : finished(generation);
            Manifest manifest = checked(target);
            WithdrawnDocuments withdrawn = WithdrawnDocuments.of(folder, target, withdrawals());
            if (!withdrawn.documents().isEmpty()) {
                throw new UnfitGenerationException("generation " + target + " still holds documents that were withdrawn: '"
                        + String.join("', '", withdrawn.documents()) + "'; withdraw them again, which takes them out of it");
            }
            folder.publish(target);
            return manifest.summary();
        }
    }

    private String before() throws IOException {
        String published = folder.published();
        Lineage lineage = Lineage.of(folder);
        if (lineage.before().isEmpty()) {
            throw new UnfitGenerationException(lineage.all().equals(List.of(published))
                    ? "nothing was done, as there is no other generation in " + folder.root() + " than the published one"
                    : "nothing was done, as there is no generation before the published one; './lodestar generations --index "
                            + folder.root() + "' lists what else there is, and './lodestar rollback --index " + folder.root()
                            + " --to GENERATION' publishes any of it");
        }
        return lineage.before().get();
    }

    private String finished(String generation) throws IOException {
        List<String> all = folder.finished();
        if (!all.contains(generation)) {
            throw new UnfitGenerationException("there is no generation '" + generation + "' in " + folder.root()
                    + Nearest.close(generation, all).map(near -> "; the nearest is '" + near + "'")
                            .orElse("; './lodestar generations --index " + folder.root() + "' lists those that there are"));
        }
        // Where CURRENT is damaged, to name a generation is how to mend it.
        if (folder.isPublished(generation)) {
            throw new UnfitGenerationException("generation " + generation + " is the published one already");
        }
        return generation;
    }

    private Manifest checked(String generation) throws IOException {
        List<String> problems = GenerationCheck.problems(folder, generation);
        if (!problems.isEmpty()) {
            throw new UnfitGenerationException("generation " + generation + " is damaged, and what is published stays: "
                    + String.join("; ", problems) + "; " + remedy(generation));
        }
        Manifest manifest = folder.manifest(generation);
        manifest.requireSchemaOfThisProgram();
        return manifest;
    }

    @Override
    public Pruned prune(int keep) throws IOException, IndexInUseException {
        if (keep < 1) {
            throw new IllegalArgumentException(keep + " generations cannot be kept; the published one always stays");
        }
        try (WriteLock _ = lock()) {
            List<String> goes = folder.current().isEmpty() ? List.of() : Lineage.of(folder).beyond(keep);
            long bytes = 0;
            for (String id : goes) {
                bytes += folder.size(id);
                folder.delete(id);
            }
            IndexFolder.Leftovers leftovers = folder.clearLeftovers();
            ContentFolder.Freed originals = NeededOriginals.removeOthers(folder);
            return new Pruned(goes, leftovers.count(), originals.files(), bytes + leftovers.bytes() + originals.bytes());
        }
    }

    @Override
    public Withdrawn withdraw(Collection<String> documents) throws IOException, IndexInUseException, UnknownDocumentException {
        try (WriteLock _ = lock()) {
            return new DocumentWithdrawal(folder, withdrawals()).withdraw(new TreeSet<>(documents));
        }
    }

    @Override
    public List<Withdrawal> undoWithdrawal(Collection<String> documents) throws IOException, IndexInUseException, UnknownDocumentException {
        try (WriteLock _ = lock()) {
            Withdrawals withdrawals = withdrawals();
            List<String> known = withdrawals.all().stream().map(Withdrawal::document).toList();
            List<String> unknown = documents.stream().filter(id -> !known.contains(id)).distinct().toList();
            if (!unknown.isEmpty()) {
                throw new UnknownDocumentException("nothing was done, as these are not withdrawn: '" + String.join("', '", unknown) + "'"
                        + Nearest.close(unknown.getFirst(), known).map(near -> "; the nearest that is, is '" + near + "'").orElse("")
                        + "; './lodestar withdraw --list --index " + folder.root() + "' lists what is");
            }
            new WithdrawnFile(folder.root()).write(withdrawals.without(documents));
            return withdrawals.all().stream().filter(w -> documents.contains(w.document())).toList();
        }
    }

    @Override
    public GenerationSummary snapshot(Path file) throws IOException, IndexInUseException {
        try (WriteLock _ = lock()) {
            String current = folder.published();
            return SnapshotWriter.write(folder, folder.manifest(current), withdrawals(), file);
        }
    }

    @Override
    public Restored restore(Path file) throws IOException, IndexInUseException {
        try (Snapshot snapshot = Snapshot.open(file)) {
            Files.createDirectories(folder.root());
            try (WriteLock _ = lock()) {
                folder.clearLeftovers();
                return new SnapshotRestoration(folder, snapshot).run(withdrawals());
            }
        }
    }
}
