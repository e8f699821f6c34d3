package org.lodestar.analyzers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lodestar.corpus.ConfigurationException;
import org.lodestar.corpus.configuration.Configuration;
import org.lodestar.corpus.vocabulary.VocabularySources;

class ConfiguredLanguagesTest {

    private static Configuration configuration(String... languages) {
        return new Configuration(VocabularySources.BUNDLED, null, List.of(languages));
    }

    @Test
    void areThoseThatTheConfigurationNames() throws ConfigurationException {
        assertThat(LanguageAnalyzers.configured(configuration("sw", "en", "sw"))).containsExactly("sw", "en");
    }

    @Test
    void areTheDefaultOnesWhereItNamesNone() throws ConfigurationException {
        assertThat(LanguageAnalyzers.configured(configuration())).isEqualTo(LanguageAnalyzers.DEFAULT_LANGUAGES);
    }

    @Test
    void areAnErrorWhereThereIsNoAnalyzer() {
        assertThatThrownBy(() -> LanguageAnalyzers.configured(configuration("en", "swahilli")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("'languages': there is no analyzer for the language 'swahilli'; the nearest are sw (Swahili), ");
    }
}
