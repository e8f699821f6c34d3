package org.lodestar.engine;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What became of one source in a run.
 *
 * @param source its name: {@code ROOT/relative/path}, {@code ROOT/file.jsonl:LINE}, or that of an archive or a mail, a slash, and the
 *     path in there
 * @param document id of the document it describes, null where it describes none
 * @param reason why, null where the outcome says it all
 * @param truncated whether text, or files in the file, beyond a limit were left out
 * @param pages null where the format has none
 * @param state what the source looked like, null where it does not matter any more
 */
public record SourceRecord(
        String source,
        @Nullable String document,
        Outcome outcome,
        @Nullable String reason,
        boolean truncated,
        @Nullable Integer pages,
        int passages,
        long milliseconds,
        @Nullable State state) {

    /** One of these for every source of a run. */
    public enum Outcome {
        NEW,
        CHANGED,
        UNCHANGED,
        /** Was there in the published generation, and is gone from the sources. */
        REMOVED,
        /** Holds no text; found by its title and metadata. */
        BLANK,
        FAILED,
        /** A kind of file that holds no text, or no source at all. */
        IGNORED;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What tells whether a source has changed.
     *
     * @param bytes size of the file
     * @param modified its time of modification, in milliseconds
     * @param inode its file key where the system has one
     * @param content SHA-256 of its content
     * @param place where its file stands, or would stand if what it lies in were a folder; null for a record
     * @param metadata SHA-256 of all that is stated of it beside it, empty for a record
     * @param corrections SHA-256 of a curator's corrections of its document, empty where there are none
     * @param blank whether the document was blank, so that an unchanged one is known to be
     * @param lasting whether a failure would repeat
     * @param withheld whether the file may not be given out, for what is stated of it or of a file in it
     * @param references to other documents, as its document states them
     */
    public record State(
            long bytes, long modified, @Nullable String inode, String content, @Nullable String place, String metadata,
            String corrections, boolean blank, boolean lasting, boolean withheld, List<Reference> references) {

        public State {
            // Generations of before they were remembered have none.
            references = references == null ? List.of() : List.copyOf(references);
        }

        /** One whose document refers to no other. */
        public State(
                long bytes, long modified, @Nullable String inode, String content, @Nullable String place, String metadata,
                String corrections, boolean blank, boolean lasting, boolean withheld) {
            this(bytes, modified, inode, content, place, metadata, corrections, blank, lasting, withheld, List.of());
        }

        /** The same source, with what came of reading it. */
        public State with(boolean nowBlank, boolean nowLasting) {
            return new State(
                    bytes, modified, inode, content, place, metadata, corrections, nowBlank, nowLasting, withheld, references);
        }

        /** The same source, with what its document refers to. */
        public State referringTo(List<Reference> others) {
            return new State(bytes, modified, inode, content, place, metadata, corrections, blank, lasting, withheld, others);
        }
    }

    /**
     * That a document names another one.
     *
     * @param key of its metadata: {@code translationOf} or {@code respondsTo}
     * @param document id of the other, which need not be there
     */
    public record Reference(String key, String document) {}

    /** Whether its file may not be given out, as far as is known. */
    public boolean withheld() {
        return state != null && state.withheld;
    }

    /** The same, as one whose file may not be given out, or may. */
    public SourceRecord asWithheld(boolean now) {
        return state == null ? this : new SourceRecord(
                source, document, outcome, reason, truncated, pages, passages, milliseconds,
                new State(state.bytes, state.modified, state.inode, state.content, state.place, state.metadata, state.corrections,
                        state.blank, state.lasting, now, state.references));
    }

    /** The names of all that a source lies in: its folders, and what else there is of archives and mails. */
    public static Set<String> around(String source) {
        Set<String> around = new TreeSet<>();
        for (int slash = source.indexOf('/'); slash > 0; slash = source.indexOf('/', slash + 1)) {
            around.add(source.substring(0, slash));
        }
        return around;
    }
}
