package org.lodestar.engine.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;
import org.lodestar.analyzers.LanguageAnalyzers;
import org.lodestar.engine.CursorGoneException;
import org.lodestar.engine.FoundDocument;
import org.lodestar.engine.GenerationSummary;
import org.lodestar.engine.NoGenerationException;
import org.lodestar.engine.SearchAnswer;
import org.lodestar.engine.SearchEngine;
import org.lodestar.engine.SearchRequest;
import org.lodestar.engine.SimilarDocuments;
import org.lodestar.engine.SuggestRequest;
import org.lodestar.engine.Suggestion;
import org.lodestar.engine.query.QueryVocabulary;

/**
 * Searches the published generation of an index folder. It looks at CURRENT every second and keeps the last two
 * generations open, so that no request and no cursor fails over a publishing.
 */
public final class LuceneSearchEngine implements SearchEngine {

    private static final System.Logger LOG = System.getLogger(LuceneSearchEngine.class.getName());
    private static final int KEPT_OPEN = 2;
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    /**
     * More than any query comes to: 24 words by 3 fields by some ten languages by their own form and 6 other names. What a query
     * may cost is bounded by its time limit.
     */
    private static final int MAX_CLAUSES = 32_768;

    static {
        IndexSearcher.setMaxClauseCount(MAX_CLAUSES);
    }

    private final IndexFolder folder;
    private final QueryVocabulary vocabulary;
    private final LanguageAnalyzers analyzers;
    private final Ranking ranking;
    /** The published one first. Guarded by itself. */
    private final Deque<OpenGeneration> open = new ArrayDeque<>();
    private final Thread follower;
    private final Duration lookEvery;
    private volatile @Nullable Refusal refusal;
    /** Guarded by this. */
    private @Nullable NameStarts<Subject> names;

    private LuceneSearchEngine(IndexFolder folder, QueryVocabulary vocabulary, Ranking ranking, Duration lookEvery) {
        this.folder = folder;
        this.vocabulary = vocabulary;
        this.analyzers = vocabulary.analyzers();
        this.ranking = ranking;
        this.lookEvery = lookEvery;
        this.follower = Thread.ofPlatform().daemon().name("generation-follower").unstarted(this::followUntilInterrupted);
    }

    /**
     * Opens the published generation and follows the next ones.
     *
     * @throws NoGenerationException if nothing is published yet
     */
    public static LuceneSearchEngine open(Path index, QueryVocabulary vocabulary) throws IOException {
        return open(index, vocabulary, Ranking.DEFAULT, LOOK_EVERY);
    }

    static LuceneSearchEngine open(Path index, QueryVocabulary vocabulary, Ranking ranking, Duration lookEvery)
            throws IOException {
        IndexFolder folder = new IndexFolder(index);
        String current = folder.published();
        LuceneSearchEngine engine = new LuceneSearchEngine(folder, vocabulary, ranking, lookEvery);
        engine.open.addFirst(OpenGeneration.open(folder, current, vocabulary.analyzers()));
        engine.follower.start();
        return engine;
    }

    private void followUntilInterrupted() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(lookEvery);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            follow();
        }
    }

    /** Opens what is published now, and closes what is no longer there. */
    private void follow() {
        String current = "";
        try {
            current = folder.current().orElse("");
            closeDeleted();
            Refusal before = refusal;
            if (before != null && before.generation().equals(current)) {
                return;
            }
            if (!current.isEmpty() && !current.equals(generation().id())) {
                takeUp(OpenGeneration.open(folder, current, analyzers));
                closeDeleted();
            }
            refusal = null;
        } catch (IOException | RuntimeException e) {
            refuse(current, e);
        }
    }

    private void takeUp(OpenGeneration next) throws IOException {
        OpenGeneration old = null;
        synchronized (open) {
            open.addFirst(next);
            if (open.size() > KEPT_OPEN) {
                old = open.removeLast();
            }
        }
        if (old != null) {
            old.close();
        }
    }

    /** What was withdrawn must not be found by a cursor of a generation that was deleted for it. */
    private void closeDeleted() throws IOException {
        List<OpenGeneration> deleted = new ArrayList<>();
        synchronized (open) {
            open.stream().skip(1).filter(generation -> !folder.isFinished(generation.summary.id())).forEach(deleted::add);
            open.removeAll(deleted);
        }
        for (OpenGeneration generation : deleted) {
            generation.close();
        }
    }

    /** A generation that cannot be read is refused once, and the one before stays. Where the index lies is for the log alone. */
    private void refuse(String generation, Exception why) {
        Refusal now = new Refusal(generation, String.valueOf(why.getMessage()).replace(folder.root().toString(), "INDEX"));
        if (!now.equals(refusal)) {
            refusal = now;
            LOG.log(System.Logger.Level.ERROR, "generation '" + generation + "' is not taken up; "
                    + generation().id() + " stays in use: " + why.getMessage(), why);
        }
    }

    @Override
    public Optional<Refusal> refusal() {
        return Optional.ofNullable(refusal);
    }

    @Override
    public SearchAnswer search(SearchRequest request) throws IOException {
        String after = request.page().after();
        Cursor cursor = after == null ? null : Cursor.decode(after, request);
        OpenGeneration generation = acquire(cursor == null ? null : cursor.generation());
        try {
            return new SearchRun(generation, request, vocabulary, ranking)
                    .run(cursor == null ? null : cursor.last());
        } finally {
            generation.release();
        }
    }

    @Override
    public Optional<FoundDocument> document(String key) throws IOException {
        OpenGeneration generation = acquire(null);
        try {
            return generation.find(key);
        } finally {
            generation.release();
        }
    }

    @Override
    public List<Suggestion> suggest(SuggestRequest request) throws IOException {
        OpenGeneration generation = acquire(null);
        try {
            return generation.discovery(vocabulary, this::names).completions().suggest(request);
        } finally {
            generation.release();
        }
    }

    @Override
    public Optional<SimilarDocuments> similar(String key, int size, Duration timeLimit) throws IOException {
        OpenGeneration generation = acquire(null);
        try {
            OptionalInt number = generation.number(key);
            return number.isEmpty()
                    ? Optional.empty()
                    : Optional.of(generation.discovery(vocabulary, this::names)
                            .similar(number.getAsInt(), size, Deadline.in(timeLimit)));
        } finally {
            generation.release();
        }
    }

    /** Made when first asked for, and the same for all generations. */
    private synchronized NameStarts<Subject> names() {
        if (names == null) {
            names = VocabularyNames.of(vocabulary.vocabularies(), analyzers);
        }
        return names;
    }

    @Override
    public GenerationSummary generation() {
        synchronized (open) {
            return open.getFirst().summary;
        }
    }

    /** The generation of that name, or the published one. */
    private OpenGeneration acquire(@Nullable String id) {
        synchronized (open) {
            for (OpenGeneration generation : open) {
                if ((id == null || generation.summary.id().equals(id)) && generation.acquire()) {
                    return generation;
                }
            }
        }
        if (id == null) {
            throw new IllegalStateException("the engine is closed");
        }
        throw new CursorGoneException(id);
    }

    @Override
    public void close() throws IOException {
        follower.interrupt();
        synchronized (open) {
            while (!open.isEmpty()) {
                open.removeFirst().close();
            }
        }
    }
}
