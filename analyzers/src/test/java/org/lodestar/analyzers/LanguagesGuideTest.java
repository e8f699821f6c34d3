package org.lodestar.analyzers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds the table of {@code docs/languages.md} against the chains. */
class LanguagesGuideTest {

    private static final Pattern ROW = Pattern.compile("\\| ((?!tag)[a-z]{2,3}) \\| ([^|]+( \\| [^|]+){5}) \\| [^|]+ \\|");

    private static List<Matcher> rows() throws IOException {
        return Files.readAllLines(Path.of("..", "docs", "languages.md")).stream().map(ROW::matcher).filter(Matcher::matches).toList();
    }

    @Test
    void hasARowForEachLanguageAndNoOther() throws IOException {
        assertThat(rows()).extracting(row -> row.group(1)).containsExactlyElementsOf(LanguageAnalyzers.supported());
    }

    @Test
    void saysOfEachLanguageWhatItsChainDoes() throws IOException {
        assertThat(rows()).allSatisfy(row -> assertThat(row.group(2)).isEqualTo(
                Locale.forLanguageTag(row.group(1)).getDisplayLanguage(Locale.ENGLISH) + " | " + Chains.of(row.group(1)).documented()));
    }

    @Test
    void namesTheDefaultLanguages() throws IOException {
        List<String> defaults = LanguageAnalyzers.DEFAULT_LANGUAGES;
        String named = String.join(", ", defaults.subList(0, defaults.size() - 1)) + " and " + defaults.getLast();

        assertThat(Files.readString(Path.of("..", "docs", "languages.md"))).contains("By default these are " + named + ";");
    }
}
