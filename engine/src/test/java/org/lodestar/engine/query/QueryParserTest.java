package org.lodestar.engine.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.lodestar.engine.query.QueryTerm.InTitle;
import org.lodestar.engine.query.QueryTerm.Phrase;
import org.lodestar.engine.query.QueryTerm.Prefix;
import org.lodestar.engine.query.QueryTerm.Word;

class QueryParserTest {

    private static ParsedQuery parse(String text) {
        return new QueryParser().parse(text);
    }

    @Test
    void takesUnmarkedWordsAsWords() {
        assertThat(parse("labour  inspection")).isEqualTo(new ParsedQuery(
                List.of(new Word("labour"), new Word("inspection")), List.of(), List.of(), List.of()));
    }

    @Test
    void understandsEveryMark() {
        assertThat(parse("fish* -mining title:nepal \"forced labour\" -\"child labour\"")).isEqualTo(new ParsedQuery(
                List.of(new Prefix("fish")),
                List.of(new InTitle(new Word("nepal")), new Phrase("forced labour")),
                List.of(),
                List.of(new Word("mining"), new Phrase("child labour"))));
    }

    @Test
    void takesPhrasesAndBeginningsOfTitles() {
        assertThat(parse("title:\"strategy workshop\" TITLE:strat* -title:«plan d'action» x").required())
                .containsExactly(new InTitle(new Phrase("strategy workshop")), new InTitle(new Prefix("strat")));
        assertThat(parse("-title:«plan d'action»").excluded()).containsExactly(new InTitle(new Phrase("plan d'action")));
        assertThat(parse("subtitle:\"a b\"")).isEqualTo(new ParsedQuery(
                List.of(new Word("subtitle:")), List.of(new Phrase("a b")), List.of(), List.of()));
        assertThat(parse("title:\"\"").looksForSomething()).isFalse();
    }

    @Test
    void joinsAlternatives() {
        assertThat(parse("pesca OR dairy OR \"brick kiln\" Nepal").alternatives())
                .containsExactly(List.of(new Word("pesca"), new Word("dairy"), new Phrase("brick kiln")));
        assertThat(parse("pesca OR dairy Nepal").words()).containsExactly(new Word("Nepal"));
    }

    @Test
    void takesAnOrWithoutSidesAsAWord() {
        assertThat(parse("OR").words()).containsExactly(new Word("OR"));
        assertThat(parse("fishing OR").words()).containsExactly(new Word("fishing"), new Word("OR"));
    }

    @Test
    void closesAQuotationAtTheEnd() {
        assertThat(parse("«travail forcé").required()).containsExactly(new Phrase("travail forcé"));
    }

    @Test
    void passesOverWhatHoldsNoWord() {
        assertThat(parse("-- \"\" * ??? title: -").looksForSomething()).isTrue();
        assertThat(parse("-- \"\" * ??? -").looksForSomething()).isFalse();
    }

    @Property
    void readsAnyText(@ForAll String text) {
        ParsedQuery query = parse(text);

        assertThat(query.words().size() + query.required().size()).isLessThanOrEqualTo(QueryParser.MAX_TERMS);
    }
}
