package org.lodestar.indexer.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodestar.corpus.Passage;

class BibliographyTest {

    private static boolean holds(String text) {
        return Bibliography.holds(new Passage(1, 1, null, "en", text, List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "[online]", "[Cited 3 May]", "ILO (2015): Report", "Ibid.", "op. cit.", "doi:10.1", "ISBN 92", "Journal of Labour", "pp. 12",
        "vol. 3", "accessed 1 May", "Available at: x", "available from x", "consultado el 1", "Disponible en: x", "consulté le 1",
        "disponible sur x", "Disponível em: x"
    })
    void tellsAPassageWithThreeMarksOfReferences(String mark) {
        assertThat(holds(mark + " " + mark + "; " + mark)).isTrue();
        assertThat(holds(mark + " and no more")).isFalse();
    }
}
