package org.lodestar.indexer.tagging;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lodestar.corpus.Passage;

/** Tells lists of references from text: titles of what others wrote name places and subjects that the passage does not speak of. */
final class Bibliography {

    private static final Pattern HEADING = Pattern.compile("(?iU)[\\W\\d]*(?:references(?: cited)?|bibliography|works cited|endnotes"
            + "|referencias(?: bibliográficas)?|bibliografía|références(?: bibliographiques)?|bibliographie"
            + "|referências(?: bibliográficas)?|bibliografia|المراجع|قائمة المراجع|tài liệu tham khảo)\\W*");

    /** What references hold and sentences seldom do. */
    private static final Pattern CITED = Pattern.compile(
            "(?iU)\\[online|\\[cited|\\bibid\\b|\\bop\\. cit|\\bdoi:|\\bISBN\\b|\\bJournal of\\b|\\(\\d{4}\\):|\\bpp\\. ?\\d|\\bvol\\. ?\\d"
                    + "|\\baccessed\\b|\\bavailable (?:at|from)\\b|\\bconsultado\\b|\\bdisponible en\\b|\\bconsulté\\b"
                    + "|\\bdisponible sur\\b|\\bdisponível em\\b");
    private static final int LEAST_CITED = 3;
    private static final int CHARACTERS_EACH = 250;

    private Bibliography() {}

    static boolean holds(Passage passage) {
        if (passage.section().stream().anyMatch(heading -> HEADING.matcher(heading).matches())) {
            return true;
        }
        int cited = 0;
        for (Matcher matcher = CITED.matcher(passage.text()); matcher.find();) {
            cited++;
        }
        return cited >= LEAST_CITED && cited * CHARACTERS_EACH >= passage.text().length();
    }
}
