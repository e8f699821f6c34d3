package org.lodestar.engine.lucene;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lodestar.engine.DamagedIndexException;
import org.lodestar.engine.GenerationSummary;
import org.lodestar.engine.IndexMaintenance.Restored;
import org.lodestar.engine.UnfitGenerationException;
import org.lodestar.engine.Withdrawals;

/** Makes a published generation of a snapshot. The caller holds the lock. */
final class SnapshotRestoration {

    private final IndexFolder folder;
    private final Snapshot snapshot;

    SnapshotRestoration(IndexFolder folder, Snapshot snapshot) {
        this.folder = folder;
        this.snapshot = snapshot;
    }

    /** @param known what has been withdrawn from this index; what had been when the snapshot was made is remembered with it */
    Restored run(Withdrawals known) throws IOException {
        String previous = published();
        String id = folder.create();
        boolean kept = false;
        try {
            snapshot.unpack(folder.generation(id));
            folder.finish(snapshot.manifest().as(id, previous));
            List<String> problems = GenerationCheck.problems(folder, id);
            if (!problems.isEmpty()) {
                throw new UnfitGenerationException(
                        "nothing was restored, as the snapshot cannot be read: " + String.join("; ", problems));
            }
            Withdrawals all = known.with(snapshot.withdrawals().all());
            WithdrawnDocuments withdrawn = WithdrawnDocuments.of(folder, id, all);
            if (withdrawn.areAll()) {
                throw new UnfitGenerationException("nothing was restored, as all documents of the snapshot have been withdrawn; "
                        + "'./lodestar withdraw --list' lists them");
            }
            new WithdrawnFile(folder.root()).write(all);
            kept = withdrawn.documents().isEmpty();
            GenerationSummary published = kept ? publish(id) : publishWithout(withdrawn, previous);
            return new Restored(snapshot.manifest().id(), published, List.copyOf(withdrawn.documents()));
        } finally {
            if (!kept && !folder.isPublished(id)) {
                folder.delete(id);
            }
        }
    }

    /** To restore a snapshot is one way to mend a damaged CURRENT. */
    private @Nullable String published() throws IOException {
        try {
            return folder.current().orElse(null);
        } catch (DamagedIndexException e) {
            return folder.finished().stream().findFirst().orElse(null);
        }
    }

    private GenerationSummary publish(String id) throws IOException {
        folder.publish(id);
        return folder.manifest(id).summary();
    }

    private GenerationSummary publishWithout(WithdrawnDocuments withdrawn, @Nullable String previous) throws IOException {
        try (GenerationWriter writer = withdrawn.writer()) {
            Manifest manifest = withdrawn.rebuild(writer, previous);
            folder.publish(manifest.id());
            writer.keep();
            return manifest.summary();
        }
    }
}
