package org.lodestar.server.page;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lodestar.corpus.Dimension;
import org.lodestar.corpus.PartialDate;
import org.lodestar.corpus.vocabulary.Vocabularies;
import org.lodestar.engine.SearchRequest.Sort;
import org.lodestar.server.answer.LabelledValue;
import org.lodestar.server.answer.SearchBody;
import org.lodestar.server.request.ParsedSearch;

/** Turns an answer into what the search page shows. */
final class SearchPages {

    private static final int LAST_BY_PAGE = 10_000;
    private static final Set<String> SHOWN_TAGS = Set.of("country", "theme", "sdg");
    private static final List<String> SORTS = List.of("relevance", "-date", "date", "title");
    private static final int TAGS_OF_A_DOCUMENT = 10;
    private static final int RELATED_OF_A_DOCUMENT = 3;

    private final Vocabularies vocabularies;

    SearchPages(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    SearchPage of(Frame frame, ParsedSearch search, SearchBody body) {
        SearchLink here = new SearchLink(search.parameters());
        FacetLists facetLists = new FacetLists(vocabularies, frame.messages(), search.language(), here);
        List<SearchPage.Facet> facets = body.facets().stream()
                .map(facet -> facetLists.of(facet, search.request().selections()))
                .toList();
        Expansions expansions = new Expansions(frame, vocabularies, here, body);
        return new SearchPage(
                frame,
                hidden(search, facets),
                count(frame, body),
                body.query().relaxed() ? frame.text("notice.relaxed") : null,
                expansions.otherNames(),
                expansions.choice(),
                expansions.offers(),
                facetLists.chips(),
                here.only("q", "lang", "sort", "scope").href(),
                facets,
                sorts(frame, search, here),
                body.results().stream().map(result -> result(frame, result, here, search.language())).toList(),
                body.total().documents() == 0 ? hints(frame, search, here, facetLists) : List.of(),
                previous(search, here),
                place(frame, search, body),
                next(search, body, here),
                didYouMean(body, here));
    }

    private static SearchPage.@Nullable Hint didYouMean(SearchBody body, SearchLink here) {
        String better = body.query().didYouMean();
        return better == null ? null : new SearchPage.Hint(better, here.set("q", better).href());
    }

    private static String count(Frame frame, SearchBody body) {
        int documents = body.total().documents();
        return documents == 0
                ? frame.text("count.nothing")
                : frame.messages().text("count.summary", documents, body.total().passages());
    }

    /** What no check box and no text field of the form holds. */
    private static List<SearchPage.Parameter> hidden(ParsedSearch search, List<SearchPage.Facet> facets) {
        Set<SearchPage.Parameter> visible = facets.stream()
                .flatMap(f -> f.values().stream().map(v -> new SearchPage.Parameter(f.dimension(), v.value())))
                .collect(Collectors.toSet());
        List<SearchPage.Parameter> hidden = new ArrayList<>();
        search.parameters().forEach((name, values) -> {
            if (!Set.of("q", "page", "after").contains(name)) {
                values.stream()
                        .map(value -> new SearchPage.Parameter(name, value))
                        .filter(parameter -> !visible.contains(parameter))
                        .forEach(hidden::add);
            }
        });
        return hidden;
    }

    private static List<SearchPage.Choice> sorts(Frame frame, ParsedSearch search, SearchLink here) {
        Sort current = search.request().effectiveSort();
        return SORTS.stream()
                .filter(sort -> search.request().hasText() || !sort.equals("relevance"))
                .map(sort -> new SearchPage.Choice(
                        frame.text("sort." + sort), here.set("sort", sort).href(), sort.equals(parameter(current))))
                .toList();
    }

    private static String parameter(Sort sort) {
        return switch (sort) {
            case RELEVANCE -> "relevance";
            case DATE -> "date";
            case DATE_DESCENDING -> "-date";
            case TITLE -> "title";
        };
    }

    private static List<SearchPage.Hint> hints(
            Frame frame, ParsedSearch search, SearchLink here, FacetLists facetLists) {
        List<SearchPage.Hint> hints = new ArrayList<>();
        if (!facetLists.chips().isEmpty()) {
            hints.add(new SearchPage.Hint(frame.text("hint.filters"), here.only("q", "lang").href()));
        }
        if (search.text().contains("\"")) {
            hints.add(new SearchPage.Hint(
                    frame.text("hint.phrase"), here.set("q", search.text().replace("\"", "")).href()));
        }
        hints.add(new SearchPage.Hint(frame.text("hint.spelling"), null));
        hints.add(new SearchPage.Hint(frame.text("hint.fewer"), null));
        hints.add(new SearchPage.Hint(frame.text("hint.all"), frame.home()));
        return hints;
    }

    private SearchPage.Result result(Frame frame, SearchBody.Result result, SearchLink here, String language) {
        SearchBody.DocumentSummary document = result.document();
        List<SearchPage.TagLink> tags = new ArrayList<>();
        tags.addAll(links("country", document.countries(), here));
        tags.addAll(links("theme", document.themes(), here));
        boolean withheld = result.passages().stream().anyMatch(passage -> passage.snippet() == null);
        return new SearchPage.Result(
                document.title(),
                frame.documentHref(document.key(), null, null),
                document.language(),
                vocabularies.label(Dimension.TYPE, document.type(), language),
                document.date(),
                document.date() == null ? null : frame.messages().date(new PartialDate(document.date())),
                list(document.organisations(), frame.messages().language()),
                document.pages() == null ? null : frame.text("pages", document.pages()),
                tags.stream().limit(TAGS_OF_A_DOCUMENT).toList(),
                RelatedDocuments.of(document.related(), RELATED_OF_A_DOCUMENT, frame, vocabularies),
                frame.text("hit.matching", result.matchingPassages()),
                withheld,
                result.passages().stream().map(passage -> passage(frame, document, passage, here, language)).toList());
    }

    private SearchPage.FoundPassage passage(
            Frame frame, SearchBody.DocumentSummary document, SearchBody.FoundPassage passage, SearchLink here,
            String language) {
        Integer page = passage.page();
        String snippet = passage.snippet();
        return new SearchPage.FoundPassage(
                frame.documentHref(document.key(), page, "p" + passage.ordinal()),
                page == null ? frame.text("passage", passage.ordinal()) : frame.text("page", page),
                passage.heading(),
                passage.language(),
                Messages.direction(passage.language()),
                vocabularies.label(Dimension.LANGUAGE, passage.language(), language),
                snippet == null ? List.of() : Snippet.parts(snippet),
                passage.tags().stream()
                        .filter(tag -> SHOWN_TAGS.contains(tag.dimension()) && !tag.how().equals("derived"))
                        .map(tag -> new SearchPage.TagLink(
                                tag.dimension(), tag.label(), here.with(tag.dimension(), tag.value()).href()))
                        .toList());
    }

    private static List<SearchPage.TagLink> links(String dimension, List<LabelledValue> values, SearchLink here) {
        return values.stream()
                .map(value -> new SearchPage.TagLink(dimension, value.label(), here.with(dimension, value.value()).href()))
                .toList();
    }

    private static @Nullable String list(List<String> names, String language) {
        return names.isEmpty() ? null : ListFormatter.getInstance(new ULocale(language)).format(names);
    }

    private static @Nullable String previous(ParsedSearch search, SearchLink here) {
        return search.page() <= 1 ? null : here.set("page", page(search.page() - 1)).href();
    }

    private static @Nullable String place(Frame frame, ParsedSearch search, SearchBody body) {
        int size = search.request().page().size();
        if (size == 0 || search.request().page().after() != null || body.total().documents() <= size) {
            return null;
        }
        return frame.messages().text("pagination.place", search.page(), (body.total().documents() + size - 1) / size);
    }

    /** By page while that is allowed, then by cursor. */
    private static @Nullable String next(ParsedSearch search, SearchBody body, SearchLink here) {
        String cursor = body.next();
        if (cursor == null || body.results().isEmpty()) {
            return null;
        }
        int size = search.request().page().size();
        boolean byPage = search.request().page().after() == null && (search.page() + 1L) * size <= LAST_BY_PAGE;
        return byPage ? here.set("page", page(search.page() + 1)).href() : here.set("after", cursor).href();
    }

    private static String page(int number) {
        return String.format(Locale.ROOT, "%d", number);
    }
}
