package org.lodestar.indexer.tagging;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a text names subjects in passing: by the names of ministries, as a passage that lists the members of a committee, "the
 * Ministries of Justice, Education and Health", speaks of none of these, and in web addresses.
 */
final class InPassing {

    private static final String SUBJECT = "\\p{Lu}[\\p{L}’'-]*";
    /** Each passes over a letter that none of its names begins with before it looks for the beginning of a word. */
    private static final List<Pattern> NAMES = List.of(
            Pattern.compile("(?:https?://|www\\.)\\S+"),
            // English
            Pattern.compile("(?U)(?=[BDMS])\\b(?:Ministr(?:y|ies)|Ministers?|Departments?|Bureaus?|Secretariat) (?:of|for) (?:the )?" + SUBJECT
                    + "(?:(?:, and |, | and | & | of | for |, of | and of )(?:the )?" + SUBJECT + "| " + SUBJECT + ")*"),
            // Spanish and Portuguese
            Pattern.compile("(?iU)(?-i:(?=[dDmMsSſ]))\\b(?:ministerios?|ministr[oa]s?|secretarías?|departamentos?|ministérios?|secretarias?) (?:de la |de los |de las |del |de |d[ao]s? )(?-i:" + SUBJECT
                    + "(?:(?:, | y | e | y de | de | del | de la | d[ao]s? | e d[ao]s? |, d[ao]s? )" + SUBJECT + "| " + SUBJECT + ")*)"),
            // French
            Pattern.compile("(?iU)(?-i:(?=[dDmMsSſ]))\\b(?:ministères?|ministres?|département|secrétariat) (?:de la |de l[’']|du |des |de |d[’'])(?-i:" + SUBJECT
                    + "(?:(?:, | et | et de la | et de l[’']| et du |, de la |, de l[’']|, du | de la | de l[’']| du )" + SUBJECT + "| " + SUBJECT + ")*)"),
            Pattern.compile("(?U)وزار(?:ة|ات|تي) \\p{L}+(?:(?: و|، و|، )\\p{L}+)*"),
            // A Vietnamese name writes the first syllable of each of its words with a capital; Bộ luật is a code of laws.
            Pattern.compile("(?U)(?=B)\\bBộ (?![Ll]uật)(?:\\p{Lu}\\p{L}*)(?:,? \\p{L}+){1,3}"));

    private record Span(int start, int end) {}

    private final List<Span> spans = new ArrayList<>();

    InPassing(String text) {
        for (Pattern name : NAMES) {
            Matcher matcher = name.matcher(text);
            while (matcher.find()) {
                spans.add(new Span(matcher.start(), matcher.end()));
            }
        }
    }

    /** Whether what stands there is a part of such a name or address. */
    boolean holds(int start, int end) {
        return spans.stream().anyMatch(span -> span.start <= start && end <= span.end);
    }
}
