package org.lodestar.benchmarks.golden;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A question, and where its answer stands.
 *
 * @param language that it is asked in, a BCP 47 tag
 * @param expected one place, or several that answer as well as each other
 */
record Question(String id, String language, String query, List<Place> expected) {

    private static final String HEADER = "id\tlang\tquery\texpected";
    private static final int COLUMNS = 4;

    Question {
        expected = List.copyOf(expected);
    }

    boolean expects(Place place) {
        return expected.contains(place);
    }

    boolean expectsDocument(String document) {
        return expected.stream().anyMatch(place -> place.document().equals(document));
    }

    /**
     * The questions of a file with the columns id, lang, query, expected; tabs between columns, {@code |} between places.
     *
     * @throws IOException if a line cannot be read, which is named
     */
    static List<Question> read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        if (lines.isEmpty() || !lines.getFirst().equals(HEADER)) {
            throw new IOException(file + " does not begin with the columns id, lang, query, expected, with tabs between them");
        }
        List<Question> questions = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            if (cells.length != COLUMNS || Stream.of(cells).anyMatch(String::isBlank)) {
                throw new IOException(file + ": a line has not " + COLUMNS + " columns with something in each: " + line);
            }
            if (!ids.add(cells[0])) {
                throw new IOException(file + ": two questions have the id " + cells[0]);
            }
            questions.add(new Question(cells[0], cells[1], cells[2], places(file, cells)));
        }
        return questions;
    }

    private static List<Place> places(Path file, String[] cells) throws IOException {
        try {
            return Stream.of(cells[COLUMNS - 1].split("\\|", -1)).map(Place::parse).toList();
        } catch (IllegalArgumentException e) {
            throw new IOException(file + ": question " + cells[0] + ": " + e.getMessage(), e);
        }
    }
}
