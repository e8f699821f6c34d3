package org.lodestar.indexer.tagging;

import java.util.Locale;
import java.util.regex.Pattern;
import org.lodestar.corpus.Passage;

/** Tells lists of references from text: titles of what others wrote name places and subjects that the passage does not speak of. */
final class Bibliography {

    private static final Pattern HEADING = Pattern.compile("(?iU)[\\W\\d]*(?:references(?: cited)?|bibliography|works cited|endnotes"
            + "|referencias(?: bibliográficas)?|bibliografía|références(?: bibliographiques)?|bibliographie"
            + "|referências(?: bibliográficas)?|bibliografia|المراجع|قائمة المراجع|tài liệu tham khảo)\\W*");

    /** What references hold and sentences seldom do. */
    private static final RareExpression CITED = new RareExpression(
            "(?iU)\\[online|\\[cited|\\(\\d{4}\\):|\\b(?:ibid\\b|op\\. cit|doi:|ISBN\\b|Journal of\\b"
                    + "|pp\\. ?\\d|vol\\. ?\\d|accessed\\b|available (?:at|from)\\b|consultado\\b|disponible en\\b|consulté\\b"
                    + "|disponible sur\\b|disponível em\\b)",
            "[online", "[cited", "):", "ibid", "op. cit", "doi:", "isbn", "journal of", "pp.", "vol.", "accessed", "available at",
            "available from", "consultado", "disponible en", "consulté", "disponible sur", "disponível em");
    private static final int LEAST_CITED = 3;
    private static final int CHARACTERS_EACH = 250;

    private Bibliography() {}

    static boolean holds(Passage passage) {
        if (passage.section().stream().anyMatch(heading -> HEADING.matcher(heading).matches())) {
            return true;
        }
        String text = passage.text();
        long cited = CITED.results(text, text.toLowerCase(Locale.ROOT)).count();
        return cited >= LEAST_CITED && cited * CHARACTERS_EACH >= text.length();
    }
}
