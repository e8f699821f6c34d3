package org.lodestar.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodestar.analyzers.LanguageAnalyzers;
import org.lodestar.corpus.vocabulary.Vocabularies;
import org.lodestar.engine.GenerationDraft;
import org.lodestar.engine.GenerationSummary;
import org.lodestar.engine.Samples;

class FullDiskTest {

    private static final LanguageAnalyzers ANALYZERS = new LanguageAnalyzers(LanguageAnalyzers.DEFAULT_LANGUAGES);
    private static final Vocabularies VOCABULARIES = Vocabularies.bundled(LanguageAnalyzers.DEFAULT_LANGUAGES);

    @TempDir
    private Path index;

    private static LuceneGenerationStore store(Path folder) {
        return new LuceneGenerationStore(folder, VOCABULARIES, ANALYZERS);
    }

    private static GenerationSummary publish(Path folder, String id) throws Exception {
        try (GenerationDraft draft = store(folder).begin("p1")) {
            draft.add(Samples.document(id, "en", "Labour inspection in " + id));
            return draft.publish(List.of());
        }
    }

    @Test
    void leavesAWholeGenerationPublishedWhereverItStopsTheWriting() throws Exception {
        GenerationSummary published = publish(index, "first");
        Set<String> reached = new HashSet<>();
        int steps = 0;
        for (boolean done = false; !done; steps++) {
            try {
                publish(FailingDisk.over(index, steps), "second");
                done = true;
            } catch (IOException full) {
                reached.add(String.valueOf(full.getMessage()));
            }
            GenerationSummary now = store(index).published().orElseThrow();
            assertThat(store(index).verify(now.id())).as("after %d steps", steps).isEmpty();
            if (!done && now.equals(published)) {
                assertThat(generations()).as("what was left after %d steps", steps).containsExactly(published.id());
            }
        }

        assertThat(steps).as("places to stop at").isGreaterThan(30);
        assertThat(reached).contains("No space left on device");
        assertThat(store(index).published().orElseThrow().fingerprint()).isNotEqualTo(published.fingerprint());
    }

    private List<String> generations() throws IOException {
        try (Stream<Path> list = Files.list(index.resolve("generations"))) {
            return list.map(p -> String.valueOf(p.getFileName())).sorted().toList();
        }
    }
}
