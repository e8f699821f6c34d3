package org.lodestar.analyzers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lodestar.analyzers.PassageSplitter.Cut;

class DocumentLanguagesTest {

    private static final LanguageIdentifier IDENTIFIER = new LanguageIdentifier(LanguageAnalyzers.DEFAULT_LANGUAGES);

    private static final String ENGLISH = "Labour inspectors visited the brick kilns and found children at work in most of them.";
    private static final String SPANISH = "Los inspectores de trabajo visitaron los hornos de ladrillos y hallaron niños en casi todos.";
    private static final String PORTUGUESE = "Os inspetores do trabalho visitaram as olarias e encontraram crianças em quase todas elas.";
    private static final String RUSSIAN = "Инспекторы труда посетили кирпичные заводы и почти везде нашли там детей.";
    private static final String ITALIAN =
            "Gli ispettori del lavoro hanno visitato le fornaci e nella maggior parte di esse hanno trovato dei bambini.";

    private static List<Optional<String>> languages(Optional<String> hint, Cut... cuts) {
        DocumentLanguages languages = new DocumentLanguages(IDENTIFIER, hint);
        return Stream.of(cuts).map(languages::next).toList();
    }

    private static Cut cut(String section, String text) {
        return new Cut(1, List.of(section), null, text);
    }

    @Test
    void givesEachPassageItsOwnLanguageWhereTheDocumentSwitches() {
        assertThat(languages(Optional.empty(), cut("A", ENGLISH), cut("A", ENGLISH), cut("A", SPANISH), cut("A", PORTUGUESE),
                        cut("A", RUSSIAN), cut("A", ENGLISH)))
                .containsExactly(Optional.of("en"), Optional.of("en"), Optional.of("es"), Optional.of("pt"), Optional.of("ru"),
                        Optional.of("en"));
    }

    @Test
    void leavesAPassageInALanguageThatIsNotConfiguredUnknown() {
        assertThat(languages(Optional.empty(), cut("A", SPANISH), cut("A", ITALIAN), cut("A", SPANISH)))
                .containsExactly(Optional.of("es"), Optional.empty(), Optional.of("es"));
    }

    @Test
    void takesAShortPassageToBeInTheLanguageOfItsSection() {
        assertThat(languages(Optional.empty(), cut("A", SPANISH), cut("A", "Cuadro 3. Chile"), cut("B", "Cuadro 4. Perú")))
                .containsExactly(Optional.of("es"), Optional.of("es"), Optional.empty());
    }

    @Test
    void takesTheHintOfTheFileWhereWordsSayLittleAndNotAgainstThem() {
        assertThat(languages(Optional.of("es"), cut("A", "Plan 2019"), cut("B", ENGLISH), cut("C", SPANISH)))
                .containsExactly(Optional.of("es"), Optional.of("en"), Optional.of("es"));
    }

    @Test
    void doesNotTakeAHintAtALanguageThatIsNotConfigured() {
        assertThat(languages(Optional.of("it"), cut("A", "Piano 2019"), cut("A", ITALIAN), cut("A", SPANISH)))
                .containsExactly(Optional.empty(), Optional.empty(), Optional.of("es"));
    }

    /** Such as a table of names, which no stop words tell. */
    @ParameterizedTest
    @CsvSource({"en, CONFIRMED", "es, DENIED", "ru, DENIED"})
    void holdsALanguageAgainstScriptAndStopWords(String language, LanguageIdentifier.Check check) {
        assertThat(IDENTIFIER.check(ENGLISH, language)).isEqualTo(check);
        assertThat(IDENTIFIER.check("Kathmandu, Pokhara, Lalitpur, Biratnagar", "en")).isEqualTo(LanguageIdentifier.Check.OPEN);
    }

    @Property(tries = 100)
    void readsAnyText(@ForAll @Size(max = 6) List<String> texts) {
        DocumentLanguages languages = new DocumentLanguages(IDENTIFIER, Optional.of("en"));
        List<Optional<String>> found = new ArrayList<>();
        texts.forEach(text -> found.add(languages.next(cut("A", text))));

        assertThat(found).allSatisfy(language -> assertThat(LanguageAnalyzers.DEFAULT_LANGUAGES).containsAll(language.stream().toList()));
    }
}
