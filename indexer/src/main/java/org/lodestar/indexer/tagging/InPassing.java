package org.lodestar.indexer.tagging;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a text names subjects in passing: by the names of ministries, as a passage that lists the members of a committee, "the
 * Ministries of Justice, Education and Health", speaks of none of these, and in web addresses.
 */
final class InPassing {

    private static final String SUBJECT = "\\p{Lu}[\\p{L}’'-]*";

    private static final List<RareExpression> NAMES = List.of(
            new RareExpression("(?:https?://|www\\.)\\S+", "http", "www."),
            // English
            new RareExpression("(?U)\\b(?:Ministr(?:y|ies)|Ministers?|Departments?|Bureaus?|Secretariat) (?:of|for) (?:the )?" + SUBJECT
                    + "(?:(?:, and |, | and | & | of | for |, of | and of )(?:the )?" + SUBJECT + "| " + SUBJECT + ")*",
                    "ministr", "minister", "department", "bureau", "secretariat"),
            // Spanish and Portuguese
            new RareExpression("(?iU)\\b(?:ministerios?|ministr[oa]s?|secretarías?|departamentos?|ministérios?|secretarias?) (?:de la |de los |de las |del |de |d[ao]s? )(?-i:" + SUBJECT
                    + "(?:(?:, | y | e | y de | de | del | de la | d[ao]s? | e d[ao]s? |, d[ao]s? )" + SUBJECT + "| " + SUBJECT + ")*)",
                    "ministerio", "ministro", "ministra", "secretaría", "departamento", "ministério", "secretaria"),
            // French
            new RareExpression("(?iU)\\b(?:ministères?|ministres?|département|secrétariat) (?:de la |de l[’']|du |des |de |d[’'])(?-i:" + SUBJECT
                    + "(?:(?:, | et | et de la | et de l[’']| et du |, de la |, de l[’']|, du | de la | de l[’']| du )" + SUBJECT + "| " + SUBJECT + ")*)",
                    "ministère", "ministre", "département", "secrétariat"),
            new RareExpression("(?U)وزار(?:ة|ات|تي) \\p{L}+(?:(?: و|، و|، )\\p{L}+)*", "وزار"),
            // A Vietnamese name writes the first syllable of each of its words with a capital; Bộ luật is a code of laws.
            new RareExpression("(?U)\\bBộ (?![Ll]uật)(?:\\p{Lu}\\p{L}*)(?:,? \\p{L}+){1,3}", "bộ "));

    private record Span(int start, int end) {}

    private final String text;
    private @Nullable List<Span> spans;

    InPassing(String text) {
        this.text = text;
    }

    /** Whether what stands there is a part of such a name or address. */
    boolean holds(int start, int end) {
        // Most texts are never asked about.
        if (spans == null) {
            spans = spans(text);
        }
        return spans.stream().anyMatch(span -> span.start <= start && end <= span.end);
    }

    private static List<Span> spans(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return NAMES.stream().flatMap(name -> name.results(text, lower)).map(name -> new Span(name.start(), name.end())).toList();
    }
}
