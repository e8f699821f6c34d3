package org.lodestar.indexer.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HyphensTest {

    private static String joined(List<String> document, String first, String second) {
        return CleanText.join(List.of(first, second), Hyphens.of(document));
    }

    @Test
    void aWordThatStandsWholeElsewhereIsMadeWhole() {
        assertThat(joined(List.of("all information is", "in for mation"), "the infor-", "mation given")).isEqualTo("the information given");
    }

    @Test
    void aWordThatStandsWithItsHyphenElsewhereKeepsIt() {
        assertThat(joined(List.of("a long-term plan"), "its long-", "term aims")).isEqualTo("its long-term aims");
    }

    @Test
    void aWordWhosePartsAreWordsOfTheDocumentKeepsItsHyphen() {
        assertThat(joined(List.of("a decision was taken; making bricks is work"), "in decision-", "making by states"))
                .isEqualTo("in decision-making by states");
    }

    @Test
    void anAdverbKeepsItsHyphenBeforeAParticiple() {
        assertThat(joined(List.of(), "its Congressionally-", "mandated report")).isEqualTo("its Congressionally-mandated report");
        assertThat(joined(List.of(), "by supply-", "ing food")).isEqualTo("by supplying food");
    }

    @Test
    void whatIsNotKnownIsMadeWhole() {
        assertThat(joined(List.of("nothing of it"), "labour inspec-", "tion")).isEqualTo("labour inspection");
    }

    @Test
    void aPartedWordAtTheEndOfALineIsNoWordOfTheDocument() {
        assertThat(joined(List.of("the work of an inspec-", "tion in a port"), "labour inspec-", "tion")).isEqualTo("labour inspection");
    }
}
