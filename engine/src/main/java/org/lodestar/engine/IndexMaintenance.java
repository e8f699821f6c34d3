package org.lodestar.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an operator does with generations that are finished. Nothing here needs what made them. */
public interface IndexMaintenance extends Generations {

    /**
     * What was deleted.
     *
     * @param generations ids of finished generations
     * @param leftovers how many things dead runs had left behind
     * @param originals how many copies of files that no generation has, or that may not be given out
     * @param bytes what all of that took
     */
    record Pruned(List<String> generations, int leftovers, int originals, long bytes) {
        public Pruned {
            generations = List.copyOf(generations);
        }
    }

    /**
     * What was taken out of an index.
     *
     * @param withdrawals of the documents asked for, and of those of the files that lie in theirs, as an attachment in its mail
     * @param alike ids of published documents that stay, though their text is the same or nearly so
     * @param published the published generation without them
     * @param deleted ids of the generations that held them and are gone
     * @param originals how many copies of their files, and of files that hold these, are gone
     */
    record Withdrawn(
            List<Withdrawal> withdrawals, List<String> alike, GenerationSummary published,
            List<String> deleted, int originals) {
        public Withdrawn {
            withdrawals = List.copyOf(withdrawals);
            alike = List.copyOf(alike);
            deleted = List.copyOf(deleted);
        }
    }

    /**
     * What came of a snapshot.
     *
     * @param snapshot id of the generation that it is of
     * @param published the generation made of it
     * @param leftOut ids of its documents that have been withdrawn
     */
    record Restored(String snapshot, GenerationSummary published, List<String> leftOut) {
        public Restored {
            leftOut = List.copyOf(leftOut);
        }
    }

    /**
     * Publishes an earlier generation again.
     *
     * @param generation null for the one that was published before the published one
     * @throws UnfitGenerationException if there is none, or it is damaged, or has another schema
     */
    GenerationSummary rollBack(@Nullable String generation) throws IOException, IndexInUseException;

    /**
     * Deletes older generations, and what dead runs left behind.
     *
     * @param keep how many generations stay, at least 1: the published one, the one that {@link #rollBack} goes to, and
     *     then the newest
     */
    Pruned prune(int keep) throws IOException, IndexInUseException;

    /**
     * Takes documents, those of the files that lie in theirs, and others of the same content, out of the published generation and the one before; other generations
     * with them are deleted. It is remembered, so that no run and no snapshot brings them back. To be asked again
     * where it was cut short.
     *
     * @throws UnknownDocumentException if a document is neither in a generation nor withdrawn already; then nothing is done
     * @throws UnfitGenerationException if the published generation is damaged, has another schema, or holds nothing else
     */
    Withdrawn withdraw(Collection<String> documents) throws IOException, IndexInUseException, UnknownDocumentException;

    /**
     * Forgets withdrawals: the next run lets these documents in again, and their copies.
     *
     * @return the withdrawals that are forgotten
     * @throws UnknownDocumentException if one of them is not withdrawn; then nothing is done
     */
    List<Withdrawal> undoWithdrawal(Collection<String> documents) throws IOException, IndexInUseException, UnknownDocumentException;

    /**
     * Writes the published generation into one file, which it may replace.
     *
     * @param file outside of the index
     */
    GenerationSummary snapshot(Path file) throws IOException, IndexInUseException;

    /**
     * Publishes what is in a snapshot, as a generation of a new id, without what has been withdrawn.
     *
     * @throws UnfitGenerationException if the file is none, or damaged, or has another schema
     */
    Restored restore(Path file) throws IOException, IndexInUseException;
}
