package org.lodestar.indexer.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells headings where a document does not mark them: in print by capitals and numbers, elsewhere by bold type. */
final class Headings {

    private static final Pattern NUMBERED = Pattern.compile(
            "(?U)(?:[IVX]{1,5}|([0-9]{1,2}(?:\\.[0-9]{1,2}){0,2})|[A-H])[.)]\\s+[\\p{Lu}\\p{Lo}].*");
    private static final int LONGEST_WORDS = 14;
    /** What is marked as a heading and has more words is text in a heading's type. */
    private static final int LONGEST_MARKED_WORDS = 40;
    /** Fewer capitals are more often an acronym in a table than a heading. */
    private static final int FEWEST_CAPITALS = 8;

    private static final int DEEPEST = 6;

    private Headings() {}

    /**
     * The paragraphs of a printed page, those that look like headings made ones.
     *
     * @param highest level of one that is not numbered
     */
    static List<Lines> inPrint(List<Lines> page, int highest) {
        List<Lines> paragraphs = page.stream().flatMap(p -> apart(p)).toList();
        List<Lines> told = new ArrayList<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            Lines paragraph = paragraphs.get(i);
            boolean followed = i + 1 < paragraphs.size() && paragraphs.get(i + 1).isText();
            String text = CleanText.join(paragraph.lines());
            told.add(paragraph.isText() && followed && looksLikeOne(paragraph, text)
                    ? paragraph.withLevel(Math.min(DEEPEST, highest + depth(text)))
                    : paragraph);
        }
        return told;
    }

    /** Bold lines are headings if nothing else is, and headings of many words are text. */
    static List<Lines> marked(List<Lines> paragraphs) {
        List<Lines> sane = paragraphs.stream()
                .map(p -> !p.isText() && words(CleanText.join(p.lines())) > LONGEST_MARKED_WORDS ? p.withLevel(0) : p)
                .toList();
        boolean anyMarked = sane.stream().anyMatch(p -> !p.isText());
        List<Lines> told = new ArrayList<>();
        for (int i = 0; i < sane.size(); i++) {
            Lines paragraph = sane.get(i);
            boolean followed = i + 1 < sane.size() && sane.get(i + 1).isText();
            boolean heading = paragraph.level() == Lines.BOLD && !anyMarked && followed
                    && isShort(paragraph, CleanText.join(paragraph.lines()));
            told.add(paragraph.level() == Lines.BOLD ? paragraph.withLevel(heading ? 2 : 0) : paragraph);
        }
        return told;
    }

    /** A title of a slide: its first paragraph, if it is short and not all there is. */
    static List<Lines> ofSlide(List<Lines> slide) {
        if (slide.size() < 2 || !slide.getFirst().isText()) {
            return slide;
        }
        List<Lines> titled = new ArrayList<>(slide);
        Lines first = titled.getFirst();
        if (isShort(first, CleanText.join(first.lines()))) {
            titled.set(0, first.withLevel(1));
        }
        return titled;
    }

    /** A heading that is set close to its text comes as the first line of the paragraph; capitals tell it. */
    private static Stream<Lines> apart(Lines paragraph) {
        String first = paragraph.lines().getFirst();
        int count = paragraph.lines().size();
        boolean apart = paragraph.level() == 0 && count > 1 && isCapitals(first)
                && !isCapitals(paragraph.lines().get(1)) && looksLikeOne(paragraph.part(0, 1, 0), first);
        return apart ? Stream.of(paragraph.part(0, 1, 0), paragraph.part(1, count, 0)) : Stream.of(paragraph);
    }

    /** A line by itself, numbered or in capitals. */
    private static boolean looksLikeOne(Lines paragraph, String text) {
        return isShort(paragraph, text) && (isCapitals(text) || NUMBERED.matcher(text).matches());
    }

    private static boolean isShort(Lines paragraph, String text) {
        return paragraph.lines().size() <= 2 && words(text) <= LONGEST_WORDS && !text.matches(".*[.,;:!?]");
    }

    private static int words(String text) {
        return text.split(" ").length;
    }

    /** 1 for {@code 2.1}, 2 for {@code 2.1.3}, else 0. */
    private static int depth(String text) {
        Matcher numbered = NUMBERED.matcher(text);
        String number = numbered.matches() ? numbered.group(1) : null;
        return number == null ? 0 : (int) number.chars().filter(c -> c == '.').count();
    }

    private static boolean isCapitals(String text) {
        return text.equals(text.toUpperCase(Locale.ROOT))
                && text.codePoints().filter(Character::isUpperCase).count() >= FEWEST_CAPITALS;
    }
}
