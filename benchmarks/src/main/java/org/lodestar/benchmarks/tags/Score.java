package org.lodestar.benchmarks.tags;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Counts values that were given and should have been, over many documents. */
final class Score {

    private static final int WORST_SHOWN = 5;

    private final String name;
    private final List<String> errors = new ArrayList<>();
    private int right;
    private int given;
    private int expected;
    private int exact;
    private int documents;

    Score(String name) {
        this.name = name;
    }

    void add(String document, Set<String> should, Set<String> got) {
        Set<String> both = new TreeSet<>(should);
        both.retainAll(got);
        right += both.size();
        given += got.size();
        expected += should.size();
        documents++;
        if (should.equals(got)) {
            exact++;
        } else {
            errors.add(document + ": should be " + should + ", is " + got);
        }
    }

    int documents() {
        return documents;
    }

    double precision() {
        return given == 0 ? 0 : (double) right / given;
    }

    double recall() {
        return expected == 0 ? 0 : (double) right / expected;
    }

    double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    /** Part of the documents whose values are all right. */
    double accuracy() {
        return documents == 0 ? 0 : (double) exact / documents;
    }

    void print(PrintStream out) {
        out.printf(Locale.ROOT, "%-44s %6d documents  precision %.3f  recall %.3f  F1 %.3f  all right %.3f%n",
                name, documents, precision(), recall(), f1(), accuracy());
        errors.stream().limit(WORST_SHOWN).forEach(error -> out.println("    " + error));
    }
}
