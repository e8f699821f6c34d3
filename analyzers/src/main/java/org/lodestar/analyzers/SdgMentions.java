package org.lodestar.analyzers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds goals and targets by their numbers where a word says that the number is one: "SDG 8.7", "meta 8.7", "cible 8.7",
 * "الغاية 8-7", "mục tiêu 8.7", and in lists after such a word. A number alone is none: "8.7 per cent", "section 8.7".
 */
public final class SdgMentions {

    /** A goal or target and where it stands: UTF-16 offsets, the end exclusive. */
    public record Mention(String value, int start, int end) {}

    private static final String NUMBER = "\\d{1,2}(?:[.\\-٫]\\d{1,2}|[.\\-٫]?[a-dA-D](?![\\p{L}]))?(?:[.\\-٫]\\d{1,2})?(?![\\p{L}\\d])(?![.,]\\d)";

    private static final String AND = "(?:\\s*(?:,|;|&|\\band\\b|\\by\\b|\\bet\\b|\\be\\b|\\bund\\b|\\bo\\b|\\bou\\b|\\bor\\b|và|и|و)\\s*)+";

    /** Abbreviations of the goals' name: any number after them is a goal's or a target's. */
    private static final String ABBREVIATION = "(?:SDGs?|ODS|ODD|ЦУР|أهداف التنمية المستدامة|هدف التنمية المستدامة|"
            + "(?i:sustainable development goals?|objetivos? de desarrollo sostenible|objetivos? de desenvolvimento sustentável|"
            + "objectifs? de développement durable|mục tiêu phát triển bền vững))";

    /** Words for target or indicator: a number with a part after them is a target's. */
    private static final String TARGET = "(?i:targets?|metas?|cibles?|zielvorgaben?|indicators?|indicador(?:es)?|indicateurs?"
            + "|задач[аиуе]|mục tiêu|chỉ tiêu|الغايات|الغاية|غاية|المؤشر|مؤشر|objetivos?|objectifs?|goals?|ziele?|цел[ьи]|الهدف|الأهداف|هدف)";

    /** Words for goal, with a capital: a whole number after them is a goal's. */
    private static final String GOAL = "(?:Goals?|Objetivos?|Objectifs?|Ziele?|Цел[ьи]|Mục tiêu|الهدف)";

    /** Names that are made of the target's number. */
    private static final String NAMED_AFTER = "(?:Alliance|Alianza|Aliança|Alliances|Allianz|Delta|Liên minh|تحالف|التحالف|دلتا)";

    /** Any letter that one of these words begins with; it is cheaper to ask for than what stands before it. */
    private static final String FIRST = "(?=[AcCDgGiIıİLmMoOsSſtTzZЗзЦц\\u0621-\\u064A])";

    private static final Pattern MENTION = Pattern.compile(
            "(?U)" + FIRST + "(?<![\\p{L}\\d])(?:(?<any>" + ABBREVIATION + "(?:\\s+" + TARGET + ")?|" + TARGET + "\\s+(?:de\\s+(?:los|las)\\s+|des?\\s+|dos\\s+|of\\s+(?:the\\s+)?)?"
                    + ABBREVIATION + ")|(?<target>" + TARGET + "|" + NAMED_AFTER + ")|(?<goal>" + GOAL + "))"
                    + "\\s*(?:n[°o.º]\\s*)?[:#-]?\\s*(?<numbers>" + NUMBER + "(?:" + AND + NUMBER + ")*)");

    private static final Pattern ONE = Pattern.compile("(?U)" + NUMBER);

    private static final Set<String> GOALS_OF_ONE_PART = new TreeSet<>();

    static {
        for (int goal = 1; goal <= 17; goal++) {
            GOALS_OF_ONE_PART.add(Integer.toString(goal));
        }
    }

    private final Set<String> known;

    /** @param known the goals and targets there are, such as {@code 8} and {@code 8.7} */
    public SdgMentions(Collection<String> known) {
        this.known = Set.copyOf(known);
    }

    /** All mentions in the order they stand in a text. */
    public List<Mention> find(String text) {
        List<Mention> mentions = new ArrayList<>();
        if (text.codePoints().noneMatch(Character::isDigit)) {
            return mentions;
        }
        Matcher matcher = MENTION.matcher(text);
        int from = 0;
        while (matcher.find(from)) {
            boolean goalsToo = matcher.group("any") != null || matcher.group("goal") != null || isGoalWord(matcher.group());
            Matcher number = ONE.matcher(text).region(matcher.start("numbers"), matcher.end("numbers"));
            number.useTransparentBounds(true);
            boolean first = true;
            while (number.find()) {
                String value = value(number.group());
                if (known.contains(value) && (value.contains(".") || (goalsToo && GOALS_OF_ONE_PART.contains(value)))) {
                    mentions.add(new Mention(value, first ? matcher.start() : number.start(), number.end()));
                }
                first = false;
            }
            from = Math.max(matcher.end(), from + 1);
            if (from > text.length()) {
                break;
            }
        }
        return mentions;
    }

    /** "Goal 8" is the eighth of the goals; "goal 8" may be anybody's. */
    private static boolean isGoalWord(String mention) {
        return Pattern.compile(GOAL).matcher(mention).lookingAt();
    }

    /** {@code 8-7}, {@code ٨٫٧}, {@code 8.A} and the indicator {@code 8.7.1} in the form of the vocabulary. */
    private static String value(String written) {
        StringBuilder digits = new StringBuilder();
        written.toLowerCase(Locale.ROOT).codePoints().forEach(c -> {
            if (Character.isDigit(c)) {
                digits.append(Character.digit(c, 10));
            } else if (Character.isLetter(c)) {
                if (!digits.isEmpty() && Character.isDigit(digits.charAt(digits.length() - 1))) {
                    digits.append('.');
                }
                digits.appendCodePoint(c);
            } else {
                digits.append('.');
            }
        });
        String[] parts = digits.toString().replaceAll("\\.+", ".").split("\\.");
        return parts.length < 2 ? parts[0] : parts[0] + "." + parts[1];
    }
}
