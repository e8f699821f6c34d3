package org.lodestar.corpus.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lodestar.corpus.ConfigurationException;
import org.lodestar.corpus.vocabulary.VocabularySources;

class ConfigurationTest {

    @TempDir
    private Path folder;

    private Configuration read(String toml) throws IOException, ConfigurationException {
        return Configuration.read(Files.writeString(folder.resolve("lodestar.toml"), toml));
    }

    @Test
    void takesPathsRelativeToItsFolder() throws IOException, ConfigurationException {
        Path thesaurus = Files.createFile(folder.resolve("mine.ttl"));
        Path corrections = Files.createFile(folder.resolve("corrections.csv"));

        Configuration configuration = read("corrections = \"corrections.csv\"\n[vocabularies]\nbundled = false\nfiles = [\"mine.ttl\"]\n");

        assertThat(configuration.vocabularySources()).isEqualTo(new VocabularySources(false, java.util.List.of(thesaurus)));
        assertThat(configuration.corrections()).isEqualTo(corrections);
    }

    @Test
    void keepsLanguagesAsTheyAreWritten() throws IOException, ConfigurationException {
        assertThat(read("languages = [\"es\", \"sw\"]").languages()).containsExactly("es", "sw");
    }

    @Test
    void setsNothingWhereItSaysNothing() throws IOException, ConfigurationException {
        assertThat(read("")).isEqualTo(Configuration.DEFAULT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "correction = 'x' | lodestar.toml: 'correction' is not a known key; the nearest is 'corrections'",
        "[vocabularies]\\nfile = [] | lodestar.toml: 'vocabularies.file' is not a known key; the nearest is 'vocabularies.files'",
        "[vocabularies]\\nbundled = 1 | lodestar.toml: 'vocabularies.bundled' is neither true nor false",
        "[vocabularies]\\nfiles = 'x' | lodestar.toml: 'vocabularies.files' is not a list of paths",
        "vocabularies = true | lodestar.toml: 'vocabularies' is a table, with the keys bundled and files",
        "corrections = 7 | lodestar.toml: 'corrections' holds something that is not a path",
        "corrections = 'gone.csv' | lodestar.toml: 'corrections' names ",
        "languages = 'es' | lodestar.toml: 'languages' is not a list of language tags such as 'es'",
        "languages = [] | lodestar.toml: 'languages' is not a list of language tags such as 'es'",
        "languages = [7] | lodestar.toml: 'languages' is not a list of language tags such as 'es'",
        "corrections = | lodestar.toml line 1: is not valid TOML: "
    })
    void stopsAtWhatItDoesNotKnow(String toml, String message) {
        assertThatThrownBy(() -> read(toml.replace("\\n", "\n").replace('\'', '"'))).isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith(message.replace("as 'es'", "as \"es\""));
    }
}
