package org.lodestar.engine.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lodestar.analyzers.LanguageAnalyzers;
import org.lodestar.corpus.Dimension;
import org.lodestar.corpus.vocabulary.Vocabularies;
import org.lodestar.corpus.vocabulary.Vocabularies.Value;
import org.lodestar.engine.query.QueryVocabulary.Naming;

/** What the words of a query name. */
class QueryVocabularyTest {

    private static final QueryVocabulary VOCABULARY = new QueryVocabulary(
            Vocabularies.bundled(LanguageAnalyzers.DEFAULT_LANGUAGES), new LanguageAnalyzers(LanguageAnalyzers.DEFAULT_LANGUAGES));

    private static List<String> named(String query, String language) {
        return VOCABULARY.find(query, language).stream().map(naming -> naming.meaning().id()).toList();
    }

    @Test
    void takesTheLongestNames() {
        assertThat(named("forced labour in domestic work", "en")).contains("forced-labour").doesNotContain("work", "labour");
    }

    @Test
    void knowsNamesInAnyCaseAndInflection() {
        assertThat(named("labour INSPECTIONS in nepal", "en")).contains("labour-inspection", "NPL");
        assertThat(named("trabajos forzosos", "es")).contains("forced-labour");
        assertThat(named("oit", "es")).contains("ILO");
    }

    @Test
    void wordsOfTwoLettersAreNoAcronymsUnlessTheyAreCapitals() {
        assertThat(named("tell us", "en")).doesNotContain("USA");
        assertThat(named("US imports", "en")).contains("USA");
        assertThat(named("Who inspects farms", "en")).doesNotContain("WHO");
        assertThat(named("WHO report", "en")).contains("WHO");
    }

    @Test
    void codesOfTargetsStandForThemselves() {
        Naming naming = VOCABULARY.find("SDG target 8.7", "en").stream()
                .filter(found -> found.meaning().id().equals("8.7")).findFirst().orElseThrow();

        assertThat(naming.meaning().values()).isEqualTo(Set.of(new Value(Dimension.SDG, "8.7")));
        assertThat("SDG target 8.7".substring(naming.start(), naming.end())).endsWith("8.7");
    }

    @Test
    void aBareNumberOfATargetIsTheTarget() {
        assertThat(named("8.7", "en")).containsExactly("8.7");
        assertThat(named("16.2 trafficking", "en")).contains("16.2");
        assertThat(named("grew by 8.7%", "en")).doesNotContain("8.7");
        assertThat(named("98.7", "en")).isEmpty();
    }

    @Test
    void namesThatMeanTwoThingsAreNotOfferedAsOtherNames() {
        Vocabularies vocabularies = VOCABULARY.vocabularies();
        vocabularies.concepts().all().forEach(concept -> concept.names().forEach((language, names) -> names.stream()
                .filter(name -> !name.ambiguous())
                .findFirst()
                .ifPresent(name -> VOCABULARY.find(name.text(), language).stream()
                        .filter(naming -> naming.meaning().id().equals(concept.id()))
                        .flatMap(naming -> naming.meaning().names().getOrDefault(language, List.of()).stream())
                        .forEach(offered -> assertThat(names).as(concept.id()).anyMatch(
                                known -> known.text().equals(offered) && !known.ambiguous())))));
    }
}
