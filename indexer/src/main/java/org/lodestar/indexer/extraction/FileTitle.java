package org.lodestar.indexer.extraction;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells the title of a document from what programs write where a title should stand. */
final class FileTitle {

    private static final Pattern MADE_UP = Pattern.compile(
            "(?i)microsoft (word|powerpoint|excel) ?-.*|untitled.*|(slide|document|presentation|book|sheet|folie|diapositiva)? ?\\d*"
                    + "|.*\\.(docx?|pptx?|xlsx?|pdf|indd|qxd|rtf|od[tsp]|html?|txt|tmp|pages|key|numbers|wpd|fm|pub|pmd|p65|dotx?|potx?|csv|tex|dvi)"
                    + "|\\S+\\.[a-z]{2,4}|\\w+://.*|title|no title|(unknown|document) title|(sin|sem) título|sans titre|ohne titel|powerpoint presentation"
                    + "|presentación de powerpoint|présentation powerpoint|apresentação do powerpoint|normal(\\.dot)?|.*\\\\.*|[^\\p{L}]*");

    private FileTitle() {}

    /** The title, null if it is none. */
    static @Nullable String sane(@Nullable String title, String fileName) {
        if (title == null) {
            return null;
        }
        String stripped = title.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        boolean isFileName = fileName.toLowerCase(Locale.ROOT).startsWith(stripped.toLowerCase(Locale.ROOT) + ".");
        return stripped.length() < 3 || isFileName || MADE_UP.matcher(stripped).matches() ? null : stripped;
    }
}
