package org.lodestar.server;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lodestar.corpus.Dimension;
import org.lodestar.corpus.Document;
import org.lodestar.corpus.Passage;
import org.lodestar.corpus.Tag;
import org.lodestar.corpus.TaggedDocument;
import org.lodestar.corpus.vocabulary.Vocabularies;
import org.lodestar.engine.FacetRequest;
import org.lodestar.engine.FoundDocument;
import org.lodestar.engine.GenerationSummary;
import org.lodestar.engine.Related;
import org.lodestar.engine.SearchAnswer;
import org.lodestar.engine.SearchEngine;
import org.lodestar.engine.SearchRequest;
import org.lodestar.engine.Selection;
import org.lodestar.engine.SimilarDocuments;
import org.lodestar.engine.SuggestRequest;
import org.lodestar.engine.Suggestion;

/** An engine that looks at every passage: slow, in memory, simple enough to be seen to be right. */
final class FakeSearchEngine implements SearchEngine {

    static final GenerationSummary GENERATION =
            new GenerationSummary("20261124-1", "f00d", 3, 9, "v1", Instant.EPOCH);

    private final List<TaggedDocument> documents;
    private final Vocabularies vocabularies;
    private final Map<String, List<Related>> related = new LinkedHashMap<>();
    private @Nullable Supplier<RuntimeException> failure;
    private @Nullable SearchRequest last;
    private @Nullable String didYouMean;

    FakeSearchEngine(List<TaggedDocument> documents, Vocabularies vocabularies) {
        this.documents = documents;
        this.vocabularies = vocabularies;
    }

    /** Says what is the same as a document. */
    FakeSearchEngine relate(String id, Related... groups) {
        related.put(id, List.of(groups));
        return this;
    }

    private List<Related> related(Document document) {
        return related.getOrDefault(document.id(), List.of());
    }

    /** From now on every search has a better spelling. */
    FakeSearchEngine spell(@Nullable String better) {
        didYouMean = better;
        return this;
    }

    /** From now on every search fails like this; null ends it. */
    void failWith(@Nullable Supplier<RuntimeException> newFailure) {
        failure = newFailure;
    }

    /** The last request it was asked. */
    @Nullable SearchRequest last() {
        return last;
    }

    @Override
    public SearchAnswer search(SearchRequest request) throws IOException {
        last = request;
        if (failure != null) {
            throw failure.get();
        }
        List<SearchAnswer.Hit> all = hits(request);
        List<SearchAnswer.Hit> shown =
                all.stream().skip(request.page().offset()).limit(request.page().size()).toList();
        boolean more = request.page().offset() + shown.size() < all.size();
        return new SearchAnswer(
                false, didYouMean, List.of(), all.size(), all.stream().mapToInt(SearchAnswer.Hit::matchingPassages).sum(), GENERATION, shown,
                request.facets().stream().map(facet -> facet(request, facet)).toList(), more ? "cursor-1" : null);
    }

    private List<SearchAnswer.Hit> hits(SearchRequest request) {
        List<SearchAnswer.Hit> hits = new ArrayList<>();
        for (TaggedDocument tagged : documents) {
            List<Passage> found = tagged.passages().stream()
                    .filter(passage -> hasWords(tagged.document(), passage, request)
                            && satisfies(tagged.document(), passage, request.selections()))
                    .toList();
            if (!found.isEmpty()) {
                hits.add(hit(tagged.document(), found, request));
            }
        }
        return hits;
    }

    private SearchAnswer.Hit hit(Document document, List<Passage> found, SearchRequest request) {
        Float score = request.hasText() ? 7.5f : null;
        return new SearchAnswer.Hit(document, score, found.size(), found.stream()
                .limit(request.passages())
                .map(passage -> new SearchAnswer.PassageHit(
                        passage, score, document.metadata().snippets() ? snippet(passage.text(), request.text()) : null,
                        request.explain() && score != null
                                ? List.of(new SearchAnswer.ScorePart("text.en", "labour", score))
                                : List.of()))
                .toList(), related(document));
    }

    private static boolean hasWords(Document document, Passage passage, SearchRequest request) {
        String text = (document.metadata().title() + " " + passage.text()).toLowerCase(Locale.ROOT);
        return words(request.text()).allMatch(text::contains);
    }

    private static Stream<String> words(@Nullable String text) {
        return Stream.of((text == null ? "" : text).toLowerCase(Locale.ROOT).split("[\\s\"]+")).filter(w -> !w.isEmpty());
    }

    private boolean satisfies(Document document, Passage passage, Map<Dimension, Selection> selections) {
        Map<Dimension, Set<String>> values = values(document, passage);
        return selections.entrySet().stream().allMatch(entry -> {
            Set<String> carried = values.getOrDefault(entry.getKey(), Set.of());
            Selection selection = entry.getValue();
            boolean chosen = !selection.chooses()
                    || (selection.none() && carried.isEmpty())
                    || (selection.all()
                            ? !selection.values().isEmpty() && carried.containsAll(selection.values())
                            : selection.values().stream().anyMatch(carried::contains))
                    || carried.stream().anyMatch(v -> selection.ranges().stream().anyMatch(r -> r.contains(Integer.parseInt(v))));
            boolean excluded = selection.excluded().stream().anyMatch(carried::contains)
                    || (selection.excludesNone() && carried.isEmpty());
            return chosen && !excluded;
        });
    }

    private static Map<Dimension, Set<String>> values(Document document, Passage passage) {
        Map<Dimension, Set<String>> values = new EnumMap<>(Dimension.class);
        for (Tag tag : passage.tags()) {
            values.computeIfAbsent(tag.dimension(), d -> new TreeSet<>()).add(tag.value());
        }
        values.put(Dimension.LANGUAGE, Set.of(passage.language()));
        values.put(Dimension.TYPE, Set.of(document.metadata().type()));
        values.put(Dimension.ORGANISATION, Set.copyOf(document.metadata().organisations()));
        if (document.metadata().date() != null) {
            values.put(Dimension.YEAR, Set.of(String.valueOf(document.metadata().date().year())));
        }
        return values;
    }

    private SearchAnswer.Facet facet(SearchRequest request, FacetRequest facet) {
        Map<Dimension, Selection> others = new EnumMap<>(Dimension.class);
        others.putAll(request.selections());
        Selection here = others.getOrDefault(facet.dimension(), Selection.EMPTY);
        others.put(facet.dimension(), here.withValues(Set.of()).withNone(false).withRanges(List.of()));
        Map<String, Set<String>> documentsOf = new TreeMap<>();
        Set<String> without = new TreeSet<>();
        for (TaggedDocument tagged : documents) {
            for (Passage passage : tagged.passages()) {
                if (hasWords(tagged.document(), passage, request) && satisfies(tagged.document(), passage, others)) {
                    Set<String> carried = values(tagged.document(), passage).getOrDefault(facet.dimension(), Set.of());
                    carried.forEach(v -> documentsOf.computeIfAbsent(v, x -> new TreeSet<>()).add(tagged.document().id()));
                    if (carried.isEmpty()) {
                        without.add(tagged.document().id());
                    }
                }
            }
        }
        here.values().forEach(value -> documentsOf.putIfAbsent(value, Set.of()));
        List<SearchAnswer.Count> counts = documentsOf.entrySet().stream()
                .filter(e -> facet.listed().test(e.getKey()) || here.values().contains(e.getKey()))
                .map(e -> new SearchAnswer.Count(
                        e.getKey(), vocabularies.ancestors(facet.dimension(), e.getKey()).stream().findFirst().orElse(null),
                        e.getValue().size(), here.values().contains(e.getKey())))
                .sorted(Comparator.comparingInt(SearchAnswer.Count::documents).reversed()
                        .thenComparing(SearchAnswer.Count::value))
                .limit(facet.size())
                .toList();
        return new SearchAnswer.Facet(facet.dimension(), documentsOf.size(), without.size(), counts);
    }

    private static String snippet(String text, @Nullable String query) {
        String html = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        for (String word : words(query).distinct().toList()) {
            html = html.replaceAll("(?iu)(" + java.util.regex.Pattern.quote(word) + ")(?![^<]*</mark>)", "<mark>$1</mark>");
        }
        return html;
    }

    @Override
    public Optional<FoundDocument> document(String key) {
        Map<String, FoundDocument> byKey = new LinkedHashMap<>();
        documents.forEach(d -> byKey.put(d.document().key(), new FoundDocument(d, related(d.document()), GENERATION)));
        return Optional.ofNullable(byKey.get(key));
    }

    /** Titles that hold what was typed, and the countries of documents whose labels do. */
    @Override
    public List<Suggestion> suggest(SuggestRequest request) {
        List<Suggestion> suggestions = new ArrayList<>();
        String typed = request.text().toLowerCase(Locale.ROOT);
        for (TaggedDocument tagged : documents) {
            Document document = tagged.document();
            if (!typed.isBlank() && document.metadata().title().toLowerCase(Locale.ROOT).contains(typed)) {
                suggestions.add(new Suggestion(Suggestion.TITLE, document.metadata().title(), null, null, document.key(), 1));
            }
        }
        SearchRequest countries = SearchRequest.all().withFacets(List.of(FacetRequest.of(Dimension.COUNTRY, 100)));
        for (SearchAnswer.Count count : facet(countries, countries.facets().getFirst()).counts()) {
            String label = vocabularies.label(Dimension.COUNTRY, count.value(), request.language());
            if (!typed.isBlank() && label.toLowerCase(Locale.ROOT).startsWith(typed)) {
                suggestions.add(new Suggestion("country", label, null, count.value(), null, count.documents()));
            }
        }
        return suggestions.stream().limit(request.size()).toList();
    }

    /** All others that name the same country. */
    @Override
    public Optional<SimilarDocuments> similar(String key, int size, Duration timeLimit) {
        return document(key).map(found -> new SimilarDocuments(GENERATION, found.tagged().document(), documents.stream()
                .filter(other -> !other.document().key().equals(key))
                .map(other -> new SimilarDocuments.Similar(
                        other.document(), 0.5f, shared(found.tagged(), other), related(other.document())))
                .filter(similar -> !similar.shared().isEmpty())
                .limit(size)
                .toList()));
    }

    private static List<SimilarDocuments.Shared> shared(TaggedDocument one, TaggedDocument other) {
        Set<String> both = countries(one);
        both.retainAll(countries(other));
        return both.stream().map(value -> new SimilarDocuments.Shared("country", value)).toList();
    }

    private static Set<String> countries(TaggedDocument tagged) {
        Set<String> countries = new TreeSet<>();
        tagged.passages().forEach(passage -> countries.addAll(
                values(tagged.document(), passage).getOrDefault(Dimension.COUNTRY, Set.of())));
        return countries;
    }

    @Override
    public Optional<Refusal> refusal() {
        return Optional.empty();
    }

    @Override
    public GenerationSummary generation() {
        return GENERATION;
    }

    @Override
    public void close() {}
}
