package org.lodestar.server.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodestar.corpus.Dimension;
import org.lodestar.corpus.vocabulary.Vocabularies;
import org.lodestar.engine.FacetRequest;
import org.lodestar.engine.PageRequest;
import org.lodestar.engine.SearchRequest;
import org.lodestar.engine.SearchRequest.Scope;
import org.lodestar.engine.SearchRequest.Sort;
import org.lodestar.engine.Selection;
import org.lodestar.engine.Selection.YearRange;

class SearchParametersTest {

    private static final List<String> LANGUAGES = List.of("en", "es", "ar", "vi");

    private final SearchParameters parameters = new SearchParameters(
            Vocabularies.bundled(LANGUAGES), new ReaderLanguages(LANGUAGES), Duration.ofSeconds(5));

    private ParsedSearch parse(String query) {
        return parameters.parse(QueryString.parse(query), "en");
    }

    private Selection selection(String query, Dimension dimension) {
        return parse(query).request().selections().getOrDefault(dimension, Selection.EMPTY);
    }

    @Test
    void fillsInWhatIsNotSaid() {
        SearchRequest request = parse("").request();

        assertThat(request.text()).isEmpty();
        assertThat(request.selections()).isEmpty();
        assertThat(request.scope()).isEqualTo(Scope.PASSAGE);
        assertThat(request.facets()).extracting(FacetRequest::dimension).isEqualTo(Dimension.DEFAULT_FACETS);
        assertThat(request.facets()).extracting(FacetRequest::size).containsOnly(20);
        assertThat(request.page()).isEqualTo(new PageRequest(0, 10, null));
        assertThat(request.passages()).isEqualTo(3);
        assertThat(request.sort()).isNull();
        assertThat(request.language()).isEqualTo("en");
        assertThat(request.explain()).isFalse();
    }

    @Test
    void takesAnyPunctuationAsText() {
        assertThat(parse("q=%22forced+labour%22+-mining+%28%29%5B+40%+%25+*").text())
                .isEqualTo("\"forced labour\" -mining ()[ 40% % *");
    }

    @Test
    void takesRepeatedValuesAndCommaLists() {
        assertThat(selection("country=NPL,ind&country=VN", Dimension.COUNTRY)).isEqualTo(Selection.of("NPL", "IND", "VNM"));
    }

    @Test
    void leavesCommasInNamesOfOrganisations() {
        assertThat(selection("organisation=Ministry+of+Labour,+Nepal", Dimension.ORGANISATION))
                .isEqualTo(Selection.of("Ministry of Labour, Nepal"));
    }

    @Test
    void readsExclusionsNoneAndMatch() {
        assertThat(selection("theme=fishing,none&theme.match=all&not.theme=mining&not.theme=none", Dimension.THEME))
                .isEqualTo(new Selection(Set.of("fishing"), List.of(), true, true, Set.of("mining"), true));
    }

    @Test
    void readsYearsAndRangesOfYears() {
        assertThat(selection("year=2019&year=2018..2020,2022..,..2010", Dimension.YEAR)).isEqualTo(new Selection(
                Set.of("2019"),
                List.of(new YearRange(2018, 2020), new YearRange(2022, null), new YearRange(null, 2010)),
                false, false, Set.of(), false));
    }

    @Test
    void writesOutAnExcludedRange() {
        assertThat(selection("not.year=2018..2020", Dimension.YEAR).excluded()).containsExactly("2018", "2019", "2020");
    }

    @Test
    void takesValuesInAnyCase() {
        assertThat(selection("theme=Fishing", Dimension.THEME).values()).containsExactly("fishing");
        assertThat(selection("type=Report&not.type=AGENDA", Dimension.TYPE))
                .isEqualTo(new Selection(Set.of("report"), List.of(), false, false, Set.of("agenda"), false));
        assertThat(selection("organisation=ilo&organisation=Oit", Dimension.ORGANISATION)).isEqualTo(Selection.of("ILO"));
        assertThat(selection("organisationType=UN", Dimension.ORGANISATION_TYPE)).isEqualTo(Selection.of("un"));
    }

    @Test
    void keepsConceptsThatAreNotExpanded() {
        assertThat(parse("expand.not=forced-labour,+fishing").parameters().get("expand.not"))
                .containsExactly("forced-labour", "fishing");
    }

    @Test
    void takesAGoalAsWellAsATarget() {
        assertThat(selection("sdg=8,8.7", Dimension.SDG)).isEqualTo(Selection.of("8", "8.7"));
    }

    @Test
    void countsNothingForAnEmptyListOfFacets() {
        assertThat(parse("facets=").request().facets()).isEmpty();
    }

    @Test
    void listsValuesByTheBeginningOfAWordInAnyLanguage() {
        FacetRequest country = parse("facets=country&facet.country.prefix=VIET&facet.size=7").request().facets().getFirst();

        assertThat(country.size()).isEqualTo(7);
        assertThat(country.listed().test("VNM")).isTrue();
        assertThat(country.listed().test("NPL")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"relevance,RELEVANCE", "date,DATE", "-date,DATE_DESCENDING", "title,TITLE"})
    void readsTheOrder(String written, Sort sort) {
        assertThat(parse("sort=" + written).request().sort()).isEqualTo(sort);
    }

    @Test
    void goesOnFromACursor() {
        assertThat(parse("after=abc&size=5").request().page()).isEqualTo(PageRequest.after("abc", 5));
    }

    @Test
    void reachesTheTenThousandthResultByPageAndNoFurther() {
        assertThat(parse("page=100&size=100").request().page()).isEqualTo(new PageRequest(9_900, 100, null));
        assertThatThrownBy(() -> parse("page=101&size=100"))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("page").hasMessageContaining("'after'");
        assertThatThrownBy(() -> parse("page=2147483647&size=100")).isInstanceOf(BadRequestException.class);
    }

    @Test
    void servesARegionalLanguageByItsLanguage() {
        assertThat(parse("lang=es-MX").language()).isEqualTo("es");
    }

    @ParameterizedTest
    @CsvSource({
        "contry=NPL, contry, country", "not.themes=x, not.themes, not.theme", "facetsize=3, facetsize, facet.size",
        "country=NPX, country, NPL", "not.country=NPX, not.country, NPL", "theme=suply-chains, theme, supply-chains",
        "type=reports, type, report", "sdg=8.77, sdg, 8.7", "organisationType=u.n, organisationType, un",
        "sort=titel, sort, title", "scope=documents, scope, document", "facets=contry, facets, country",
        "lang=zz, lang, ar", "expand=concept, expand, concepts", "theme.match=al, theme.match, all", "explain=1, explain, true",
        "country=Chyle, country, CHL", "language=zz, language, ar", "theme=trafficking, theme, human-trafficking",
        "theme=trafficing, theme, human-trafficking", "theme=pesca, theme, fishing", "theme=Trabajo Forzoso, theme, forced-labour",
        "sdg=87, sdg, 8.7", "sdg=8.7.1, sdg, 8.7", "type=Country plan, type, country-plan",
        "expand.not=forced-labor, expand.not, forced-labour"
    })
    void namesTheNearestOfAnUnknownNameOrValue(String query, String parameter, String nearest) {
        assertThatThrownBy(() -> parse(query)).isInstanceOfSatisfying(BadRequestException.class, bad -> {
            assertThat(bad.parameter()).isEqualTo(parameter);
            assertThat(bad.nearest()).isEqualTo(nearest);
            assertThat(bad.detail()).contains(parameter, nearest);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "q=a&q=b", "page=1&page=2", "page=0", "page=x", "page=1.5", "page=", "size=101", "size=-1", "size=99999999999",
        "after=x&page=1", "after=", "passages=0", "passages=21", "facet.size=0", "facet.size=1001", "year=..", "year=19",
        "year=2020..2018", "year=2018...2020", "year=nineteen", "country=", "country=NPL,", "theme=none,", "organisation=",
        "language=e_s", "facet.organisation.prefix=il", "facets=country,", "expand.not=%C3%A9", "explain=yes", "lang=en,fr",
        "Country=NPL", "q=%FF", "%FF=q", "q=%ZZ", "q=%4", "q=50%zz", "q=%C3%", "q=\uFFFD", "%ZZ=q", "expand.not=", "expand.not=foo"
    })
    void refuses(String query) {
        assertThatThrownBy(() -> parse(query)).isInstanceOf(BadRequestException.class).hasMessageMatching("(?s).{10,}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%FF", "%ZZ", "%4", "labour%zz", "%C3%28", "\uFFFD"})
    void namesTheParameterOfBytesThatAreNone(String value) {
        assertThatThrownBy(() -> parse("country=NPL&q=" + value)).isInstanceOfSatisfying(BadRequestException.class, bad -> {
            assertThat(bad.parameter()).isEqualTo("q");
            assertThat(bad.detail()).startsWith("q holds ");
        });
    }

    @Property
    void throwsNothingButTheOneException(@ForAll("queries") String query) {
        try {
            ParsedSearch search = parse(query);
            assertThat(parse(QueryString.of(search.parameters())).request().selections())
                    .isEqualTo(search.request().selections());
        } catch (BadRequestException bad) {
            assertThat(bad.detail()).isNotBlank();
        }
    }

    @Provide
    Arbitrary<String> queries() {
        Arbitrary<String> names = Arbitraries.oneOf(
                Arbitraries.of(SearchParameters.names()), Arbitraries.strings().ofMaxLength(8));
        Arbitrary<String> values = Arbitraries.oneOf(
                Arbitraries.of("NPL", "none", "8.7", "2018..2020", "..", "-date", "all", "%C3%28", "%", "1", "100", "es", "fishing", ""),
                Arbitraries.strings().ofMaxLength(12),
                Arbitraries.strings().withChars("%0aFf+&=;,.-").ofMaxLength(12));
        return Combinators.combine(names, values).as((name, value) -> name + "=" + value).list().ofMaxSize(5)
                .map(pairs -> String.join("&", pairs));
    }
}
