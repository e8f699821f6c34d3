package org.lodestar.indexer.run;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.lodestar.engine.contents.OriginalsException;
import org.lodestar.indexer.cache.CacheException;
import org.lodestar.indexer.curation.Corrections;
import org.lodestar.indexer.extraction.FileState;
import org.lodestar.indexer.extraction.HashedFile;
import org.lodestar.indexer.extraction.NoRoomException;
import org.lodestar.indexer.extraction.Unpacked;
import org.lodestar.indexer.extraction.Unpacking;
import org.lodestar.indexer.members.MemberFinder;
import org.lodestar.indexer.members.UnpackingSpace;
import org.lodestar.indexer.metadata.StatedFinder;
import org.lodestar.indexer.sources.Source;

/** The work on one source: tell whether it has changed, and read it if so. */
final class SourceWork implements Callable<Done> {

    /** How often to begin again with a file that is being written. */
    private static final int ATTEMPTS = 2;

    /** A mail with an archive of mails with archives is four deep. */
    private static final int DEEPEST = 5;

    /**
     * Makes the work of a run.
     *
     * @param members finds the sources in archives and mails
     * @param space where these are unpacked to
     * @param originals keeps their files
     */
    record Factory(
            SourceReader reader, StatedFinder stated, Corrections corrections, boolean rehash, Withdrawals withdrawals,
            MemberFinder members, UnpackingSpace space, OriginalKeeper originals) {

        /** The same, but for documents that were withdrawn. */
        Factory without(Withdrawals withdrawn) {
            return new Factory(reader, stated, corrections, rehash, withdrawn, members, space, originals);
        }

        /**
         * Work on a source.
         *
         * @param carries whether documents of the published generation may be taken over
         */
        SourceWork on(Source source, PublishedSources published, boolean carries) {
            return new SourceWork(this, source, published, carries);
        }
    }

    private final Factory factory;
    private final Source source;
    private final PublishedSources published;
    private final boolean carries;
    private final long started = System.nanoTime();

    private SourceWork(Factory factory, Source source, PublishedSources published, boolean carries) {
        this.factory = factory;
        this.source = source;
        this.published = published;
        this.carries = carries;
    }

    @Override
    public Done call() throws InterruptedException {
        try {
            return switch (source) {
                case Source.IgnoredSource ignored -> without(Outcome.IGNORED, ignored.reason(), null, named());
                case Source.OrphanSource orphan -> without(Outcome.FAILED, orphan.reason(), null, named());
                case Source.UnreadSource unread -> without(Outcome.FAILED, unread.reason(), null, named());
                case Source.AnyFile file -> file(file, named());
                case Source.RecordSource record -> record(record);
            };
        } catch (IOException e) {
            return without(Outcome.FAILED, reason(e), null, named());
        } catch (CacheException | NoRoomException | OriginalsException e) {
            throw e;
        } catch (RuntimeException e) {
            String why = e.getCause() == null ? e.toString() : e.getMessage() + ": " + e.getCause();
            throw new IllegalStateException(source.name() + " could not be worked on: " + why, e);
        }
    }

    private @Nullable SourceRecord named() {
        return published.named(source.name());
    }

    /** Sources may come and go while a run is under way. */
    private static String reason(IOException e) {
        return switch (e) {
            case NoSuchFileException gone -> "is gone since the run began";
            case EOFException shorter -> "was changed while it was read";
            default -> "cannot be read: " + e.getMessage();
        };
    }

    private Done file(Source.AnyFile file, @Nullable SourceRecord known) throws IOException, InterruptedException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            StatedFinder.Stated stated = factory.stated.find(file);
            // A file that was not what it looked like is read.
            HashedFile hashed = hashed(file, attempt == 0 ? known : null);
            State state = state(file, hashed, stated);
            Optional<Withdrawal> withdrawn = factory.withdrawals.of(id(file, stated), state.content());
            if (withdrawn.isPresent()) {
                return withdrawn(id(file, stated), withdrawn.get(), known);
            }
            if (known != null && isUnchanged(known, state)) {
                Optional<List<Done>> carried = new CarriedMembers(factory, published).in(file);
                if (carried.isPresent()) {
                    Done again = again(known.asWithheld(state.withheld()));
                    if (!keeps(again.record(), carried.get().isEmpty() ? null : known, hashed)) {
                        continue;
                    }
                    return again.with(carried.get(), missing(file, known, carried.get()), null);
                }
            }
            Unpacking order = unpacking(file);
            SourceReader.ReadFile read = factory.reader.read(file, stated.metadata(), hashed, order);
            Done own = done(read.own(), state, known);
            if (hashed.isAsItWas() && keeps(own.record(), read.held().isPresent() ? known : null, hashed)) {
                return holding(file, own, read.held(), order.folder());
            }
            UnpackingSpace.delete(order.folder());
        }
        return without(Outcome.FAILED, "was changed while it was read", null, known);
    }

    /**
     * Keeps the file, if it may be given out; false if it holds something else by now.
     *
     * @param holding what came of a file with others in it, which are looked at later: if one of these might not be given out, it
     *     is not kept before a generation says that this is over
     */
    private boolean keeps(SourceRecord now, @Nullable SourceRecord holding, HashedFile hashed) throws IOException {
        return (holding != null && holding.withheld() && !now.withheld()) || factory.originals.keep(now, hashed);
    }

    private State state(Source.AnyFile file, HashedFile hashed, StatedFinder.Stated stated) {
        FileState seen = hashed.state();
        String corrected = factory.corrections.state(id(file, stated));
        // When and where a member was unpacked says nothing of it.
        return file instanceof Source.MemberSource
                ? new State(seen.bytes(), 0, null, hashed.sha256(), file.place(), stated.state(), corrected, false, false,
                        stated.withheld())
                : new State(seen.bytes(), seen.modified(), seen.inode(), hashed.sha256(), file.place(), stated.state(), corrected,
                        false, false, stated.withheld());
    }

    private Unpacking unpacking(Source.AnyFile file) throws IOException {
        Unpacking order = Unpacking.into(factory.space.next());
        int depth = 0;
        for (Source.AnyFile f = file; f instanceof Source.MemberSource member; f = member.container()) {
            depth++;
        }
        return depth < DEEPEST ? order : order.withoutFiles();
    }

    private Done holding(Source.AnyFile file, Done own, Optional<Unpacked.Held> held, Path folder) throws IOException {
        boolean failed = own.record().outcome() == Outcome.FAILED;
        if (held.isEmpty()) {
            return failed ? own : own.with(List.of(), factory.members.missing(file, Set.of()), null);
        }
        List<Source> members = new ArrayList<>(factory.members.find(file, held.get()));
        if (!failed && held.get().leftOut() == null) {
            members.addAll(factory.members.missing(file, inners(file, members.stream().map(Source::name))));
        }
        return own.with(List.of(), members, folder).telling(held.get().leftOut());
    }

    /** What is stated of files in it that are not there, where it is known which are. */
    private List<Source> missing(Source.AnyFile file, SourceRecord known, List<Done> carried) throws IOException {
        return known.truncated() || known.outcome() == Outcome.FAILED
                ? List.of() : factory.members.missing(file, inners(file, carried.stream().map(d -> d.record().source())));
    }

    private static Set<String> inners(Source.AnyFile container, Stream<String> names) {
        return names.map(name -> name.substring(container.name().length() + 1)).collect(Collectors.toSet());
    }

    /** The file with its hash, which is the one known if the file looks as it did. */
    private HashedFile hashed(Source.AnyFile file, @Nullable SourceRecord known) throws IOException {
        State before = known == null ? null : known.state();
        if (file instanceof Source.FileSource && before != null && !factory.rehash) {
            FileState looked = new FileState(before.bytes(), before.modified(), before.inode());
            Optional<HashedFile> remembered = HashedFile.remembered(file.path(), looked, before.content());
            if (remembered.isPresent()) {
                return remembered.get();
            }
        }
        return HashedFile.read(file.path());
    }

    /** Without its state, so that the next run looks again whether it is still withdrawn. */
    private Done withdrawn(String document, Withdrawal withdrawal, @Nullable SourceRecord known) {
        factory.originals.withhold(source.name());
        return without(Outcome.IGNORED, withdrawal.reason(document), null, known);
    }

    private static String id(Source.AnyFile file, StatedFinder.Stated stated) {
        return stated.metadata() instanceof Reading.Accepted<StatedMetadata>(StatedMetadata metadata) && metadata.id() != null
                ? metadata.id() : DocumentKey.idOfFile(file.root().name(), file.relativePath());
    }

    private Done record(Source.RecordSource record) throws IOException {
        String content = Sha256.of(SourceReader.bytes(record));
        SourceRecord known = published.record(record, content);
        // A record's id is known only once it is read; the corrections of the document that it was tell as much.
        State state = recordState(record, content, known == null ? null : known.document());
        boolean knownWithdrawn = known != null && factory.withdrawals.of(known).isPresent();
        if (known != null && isUnchanged(known, state) && !knownWithdrawn) {
            return again(known);
        }
        SourceReader.ReadSource read = factory.reader.read(record);
        String id = read instanceof SourceReader.ReadSource.Read(TaggedDocument document, String blank) ? document.document().id() : null;
        Optional<Withdrawal> withdrawn = id == null ? Optional.empty() : factory.withdrawals.of(id);
        return withdrawn.isPresent() && id != null
                ? withdrawn(id, withdrawn.get(), known == null ? published.named(source.name()) : known)
                : done(read, recordState(record, content, id), known);
    }

    private State recordState(Source.RecordSource record, String content, @Nullable String document) {
        String corrected = document == null ? "" : factory.corrections.state(document);
        return new State(record.bytes(), 0, null, content, null, "", corrected, false, false, false);
    }

    private boolean isUnchanged(SourceRecord known, State now) {
        State before = known.state();
        return carries && before != null && Difference.between(before, now).isEmpty()
                && (known.outcome() != Outcome.FAILED || before.lasting());
    }

    private Done again(SourceRecord before) {
        return Done.again(before, source.name(), milliseconds());
    }

    private Done done(SourceReader.ReadSource read, State state, @Nullable SourceRecord known) {
        return switch (read) {
            case SourceReader.ReadSource.Failed(String reason, boolean lasting) ->
                without(Outcome.FAILED, reason, state.with(false, lasting), known);
            case SourceReader.ReadSource.Ignored(String reason) ->
                without(Outcome.IGNORED, reason, state.with(false, true), known);
            case SourceReader.ReadSource.Read(TaggedDocument document, String blank) ->
                Done.plain(record(document, blank, state.with(blank != null, false)), document, known);
        };
    }

    private SourceRecord record(TaggedDocument document, @Nullable String blank, State state) {
        String id = document.document().id();
        Outcome outcome;
        String reason;
        SourceRecord before = published.document(id);
        if (blank != null) {
            outcome = Outcome.BLANK;
            reason = blank + "; it is found by its title and metadata";
        } else if (before == null) {
            outcome = Outcome.NEW;
            reason = null;
        } else {
            // What is read again only because the program has changed, or was told to, is unchanged.
            Optional<String> difference = Difference.between(before, source.name(), state)
                    .or(() -> before.outcome() == Outcome.BLANK ? Optional.of("holds text now") : Optional.empty());
            outcome = difference.isPresent() ? Outcome.CHANGED : Outcome.UNCHANGED;
            reason = difference.orElse(null);
        }
        return new SourceRecord(
                source.name(), id, outcome, reason, document.document().truncated(), document.document().pages(),
                document.passages().size(), milliseconds(), state.referringTo(References.of(document.document())));
    }

    private Done without(Outcome outcome, String reason, @Nullable State state, @Nullable SourceRecord known) {
        return Done.plain(
                new SourceRecord(source.name(), null, outcome, reason, false, null, 0, milliseconds(), state), null, known);
    }

    private long milliseconds() {
        return (System.nanoTime() - started) / 1_000_000;
    }
}
