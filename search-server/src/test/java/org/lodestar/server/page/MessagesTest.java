package org.lodestar.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.lodestar.corpus.Dimension;
import org.lodestar.corpus.How;
import org.lodestar.corpus.PartialDate;

class MessagesTest {

    static final List<String> LANGUAGES = Messages.LANGUAGES;

    private static final Pattern USED = Pattern.compile("text\\(\\s*\"([a-zA-Z.-]+)\"\\s*[,)]");

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void everyLanguageSaysEverything(String language) {
        assertThat(Messages.in(language).keys()).isEqualTo(Messages.in("en").keys());
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void everyMessageHasThePlaceholdersOfTheEnglishOne(String language) {
        for (String key : Messages.in(language).keys()) {
            MessageFormat own = new MessageFormat(Messages.in(language).text(key), new ULocale(language));
            MessageFormat english = new MessageFormat(Messages.in("en").text(key), ULocale.ENGLISH);
            assertThat(own.getArgumentNames()).as(key).isEqualTo(english.getArgumentNames());
        }
    }

    @Test
    void everyMessageThatIsUsedIsThere() throws IOException {
        Set<String> used = new TreeSet<>();
        for (String root : List.of("src/main/jte", "src/main/java/org/lodestar/server/page")) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Matcher call = USED.matcher(Files.readString(file));
                    while (call.find()) {
                        used.add(call.group(1));
                    }
                }
            }
        }
        Stream.of(Dimension.values()).forEach(dimension -> used.add("facet." + dimension.parameter()));
        Stream.of(How.values()).forEach(how -> used.add("how." + how.label()));

        assertThat(used).hasSizeGreaterThan(50);
        assertThat(Messages.in("en").keys()).containsAll(used);
    }

    @Test
    void countsAsTheLanguageDoes() {
        assertThat(Messages.in("en").text("count.summary", 1, 2)).isEqualTo("1 document with 2 matching passages");
        assertThat(Messages.in("ar").text("pages", 2)).isEqualTo("صفحتان");
        assertThat(Messages.in("es").text("count.summary", 1, 1)).isEqualTo("1 documento con 1 pasaje coincidente");
    }

    @Test
    void writesDatesAsPreciselyAsTheyAreKnown() {
        assertThat(Messages.in("en").date(new PartialDate("2019-07-17"))).isEqualTo("17 July 2019");
        assertThat(Messages.in("es").date(new PartialDate("2019-07"))).isEqualTo("julio de 2019");
        assertThat(Messages.in("fr").date(new PartialDate("2019"))).isEqualTo("2019");
    }

    @Test
    void writesArabicFromTheRight() {
        assertThat(Messages.in("ar").direction()).isEqualTo("rtl");
        assertThat(Messages.in("vi").direction()).isEqualTo("ltr");
    }
}
