package org.lodestar.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lodestar.corpus.Dimension;
import org.lodestar.corpus.Metadata;
import org.lodestar.corpus.PartialDate;
import org.lodestar.corpus.Passage;
import org.lodestar.corpus.Tag;
import org.lodestar.corpus.TaggedDocument;
import org.lodestar.corpus.vocabulary.Vocabularies;
import org.lodestar.engine.SearchRequest.Scope;
import org.lodestar.engine.query.ParsedQuery;
import org.lodestar.engine.query.QueryParser;
import org.lodestar.engine.query.QueryTerm;

/** The matching rule, written down a second time in the plainest way: look at every passage, count by asking again. */
final class BruteForce {

    static final String NONE = "none";

    private final List<TaggedDocument> documents;
    private final Vocabularies vocabularies;

    BruteForce(List<TaggedDocument> documents, Vocabularies vocabularies) {
        this.documents = documents;
        this.vocabularies = vocabularies;
    }

    /** The passages that satisfy a request, by document id in the order of ids. */
    Map<String, List<Passage>> matches(SearchRequest request) {
        boolean relaxed = relaxed(request);
        Map<String, List<Passage>> matches = new LinkedHashMap<>();
        for (TaggedDocument document : documents.stream().sorted(BY_ID).toList()) {
            List<Passage> matching = document.passages().stream()
                    .filter(p -> matchesText(request, document, p, relaxed))
                    .filter(p -> request.selections().entrySet().stream()
                            .allMatch(e -> satisfies(values(document, p, e.getKey(), request.scope()), e.getValue())))
                    .toList();
            if (!matching.isEmpty()) {
                matches.put(document.document().id(), matching);
            }
        }
        return matches;
    }

    private static final Comparator<TaggedDocument> BY_ID = Comparator.comparing(
            d -> d.document().id(),
            (a, b) -> Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray()));

    boolean relaxed(SearchRequest request) {
        if (!request.hasText()) {
            return false;
        }
        return noneMatches(request, false) && !noneMatches(request, true);
    }

    private boolean noneMatches(SearchRequest request, boolean relaxed) {
        return documents.stream().noneMatch(d -> d.passages().stream().anyMatch(p -> matchesText(request, d, p, relaxed)));
    }

    /** The documents in the order of a request that is not sorted by relevance. */
    List<String> sorted(SearchRequest request) {
        Set<String> found = matches(request).keySet();
        Comparator<TaggedDocument> order = switch (request.effectiveSort()) {
            case DATE -> Comparator.comparingLong(d -> day(d, 1));
            case DATE_DESCENDING -> Comparator.comparingLong(d -> day(d, -1));
            case TITLE -> Comparator.comparing(d -> d.document().metadata().title());
            case RELEVANCE -> throw new IllegalArgumentException("needs scores");
        };
        return documents.stream()
                .filter(d -> found.contains(d.document().id()))
                .sorted(order.thenComparing(BY_ID))
                .map(d -> d.document().id())
                .toList();
    }

    private static long day(TaggedDocument document, int sign) {
        PartialDate date = document.document().metadata().date();
        return date == null ? Long.MAX_VALUE : sign * date.firstDay().toEpochDay();
    }

    /** Counts as they are defined: by asking the same request with one selection replaced. */
    Map<String, Integer> counts(SearchRequest request, Dimension dimension) {
        Set<String> candidates = new LinkedHashSet<>();
        for (TaggedDocument document : documents) {
            document.passages().forEach(p -> candidates.addAll(values(document, p, dimension, request.scope())));
        }
        Selection selection = request.selections().getOrDefault(dimension, Selection.EMPTY);
        candidates.addAll(selection.values());
        Map<String, Integer> counts = new TreeMap<>();
        for (String value : candidates) {
            int count = count(request, dimension, selection.all()
                    ? selection.withValues(plus(selection.values(), value))
                    : selection.withValues(Set.of(value)).withRanges(List.of()).withNone(false));
            if (count > 0 || selection.values().contains(value)) {
                counts.put(value, count);
            }
        }
        counts.put(NONE, count(request, dimension, selection.all()
                ? selection.withNone(true)
                : selection.withValues(Set.of()).withRanges(List.of()).withNone(true)));
        return counts;
    }

    private int count(SearchRequest request, Dimension dimension, Selection replacement) {
        Map<Dimension, Selection> selections = new EnumMap<>(Dimension.class);
        selections.putAll(request.selections());
        selections.put(dimension, replacement);
        return matches(request.withSelections(selections)).size();
    }

    private static Set<String> plus(Set<String> values, String value) {
        Set<String> more = new LinkedHashSet<>(values);
        more.add(value);
        return more;
    }

    private static boolean satisfies(Set<String> carried, Selection selection) {
        if (selection.excluded().stream().anyMatch(carried::contains) || (selection.excludesNone() && carried.isEmpty())) {
            return false;
        }
        List<Boolean> choices = new ArrayList<>();
        selection.values().forEach(value -> choices.add(carried.contains(value)));
        selection.ranges().forEach(range ->
                choices.add(carried.stream().anyMatch(year -> range.contains(Integer.parseInt(year)))));
        if (selection.none()) {
            choices.add(carried.isEmpty());
        }
        return choices.isEmpty() || (selection.all() ? !choices.contains(false) : choices.contains(true));
    }

    private Set<String> values(TaggedDocument document, Passage passage, Dimension dimension, Scope scope) {
        Metadata metadata = document.document().metadata();
        List<String> own = switch (dimension) {
            case LANGUAGE -> passage.language().equals("und") ? List.of() : List.of(passage.language());
            case TYPE -> List.of(metadata.type());
            case ORGANISATION -> metadata.organisations();
            case ORGANISATION_TYPE -> metadata.organisationType() == null ? List.of() : List.of(metadata.organisationType());
            case YEAR -> metadata.date() == null ? List.of() : List.of(Integer.toString(metadata.date().year()));
            case COUNTRY, REGION, GROUP, THEME, SDG -> tagged(
                    scope == Scope.DOCUMENT ? document.document().about() : passage.tags(), dimension);
        };
        Set<String> values = new LinkedHashSet<>(own);
        own.forEach(value -> values.addAll(vocabularies.ancestors(dimension, value)));
        return values;
    }

    private static List<String> tagged(List<Tag> tags, Dimension dimension) {
        return tags.stream().filter(t -> t.dimension() == dimension).map(Tag::value).toList();
    }

    private static boolean matchesText(SearchRequest request, TaggedDocument document, Passage passage, boolean relaxed) {
        if (!request.hasText()) {
            return true;
        }
        ParsedQuery typed = new QueryParser().parse(String.valueOf(request.text()));
        ParsedQuery query = relaxed ? withoutPhrases(typed) : typed;
        List<QueryTerm> words = query.words().stream().distinct().toList();
        long found = words.stream().filter(w -> matches(w, document, passage)).count();
        int needed = words.size() <= 2 ? words.size() : Math.max(2, (int) Math.ceil(words.size() / 4.0));
        boolean enough = words.isEmpty() || found >= (relaxed ? 1 : needed);
        return enough
                && (query.looksForSomething() || !query.excluded().isEmpty())
                && query.required().stream().allMatch(t -> matches(t, document, passage))
                && query.alternatives().stream().allMatch(a -> a.stream().anyMatch(t -> matches(t, document, passage)))
                && query.excluded().stream().noneMatch(t -> matches(t, document, passage));
    }

    /** The words of a phrase are words like others, where there are others. */
    private static ParsedQuery withoutPhrases(ParsedQuery query) {
        if (query.words().isEmpty()) {
            return query;
        }
        Stream<QueryTerm> ofPhrases = query.required().stream().filter(QueryTerm.Phrase.class::isInstance)
                .flatMap(phrase -> Stream.of(phrase.text().split(" "))).map(QueryTerm.Word::new);
        return new ParsedQuery(
                Stream.concat(query.words().stream(), ofPhrases).toList(),
                query.required().stream().filter(term -> !(term instanceof QueryTerm.Phrase)).toList(),
                query.alternatives(), query.excluded());
    }

    private static boolean matches(QueryTerm term, TaggedDocument document, Passage passage) {
        String title = document.document().metadata().title();
        String heading = String.join(" ", passage.section());
        Stream<String> fields = term instanceof QueryTerm.InTitle ? Stream.of(title) : Stream.of(title, heading, passage.text());
        return fields.anyMatch(field -> stands(term, field));
    }

    private static boolean stands(QueryTerm term, String field) {
        return switch (term) {
            case QueryTerm.Word word -> padded(field).contains(padded(word.text()));
            case QueryTerm.Phrase phrase -> padded(field).contains(padded(phrase.text()));
            case QueryTerm.Prefix prefix -> padded(field).contains(" " + prefix.text());
            case QueryTerm.InTitle inTitle -> stands(inTitle.sought(), field);
        };
    }

    private static String padded(String text) {
        return " " + text + " ";
    }
}
