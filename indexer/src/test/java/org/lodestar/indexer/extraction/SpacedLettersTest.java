package org.lodestar.indexer.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpacedLettersTest {

    private static final SpacedLetters LETTERS = SpacedLetters.of("""
            Los países pioneros de la Alianza son quince.
            En Albania y en Madagascar se celebraron talleres; los productos globales siguen.
            """);

    @ParameterizedTest
    @CsvSource({
        "V I E T N A M, VIETNAM",
        "M ADAGASCAR, MADAGASCAR",
        "A LBANIA, ALBANIA",
        "Pa í s e s P i o n e r o s, Países Pioneros",
        "Países p ioneros, Países pioneros",
        "P r o d u c to s G l o b a l e s, Productos Globales"
    })
    void makesWordsWhole(String spaced, String whole) {
        assertThat(LETTERS.repair(spaced)).isEqualTo(whole);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Los países pioneros",
        "Trabajo infantil y educación",
        "A plan for Nepal",
        "1. Bienvenida y entrega de la presidencia.",
        "X"
    })
    void leavesWholeLinesAsTheyAre(String line) {
        assertThat(LETTERS.repair(line)).isEqualTo(line);
    }
}
