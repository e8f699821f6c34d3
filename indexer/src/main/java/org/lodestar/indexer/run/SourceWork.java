package org.lodestar.indexer.run;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lodestar.corpus.DocumentKey;
import org.lodestar.corpus.Sha256;
import org.lodestar.corpus.TaggedDocument;
import org.lodestar.corpus.record.Reading;
import org.lodestar.corpus.record.StatedMetadata;
import org.lodestar.engine.SourceRecord;
import org.lodestar.engine.SourceRecord.Outcome;
import org.lodestar.engine.SourceRecord.State;
import org.lodestar.engine.Withdrawal;
import org.lodestar.engine.Withdrawals;
import org.lodestar.indexer.curation.Corrections;
import org.lodestar.indexer.metadata.StatedFinder;
import org.lodestar.indexer.sources.Source;

/** The work on one source: tell whether it has changed, and read it if so. */
final class SourceWork implements Callable<SourceWork.Done> {

    /** A file changed as lately as this may change again within the resolution of its time. */
    private static final long YOUNG_MILLISECONDS = 2000;

    /**
     * What came of it.
     *
     * @param document null where there is none, or where it is taken over
     */
    record Done(SourceRecord record, @Nullable TaggedDocument document) {}

    /** Makes the work of a run. */
    record Factory(
            SourceReader reader, StatedFinder stated, Corrections corrections, boolean rehash, Withdrawals withdrawals) {

        /** The same, but for documents that were withdrawn. */
        Factory without(Withdrawals withdrawn) {
            return new Factory(reader, stated, corrections, rehash, withdrawn);
        }

        /**
         * Work on a source.
         *
         * @param known what became of it in the run that made the published generation
         * @param carries whether documents of that generation may be taken over
         */
        SourceWork on(Source source, @Nullable SourceRecord known, boolean carries) {
            return new SourceWork(this, source, known, carries);
        }
    }

    private final Factory factory;
    private final Source source;
    private final @Nullable SourceRecord known;
    private final boolean carries;
    private final long started = System.nanoTime();

    private SourceWork(Factory factory, Source source, @Nullable SourceRecord known, boolean carries) {
        this.factory = factory;
        this.source = source;
        this.known = known;
        this.carries = carries;
    }

    @Override
    public Done call() throws InterruptedException {
        try {
            return switch (source) {
                case Source.IgnoredSource ignored -> new Done(
                        record(null, Outcome.IGNORED, ignored.reason(), null, null), null);
                case Source.OrphanSource orphan -> new Done(
                        record(null, Outcome.FAILED, orphan.reason(), null, null), null);
                case Source.FileSource file -> file(file);
                case Source.RecordSource record -> record(record);
            };
        } catch (IOException e) {
            return new Done(record(null, Outcome.FAILED, reason(e), null, null), null);
        } catch (RuntimeException e) {
            String why = e.getCause() == null ? e.toString() : e.getMessage() + ": " + e.getCause();
            throw new IllegalStateException(source.name() + " could not be worked on: " + why, e);
        }
    }

    /** Sources may come and go while a run is under way. */
    private static String reason(IOException e) {
        return switch (e) {
            case NoSuchFileException gone -> "is gone since the run began";
            case EOFException shorter -> "was changed while it was read";
            default -> "cannot be read: " + e.getMessage();
        };
    }

    private Done file(Source.FileSource file) throws IOException, InterruptedException {
        FileState seen = FileState.of(file.path());
        StatedFinder.Stated stated = factory.stated.find(file);
        String around = Sha256.of(stated.state() + "\n" + file.path() + "\n" + factory.corrections.state(id(file, stated)));
        State state = new State(seen.bytes(), seen.modified(), seen.inode(), content(file, seen), around, false, false);
        Optional<Withdrawal> withdrawn = factory.withdrawals.of(id(file, stated), state.content());
        if (withdrawn.isPresent()) {
            return withdrawn(id(file, stated), withdrawn.get());
        }
        if (isUnchanged(state)) {
            return again();
        }
        return done(factory.reader.read(file, stated.metadata(), seen), state);
    }

    /** Without its state, so that the next run looks again whether it is still withdrawn. */
    private Done withdrawn(String document, Withdrawal withdrawal) {
        return new Done(record(null, Outcome.IGNORED, withdrawal.reason(document), null, null), null);
    }

    private static String id(Source.FileSource file, StatedFinder.Stated stated) {
        return stated.metadata() instanceof Reading.Accepted<StatedMetadata>(StatedMetadata metadata) && metadata.id() != null
                ? metadata.id() : DocumentKey.idOfFile(file.root().name(), file.relativePath());
    }

    private Done record(Source.RecordSource record) throws IOException {
        String content = Sha256.of(SourceReader.bytes(record));
        // A record's id is known only once it is read; the corrections of the document that it was tell as much.
        String corrected = known == null || known.document() == null ? "" : factory.corrections.state(known.document());
        State state = new State(record.bytes(), 0, null, content, corrected, false, false);
        boolean knownWithdrawn = known != null && factory.withdrawals.of(known).isPresent();
        if (isUnchanged(state) && !knownWithdrawn) {
            return again();
        }
        SourceReader.ReadSource read = factory.reader.read(record);
        if (read instanceof SourceReader.ReadSource.Read(TaggedDocument document, boolean blank)) {
            String id = document.document().id();
            Optional<Withdrawal> withdrawn = factory.withdrawals.of(id);
            if (withdrawn.isPresent()) {
                return withdrawn(id, withdrawn.get());
            }
        }
        String applied = read instanceof SourceReader.ReadSource.Read(TaggedDocument document, boolean blank)
                ? factory.corrections.state(document.document().id()) : "";
        return done(read, new State(record.bytes(), 0, null, content, applied, false, false));
    }

    /** The hash of a file; the one known if the file looks as it did, and has not been touched just now. */
    private String content(Source.FileSource file, FileState seen) throws IOException {
        State before = known == null ? null : known.state();
        boolean looksTheSame = before != null && before.bytes() == seen.bytes() && before.modified() == seen.modified()
                && java.util.Objects.equals(before.inode(), seen.inode())
                && System.currentTimeMillis() - seen.modified() > YOUNG_MILLISECONDS;
        return looksTheSame && before != null && !factory.rehash ? before.content() : SourceReader.sha256(file.path());
    }

    private boolean isUnchanged(State now) {
        State before = known == null ? null : known.state();
        return carries && before != null && known != null && isAsItWas(now)
                && (known.outcome() != Outcome.FAILED || before.lasting());
    }

    /** Whether the source holds, and is said to hold, what it did when the published generation was made. */
    private boolean isAsItWas(State now) {
        State before = known == null ? null : known.state();
        return before != null && before.content().equals(now.content()) && before.metadata().equals(now.metadata());
    }

    /** The outcome of the run before, for a source that is as it was then. */
    private Done again() {
        SourceRecord before = java.util.Objects.requireNonNull(known);
        Outcome outcome = switch (before.outcome()) {
            case NEW, CHANGED, UNCHANGED -> Outcome.UNCHANGED;
            case BLANK, FAILED, IGNORED, REMOVED -> before.outcome();
        };
        return new Done(
                new SourceRecord(before.source(), before.document(), outcome, before.reason(), before.truncated(),
                        before.pages(), before.passages(), milliseconds(), before.state()),
                null);
    }

    private Done done(SourceReader.ReadSource read, State state) {
        return switch (read) {
            case SourceReader.ReadSource.Failed(String reason, boolean lasting) -> new Done(
                    record(null, Outcome.FAILED, reason, null, with(state, false, lasting)), null);
            case SourceReader.ReadSource.Ignored(String reason) -> new Done(
                    record(null, Outcome.IGNORED, reason, null, with(state, false, true)), null);
            case SourceReader.ReadSource.Read(TaggedDocument document, boolean blank) -> new Done(
                    record(document, outcome(document, blank, state),
                            blank ? "holds no text; it is found by its title and metadata" : null,
                            document.document().pages(), with(state, blank, false)),
                    document);
        };
    }

    /** A source that is read again only because the program has changed, or was told to, is unchanged. */
    private Outcome outcome(TaggedDocument document, boolean blank, State state) {
        if (blank) {
            return Outcome.BLANK;
        }
        boolean isKnown = known != null && document.document().id().equals(known.document());
        if (!isKnown) {
            return Outcome.NEW;
        }
        return isAsItWas(state) ? Outcome.UNCHANGED : Outcome.CHANGED;
    }

    private static State with(State state, boolean blank, boolean lasting) {
        return new State(state.bytes(), state.modified(), state.inode(), state.content(), state.metadata(), blank, lasting);
    }

    private SourceRecord record(
            @Nullable TaggedDocument document, Outcome outcome, @Nullable String reason, @Nullable Integer pages,
            @Nullable State state) {
        return new SourceRecord(
                source.name(),
                document == null ? null : document.document().id(),
                outcome,
                reason,
                document != null && document.document().truncated(),
                pages,
                document == null ? 0 : document.passages().size(),
                milliseconds(),
                state);
    }

    private long milliseconds() {
        return (System.nanoTime() - started) / 1_000_000;
    }
}
