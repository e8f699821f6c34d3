package org.lodestar.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodestar.analyzers.LanguageAnalyzers;
import org.lodestar.corpus.ConfigurationException;
import org.lodestar.corpus.Dimension;
import org.lodestar.corpus.Evidence;
import org.lodestar.corpus.How;
import org.lodestar.corpus.Tag;
import org.lodestar.corpus.TaggedDocument;
import org.lodestar.corpus.configuration.Configuration;
import org.lodestar.engine.lucene.LuceneSearchEngine;
import org.lodestar.engine.query.QueryVocabulary;

/** Follows {@code docs/vocabularies.md} as an operator would. */
class VocabularyGuideIT {

    private static final Pattern FILE = Pattern.compile("<!-- file: (\\S+) -->\\n```\\w+\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    private List<String> writeFilesOfTheGuide() throws IOException {
        List<String> written = new ArrayList<>();
        Matcher file = FILE.matcher(Files.readString(Path.of("..", "docs", "vocabularies.md")));
        while (file.find()) {
            Path path = folder.resolve(file.group(1));
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.group(2));
            written.add(file.group(1));
        }
        return written;
    }

    /** Runs a command as the launcher does. */
    private static int run(Path toml, String... arguments) {
        System.setProperty("lodestar.home", System.getProperty("lodestar.root"));
        System.setProperty(Configuration.PROPERTY, toml.toString());
        try {
            return Main.run(arguments);
        } finally {
            System.clearProperty(Configuration.PROPERTY);
            System.clearProperty("lodestar.home");
        }
    }

    private static List<String> values(TaggedDocument document, int passage, Dimension dimension) {
        return document.passages().get(passage).tags().stream().filter(t -> t.dimension() == dimension).map(Tag::value).toList();
    }

    @Test
    void whatTheGuideSaysHolds() throws IOException, ConfigurationException {
        assertThat(writeFilesOfTheGuide()).containsExactly(
                "lodestar.toml", "themes.csv", "swahili.csv", "thesaurus.ttl", "corrections.csv", "documents/records.jsonl");
        Path toml = folder.resolve("lodestar.toml");
        Path index = folder.resolve("index");
        assertThat(run(toml, "index", "--index", index.toString(), folder.resolve("documents").toString())).isZero();

        var vocabularies = Configuration.read(toml).vocabularies(LanguageAnalyzers.DEFAULT_LANGUAGES);
        assertThat(vocabularies.label(Dimension.THEME, "child-labour", "sw")).isEqualTo("ajira ya watoto");
        try (LuceneSearchEngine engine = LuceneSearchEngine.open(index, new QueryVocabulary(vocabularies, Bundled.ANALYZERS))) {
            TaggedDocument document = engine.document("harbour-report").orElseThrow().tagged();
            assertThat(values(document, 0, Dimension.THEME)).contains("sponge-diving", "forced-labour", "sectors");
            assertThat(values(document, 0, Dimension.SDG)).contains("8.8", "8.7");
            assertThat(values(document, 0, Dimension.COUNTRY)).isEmpty();
            assertThat(document.passages().get(1).tags()).contains(new Tag(Dimension.COUNTRY, "NPL", How.STATED,
                    new Evidence.Field("correction", "corrections.csv line 2: the crew is from Nepal")));
        }
    }

    @Test
    void aConfigurationThatCannotBeUsedStopsTheStart() throws IOException {
        Path toml = Files.writeString(folder.resolve("lodestar.toml"), "corrections = \"gone.csv\"\n");

        assertThat(run(toml, "index", "--index", folder.resolve("index").toString(), folder.toString())).isEqualTo(2);
        assertThat(folder.resolve("index")).doesNotExist();
    }
}
