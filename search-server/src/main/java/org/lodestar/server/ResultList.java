package org.lodestar.server;

import java.io.PrintWriter;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lodestar.server.answer.SearchBody;
import org.lodestar.server.page.Snippet;

/** Writes an answer for people at a terminal. */
final class ResultList {

    /** What is written may come from anyone's document: nothing of it may steer the terminal. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\s\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]+");

    /** Of what was looked for besides. */
    private static final int MOST_NAMES = 8;

    private final PrintWriter out;

    ResultList(PrintWriter out) {
        this.out = out;
    }

    void print(SearchBody answer) {
        out.println(count(answer.total().documents(), "document") + ", " + count(answer.total().passages(), "passage")
                + (answer.query().relaxed() ? " (nothing has all words: these have some)" : ""));
        String better = answer.query().didYouMean();
        if (better != null) {
            out.println("did you mean: " + line(better));
        }
        answer.query().expansions().stream().filter(expansion -> !expansion.terms().isEmpty()).forEach(this::print);
        for (SearchBody.Result result : answer.results()) {
            SearchBody.DocumentSummary document = result.document();
            out.println();
            out.println(line(document.title()) + "  [" + document.type()
                    + (document.date() == null ? "" : ", " + document.date()) + "]  "
                    + count(result.matchingPassages(), "passage"));
            result.passages().forEach(this::print);
        }
        if (answer.next() != null) {
            out.println();
            out.println("more: --after " + answer.next());
        }
        answer.facets().stream().filter(facet -> !facet.values().isEmpty()).forEach(this::print);
    }

    private void print(SearchBody.Expansion expansion) {
        out.println("  " + line(expansion.matched()) + " (" + line(expansion.concept()) + "), also as "
                + expansion.terms().stream().map(term -> line(term.text())).distinct().limit(MOST_NAMES)
                        .collect(Collectors.joining(", ")));
    }

    private void print(SearchBody.FoundPassage passage) {
        String place = passage.page() == null ? "passage " + passage.ordinal() : "page " + passage.page();
        String heading = passage.heading() == null ? "" : "  " + line(passage.heading());
        out.println("  " + place + " (" + passage.language() + ")" + heading);
        String snippet = passage.snippet();
        out.println("    " + (snippet == null ? "(may not be quoted)" : line(Snippet.plain(snippet))));
        out.println("    " + passage.link());
    }

    private void print(SearchBody.Facet facet) {
        out.println();
        out.println(facet.dimension() + ":");
        facet.values().forEach(value -> out.println(
                "  " + (value.selected() ? "*" : " ") + " " + line(value.label()) + " (" + value.value() + ")  " + value.count()));
        if (facet.none() > 0) {
            out.println("    none  " + facet.none());
        }
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private static String line(String text) {
        return CONTROL.matcher(text).replaceAll(" ").strip();
    }
}
