package org.lodestar.server.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lodestar.corpus.Dimension;
import org.lodestar.corpus.vocabulary.Vocabularies;

class FacetPrefixTest {

    private static final List<String> LANGUAGES = List.of("en", "es", "ar", "vi");

    private final FacetPrefix prefix = new FacetPrefix(Vocabularies.bundled(LANGUAGES), LANGUAGES);

    @ParameterizedTest
    @CsvSource({
        "THEME, forced-labour, lab, true", "THEME, forced-labour, abour, false", "THEME, forced-labour, TRABAJO FOR, true",
        "THEME, forced-labour, cuong, true", "THEME, forced-labour, Cưỡng, true", "THEME, forced-labour, العمل, true",
        "COUNTRY, PER, peru, true", "COUNTRY, PER, perú, true", "COUNTRY, NPL, peru, false", "LANGUAGE, es, espan, true",
        "ORGANISATION, Đại học Hà Nội, dai hoc, true", "ORGANISATION, ILO (Geneva), gen, true", "YEAR, 2019, 20, true",
        "YEAR, 2019, 19, false", "COUNTRY, NPL, '.*', false"
    })
    void matchesBeginningsOfWordsAccentsAndCaseAside(Dimension dimension, String value, String typed, boolean listed) {
        assertThat(prefix.of(dimension, typed).test(value)).isEqualTo(listed);
    }
}
