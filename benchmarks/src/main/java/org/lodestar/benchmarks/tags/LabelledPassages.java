package org.lodestar.benchmarks.tags;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.lodestar.corpus.Dimension;
import org.lodestar.corpus.How;
import org.lodestar.corpus.Passage;
import org.lodestar.corpus.vocabulary.Vocabularies;

/**
 * Passages of an index that readers have labelled for country and theme, held against their tags there. The file has the
 * columns half ({@code tuning}, {@code held-out}, {@code development} for more of the former's kind, or {@code fresh} for more of
 * the latter's), source, page, words (which the passage begins with), countries, themes; tabs between columns, {@code ;} between
 * values.
 */
final class LabelledPassages {

    private static final int COLUMNS = 6;

    private record Label(String half, String source, String page, String words, Set<String> countries, Set<String> themes) {}

    private final Vocabularies vocabularies;
    private final List<Label> labels = new ArrayList<>();

    private LabelledPassages(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    static LabelledPassages read(Path file, Vocabularies vocabularies) throws IOException {
        LabelledPassages passages = new LabelledPassages(vocabularies);
        List<String> lines = Files.readAllLines(file);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            if (cells.length != COLUMNS) {
                throw new IOException(file + ": a line has not " + COLUMNS + " columns: " + line);
            }
            passages.labels.add(new Label(cells[0], cells[1], cells[2], cells[3], values(cells[4]), values(cells[5])));
        }
        return passages;
    }

    private static Set<String> values(String cell) {
        return cell.isEmpty() ? Set.of() : Set.of(cell.split(";"));
    }

    /**
     * Prints the scores of each half, and keeps precision and recall of the held-out one under {@code labelled-country-precision}
     * and the like.
     *
     * @throws IOException if the index lacks a labelled passage: its documents were cut or read in another way
     */
    void score(IndexedDocuments documents, PrintStream out, Map<String, Double> measured) throws IOException {
        Map<String, Score> scores = new java.util.LinkedHashMap<>();
        List<String> missing = new ArrayList<>();
        for (Label label : labels) {
            Optional<Passage> passage = passage(documents, label);
            if (passage.isEmpty()) {
                missing.add(label.source() + " page " + label.page() + ": " + label.words());
                continue;
            }
            String where = label.source() + " p. " + label.page() + " \"" + label.words() + "\"";
            scores.computeIfAbsent(label.half() + " country", LabelledPassages::score)
                    .add(where, label.countries(), named(passage.get(), Dimension.COUNTRY));
            scores.computeIfAbsent(label.half() + " theme", LabelledPassages::score)
                    .add(where, withBroader(label.themes()), withBroader(named(passage.get(), Dimension.THEME)));
        }
        if (!missing.isEmpty()) {
            throw new IOException("the index lacks " + missing.size() + " of the " + labels.size()
                    + " labelled passages; label them anew, as they are cut now:\n" + String.join("\n", missing));
        }
        scores.forEach((name, score) -> {
            score.print(out);
            String[] parts = name.split(" ");
            if (parts[0].equals("held-out")) {
                measured.put("labelled-" + parts[1] + "-precision", score.precision());
                measured.put("labelled-" + parts[1] + "-recall", score.recall());
            }
        });
    }

    private static Score score(String name) {
        return new Score("labelled passages, " + name);
    }

    private static Optional<Passage> passage(IndexedDocuments documents, Label label) throws IOException {
        return documents.of(label.source()).stream().flatMap(d -> d.passages().stream())
                .filter(p -> String.valueOf(p.page()).equals(label.page()) && p.text().replaceAll("\\s+", " ").startsWith(label.words()))
                .findFirst();
    }

    /** What the words of the passage name; what it has of its document is not the passage's own. */
    private static Set<String> named(Passage passage, Dimension dimension) {
        Set<String> values = new TreeSet<>();
        passage.tags().stream().filter(t -> t.dimension() == dimension && t.how() == How.NAMED).forEach(t -> values.add(t.value()));
        return values;
    }

    /** The values as they are counted in the facet. */
    private Set<String> withBroader(Set<String> themes) {
        Set<String> all = new LinkedHashSet<>(themes);
        themes.forEach(t -> all.addAll(vocabularies.ancestors(Dimension.THEME, t)));
        return all;
    }
}
