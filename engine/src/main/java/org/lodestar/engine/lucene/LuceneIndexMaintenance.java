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
        if (folder.current().isEmpty()) {
            throw new NoGenerationException(folder.root());
        }
        return Lineage.of(folder).before().orElseThrow(() -> new UnfitGenerationException(
                "there is no generation before the published one; './lodestar generations --index " + folder.root()
                        + "' lists what there is, and --to GENERATION takes any of it"));
    }

    private String finished(String generation) throws IOException {
        List<String> all = folder.finished();
        if (!all.contains(generation)) {
            throw new UnfitGenerationException("there is no generation '" + generation + "' in " + folder.root()
                    + (all.isEmpty() ? "" : "; the nearest is " + Nearest.to(generation, all)));
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
                    + String.join("; ", problems) + "; name another with --to, or make a new one: ./lodestar index --full --index "
                    + folder.root() + " SOURCE...");
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
    public void undoWithdrawal(Collection<String> documents) throws IOException, IndexInUseException, UnknownDocumentException {
        try (WriteLock _ = lock()) {
            Withdrawals withdrawals = withdrawals();
            List<String> known = withdrawals.all().stream().map(Withdrawal::document).toList();
            for (String document : documents) {
                if (!known.contains(document)) {
                    throw new UnknownDocumentException("'" + document + "' is not withdrawn; " + (known.isEmpty()
                            ? "no document is" : "the nearest that is withdrawn is '" + Nearest.to(document, known) + "'"));
                }
            }
            new WithdrawnFile(folder.root()).write(withdrawals.without(documents));
        }
    }

    @Override
    public GenerationSummary snapshot(Path file) throws IOException, IndexInUseException {
        try (WriteLock _ = lock()) {
            String current = folder.current().orElseThrow(() -> new NoGenerationException(folder.root()));
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
