package org.lodestar.server.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemBodyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8|true", "*/*|false", "application/json|false",
        "application/json,text/html;q=0.5|false", "application/problem+json;q=0.4,text/html;q=0.5|true", "text/html;q=0|false",
        "nonsense;;;q=|false"
    })
    void givesAPageToWhomPrefersOne(String accept, boolean html) {
        assertThat(ProblemBody.prefersHtml(accept)).isEqualTo(html);
    }
}
