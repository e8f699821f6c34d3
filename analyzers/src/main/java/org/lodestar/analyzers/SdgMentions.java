package org.lodestar.analyzers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds goals and targets by their numbers where a word says that the number is one: "SDG 8.7", "meta 8.7", "cible 8.7",
 * "الغاية 8-7", "mục tiêu 8.7", and in lists after such a word. A number alone is none: "8.7 per cent", "section 8.7".
 */
public final class SdgMentions {

    /** A goal or target and where it stands: UTF-16 offsets, the end exclusive. */
    public record Mention(String value, int start, int end) {}

    private static final String NUMBER = "\\d{1,2}(?:[.\\-٫]\\d{1,2}|[.\\-٫]?[a-dA-D](?![\\p{L}]))?(?:[.\\-٫]\\d{1,2})?(?![\\p{L}\\d])(?![.,]\\d)";

    private static final String AND = "(?:\\s*(?:,|;|&|\\band\\b|\\by\\b|\\bet\\b|\\be\\b|\\bund\\b|\\bo\\b|\\bou\\b|\\bor\\b|và|и|و)\\s*)+";

    /** Abbreviations of the goals' name, as they are written, and the name itself: any number after them is a goal's or a target's. */
    private static final List<String> ABBREVIATIONS = List.of("SDGs", "SDG", "ODS", "ODD", "ЦУР", "أهداف التنمية المستدامة", "هدف التنمية المستدامة");
    private static final List<String> NAMES = List.of(
            "sustainable development goals", "sustainable development goal", "objetivos de desarrollo sostenible",
            "objetivo de desarrollo sostenible", "objetivos de desenvolvimento sustentável", "objetivo de desenvolvimento sustentável",
            "objectifs de développement durable", "objectif de développement durable", "mục tiêu phát triển bền vững");

    /** Words for target or indicator: a number with a part after them is a target's. */
    private static final List<String> TARGETS = List.of(
            "targets", "target", "metas", "meta", "cibles", "cible", "zielvorgaben", "zielvorgabe", "indicators", "indicator",
            "indicadores", "indicador", "indicateurs", "indicateur", "задача", "задачи", "задачу", "задаче", "mục tiêu", "chỉ tiêu",
            "الغايات", "الغاية", "غاية", "المؤشر", "مؤشر", "objetivos", "objetivo", "objectifs", "objectif", "goals", "goal",
            "ziele", "ziel", "цель", "цели", "الهدف", "الأهداف", "هدف");

    /** Words for goal, with a capital: a whole number after them is a goal's. */
    private static final List<String> GOALS = List.of(
            "Goals", "Goal", "Objetivos", "Objetivo", "Objectifs", "Objectif", "Ziele", "Ziel", "Цель", "Цели", "Mục tiêu", "الهدف");

    /** Names that are made of the target's number. */
    private static final List<String> NAMED_AFTER = List.of(
            "Alliances", "Alliance", "Alianza", "Aliança", "Allianz", "Delta", "Liên minh", "تحالف", "التحالف", "دلتا");

    /** The words that one of these begins with, in lower case. */
    private static final Set<String> FIRST_WORDS = Stream.of(ABBREVIATIONS, NAMES, TARGETS, GOALS, NAMED_AFTER).flatMap(List::stream)
            .map(name -> name.toLowerCase(Locale.ROOT).split(" ")[0]).collect(Collectors.toUnmodifiableSet());

    private static final Pattern GOAL = Pattern.compile(any(GOALS));

    private static final Pattern MENTION = mention();

    private static final Pattern ONE = Pattern.compile("(?U)" + NUMBER);

    private static final Set<String> GOALS_OF_ONE_PART = new TreeSet<>();

    static {
        for (int goal = 1; goal <= 17; goal++) {
            GOALS_OF_ONE_PART.add(Integer.toString(goal));
        }
    }

    private static Pattern mention() {
        String target = "(?i:" + any(TARGETS) + ")";
        String abbreviation = "(?:" + any(ABBREVIATIONS) + "|(?i:" + any(NAMES) + "))";
        String any = abbreviation + "(?:\\s+" + target + ")?|" + target
                + "\\s+(?:de\\s+(?:los|las)\\s+|des?\\s+|dos\\s+|of\\s+(?:the\\s+)?)?" + abbreviation;
        return Pattern.compile("(?U)(?:(?<any>" + any + ")|(?<target>" + target + "|" + any(NAMED_AFTER) + ")|(?<goal>" + any(GOALS) + "))"
                + "\\s*(?:n[°o.º]\\s*)?[:#-]?\\s*(?<numbers>" + NUMBER + "(?:" + AND + NUMBER + ")*)");
    }

    private static String any(List<String> names) {
        return "(?:" + String.join("|", names) + ")";
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
        Matcher matcher = MENTION.matcher(text).useTransparentBounds(true);
        int end = 0;
        for (int start = wordStart(text, end); start < text.length(); start = wordStart(text, end)) {
            end = wordEnd(text, start);
            // The expression is costly, and few words of a text begin a mention.
            if (FIRST_WORDS.contains(text.substring(start, end).toLowerCase(Locale.ROOT))
                    && matcher.region(start, text.length()).lookingAt()) {
                addNumbers(matcher, text, mentions);
                end = matcher.end();
            }
        }
        return mentions;
    }

    /** Where the next letter stands that no letter or digit stands before; the length of the text if there is none. */
    private static int wordStart(String text, int from) {
        int start = from;
        while (start < text.length() && (!Character.isLetter(text.codePointAt(start)) || isInsideWord(text, start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        return start;
    }

    private static boolean isInsideWord(String text, int place) {
        return place > 0 && Character.isLetterOrDigit(text.codePointBefore(place));
    }

    private static int wordEnd(String text, int start) {
        int end = start;
        while (end < text.length() && Character.isLetter(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private void addNumbers(Matcher mention, String text, List<Mention> mentions) {
        boolean goalsToo = mention.group("any") != null || mention.group("goal") != null || isGoalWord(mention.group());
        Matcher number = ONE.matcher(text).region(mention.start("numbers"), mention.end("numbers")).useTransparentBounds(true);
        boolean first = true;
        while (number.find()) {
            String value = value(number.group());
            if (known.contains(value) && (value.contains(".") || (goalsToo && GOALS_OF_ONE_PART.contains(value)))) {
                mentions.add(new Mention(value, first ? mention.start() : number.start(), number.end()));
            }
            first = false;
        }
    }

    /** "Goal 8" is the eighth of the goals; "goal 8" may be anybody's. */
    private static boolean isGoalWord(String mention) {
        return GOAL.matcher(mention).lookingAt();
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
