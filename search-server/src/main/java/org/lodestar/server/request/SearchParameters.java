package org.lodestar.server.request;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lodestar.corpus.Dimension;
import org.lodestar.corpus.vocabulary.Vocabularies;
import org.lodestar.engine.ConceptExpansion;
import org.lodestar.engine.FacetRequest;
import org.lodestar.engine.PageRequest;
import org.lodestar.engine.SearchRequest;
import org.lodestar.engine.SearchRequest.Scope;
import org.lodestar.engine.SearchRequest.Sort;
import org.lodestar.engine.Selection;
import org.lodestar.engine.Selection.YearRange;
import org.lodestar.server.request.DimensionValues.Choice;

/** Reads the parameters of a search. The web pages, the HTTP API and the command line all pass through here. */
public final class SearchParameters {

    /** Results that may be reached by number of page; further ones only by cursor. */
    static final int MAX_BY_PAGE = 10_000;

    private static final int MAX_SIZE = 100;
    private static final int MAX_FACET_SIZE = 1_000;
    private static final int MAX_PASSAGES = 20;
    private static final int FIRST_YEAR = 0;
    private static final int LAST_YEAR = 9999;
    private static final List<String> BOOLEAN = List.of("false", "true");

    private static final Map<String, Sort> SORTS = Map.of(
            "relevance", Sort.RELEVANCE, "date", Sort.DATE, "-date", Sort.DATE_DESCENDING, "title", Sort.TITLE);

    private static final List<String> NAMES = Stream.of(
                    Stream.of("q"),
                    dimensions(d -> d),
                    dimensions(d -> "not." + d),
                    dimensions(d -> d + ".match"),
                    Stream.of("scope", "facets", "facet.size"),
                    dimensions(d -> "facet." + d + ".prefix"),
                    Stream.of("page", "size", "after", "passages", "sort", "lang", "expand", "expand.not", "explain"))
            .flatMap(names -> names)
            .toList();

    private final ReaderLanguages languages;
    private final DimensionValues values;
    private final FacetPrefix prefix;
    /** Ids of all that a query can name by another name. */
    private final Set<String> expandable;
    private final Duration timeLimit;

    public SearchParameters(Vocabularies vocabularies, ReaderLanguages languages, Duration timeLimit) {
        this.languages = languages;
        this.values = new DimensionValues(vocabularies, languages.known());
        this.prefix = new FacetPrefix(vocabularies, languages.known());
        this.expandable = expandable(vocabularies);
        this.timeLimit = timeLimit;
    }

    private static Set<String> expandable(Vocabularies vocabularies) {
        Set<String> ids = new TreeSet<>();
        vocabularies.concepts().all().forEach(concept -> ids.add(concept.id()));
        vocabularies.organisations().entries().forEach(organisation -> ids.add(organisation.value()));
        Stream.of(Dimension.COUNTRY, Dimension.REGION, Dimension.SDG)
                .forEach(dimension -> vocabularies.of(dimension).entries().forEach(entry -> ids.add(entry.value())));
        return ids;
    }

    /** Every parameter of a search. */
    public static List<String> names() {
        return NAMES;
    }

    /** Whether a parameter may be given more than once. */
    public static boolean repeatable(String name) {
        return name.equals("expand.not")
                || Dimension.of(name.startsWith("not.") ? name.substring("not.".length()) : name).isPresent();
    }

    /**
     * @param parameters by name, as {@link QueryString#parse} gives them
     * @param defaultLanguage of a request that does not say
     * @throws BadRequestException if anything about them is wrong
     */
    public ParsedSearch parse(Map<String, List<String>> parameters, String defaultLanguage) {
        GivenParameters given = new GivenParameters(parameters, NAMES);
        String text = given.single("q").orElse("");
        Map<Dimension, Selection> selections = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            Selection selection = selection(given, dimension);
            if (!selection.equals(Selection.EMPTY)) {
                selections.put(dimension, selection);
            }
        }
        boolean documents = given.oneOf("scope", "passage", List.of("passage", "document")).equals("document");
        List<FacetRequest> facets = facets(given);
        int size = given.number("size", 10, 0, MAX_SIZE);
        int page = given.number("page", 1, 1, Integer.MAX_VALUE);
        PageRequest part = part(given, page, size);
        int passages = given.number("passages", 3, 1, MAX_PASSAGES);
        String language = given.single("lang").map(tag -> languages.asked("lang", tag)).orElse(defaultLanguage);
        ConceptExpansion expansion = expansion(given);
        SearchRequest request = new SearchRequest(
                text, selections, documents ? Scope.DOCUMENT : Scope.PASSAGE, facets, part, passages, sort(given), expansion,
                language, given.oneOf("explain", "false", BOOLEAN).equals("true"), timeLimit);
        return new ParsedSearch(text, request, language, page, given.normal());
    }

    private Selection selection(GivenParameters given, Dimension dimension) {
        Set<String> chosen = new TreeSet<>();
        List<YearRange> ranges = new ArrayList<>();
        boolean none = false;
        for (Choice choice : choices(given, dimension, dimension.parameter())) {
            switch (choice) {
                case Choice.Value(String value) -> chosen.add(value);
                case Choice.Years(YearRange range) -> ranges.add(range);
                case Choice.None() -> none = true;
            }
        }
        Set<String> excluded = new TreeSet<>();
        boolean excludesNone = false;
        for (Choice choice : choices(given, dimension, "not." + dimension.parameter())) {
            switch (choice) {
                case Choice.Value(String value) -> excluded.add(value);
                case Choice.Years(YearRange range) -> years(range).forEach(excluded::add);
                case Choice.None() -> excludesNone = true;
            }
        }
        boolean all = given.oneOf(dimension.parameter() + ".match", "any", List.of("all", "any")).equals("all");
        return new Selection(chosen, ranges.stream().distinct().toList(), none, all, excluded, excludesNone);
    }

    private List<Choice> choices(GivenParameters given, Dimension dimension, String parameter) {
        List<Choice> choices = new ArrayList<>();
        for (String written : given.list(parameter, dimension != Dimension.ORGANISATION)) {
            Choice choice = values.read(dimension, parameter, written);
            given.keep(parameter, choice instanceof Choice.Value(String value) ? value : written.strip());
            choices.add(choice);
        }
        return choices;
    }

    /** A selection excludes values, not ranges, so a range is written out. */
    private static Stream<String> years(YearRange range) {
        Integer from = range.from();
        Integer to = range.to();
        return java.util.stream.IntStream.rangeClosed(from == null ? FIRST_YEAR : from, to == null ? LAST_YEAR : to)
                .mapToObj(year -> String.format(java.util.Locale.ROOT, "%04d", year));
    }

    private List<FacetRequest> facets(GivenParameters given) {
        Optional<String> list = given.single("facets");
        Set<Dimension> counted = new LinkedHashSet<>(list.isEmpty() ? Dimension.DEFAULT_FACETS : List.of());
        for (String name : list.filter(text -> !text.isBlank()).map(text -> text.split(",", -1)).orElse(new String[0])) {
            counted.add(Dimension.of(name.strip()).orElseThrow(() -> BadRequestException.unknownValue(
                    "facets", name.strip(), NearestKnown.to(name.strip(), dimensions(d -> d).toList()))));
        }
        int size = given.number("facet.size", 20, 1, MAX_FACET_SIZE);
        for (Dimension dimension : Dimension.values()) {
            if (!counted.contains(dimension) && given.single(prefixOf(dimension)).isPresent()) {
                throw BadRequestException.wrong(
                        prefixOf(dimension), "needs " + dimension.parameter() + " to be among the facets");
            }
        }
        return counted.stream()
                .map(dimension -> new FacetRequest(dimension, size, listed(given.single(prefixOf(dimension)), dimension)))
                .toList();
    }

    private Predicate<String> listed(Optional<String> beginning, Dimension dimension) {
        return beginning.filter(text -> !text.isBlank()).map(text -> prefix.of(dimension, text)).orElse(value -> true);
    }

    private static PageRequest part(GivenParameters given, int page, int size) {
        Optional<String> after = given.single("after");
        if (after.isPresent()) {
            if (given.single("page").isPresent()) {
                throw BadRequestException.wrong("after", "goes on from a cursor, page from the beginning: give one of them");
            }
            if (after.get().isBlank()) {
                throw BadRequestException.wrong("after", "is empty; it takes the 'next' of an answer");
            }
            return PageRequest.after(after.get(), size);
        }
        if ((long) page * size > MAX_BY_PAGE) {
            throw BadRequestException.wrong("page", "reaches beyond the first " + MAX_BY_PAGE
                    + " results; to go on, pass the 'next' of an answer as 'after'");
        }
        return size == 0 ? PageRequest.first(0) : new PageRequest((page - 1) * size, size, null);
    }

    private static @Nullable Sort sort(GivenParameters given) {
        return given.single("sort").isEmpty()
                ? null
                : SORTS.get(given.oneOf("sort", "relevance", List.of("relevance", "date", "-date", "title")));
    }

    private ConceptExpansion expansion(GivenParameters given) {
        boolean on = given.oneOf("expand", "concepts", List.of("concepts", "none")).equals("concepts");
        Set<String> without = new TreeSet<>();
        for (String written : given.list("expand.not", true)) {
            String id = written.strip();
            if (!expandable.contains(id)) {
                throw BadRequestException.unknownValue("expand.not", id, NearestKnown.to(id, expandable));
            }
            given.keep("expand.not", id);
            without.add(id);
        }
        return new ConceptExpansion(on, without);
    }

    private static String prefixOf(Dimension dimension) {
        return "facet." + dimension.parameter() + ".prefix";
    }

    private static Stream<String> dimensions(java.util.function.UnaryOperator<String> name) {
        return Stream.of(Dimension.values()).map(Dimension::parameter).map(name);
    }
}
