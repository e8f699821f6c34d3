package org.lodestar.indexer.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lodestar.corpus.Page;

/**
 * Reads the transcript of a paged document: text in which each page begins with a line such as {@code Page 8: Title}, the
 * title being the same each time. Each page becomes a page with its number, its heading first.
 */
final class TranscriptReader {

    /** A document read from its transcript; {@code title} as it stands before the first page, else as it is repeated. */
    record Transcript(String title, List<Page> pages) {}

    private static final int FEWEST_PAGES = 3;

    private static final Pattern PAGE_LINE = Pattern.compile(
            "(?mU)^\\h*(?:Page|Página|Pagina|Seite|Страница|صفحة|الصفحة|Trang)\\h+(\\d{1,4})\\h*:\\h*(\\S.*?)\\h*$");
    private static final Pattern PAGE_NUMBER_ONLY = Pattern.compile("\\h*\\d{1,4}\\h*");
    private static final Pattern GLUED_PAGE_NUMBER = Pattern.compile("^\\d{1,3}(?=\\p{L}{2})");
    private static final Pattern NOT_A_HEADING = Pattern.compile("(?U).*(www\\.|@|https?:).*|[\\d\\W]+|[•–-].*|.*[.:;,?!]|\\p{Ll}.*");
    private static final Pattern BULLET = Pattern.compile("\\h*[•▪●◦]\\h*");
    private static final Pattern ITEM = Pattern.compile("(?:[•▪●◦-]|\\d{1,2}\\.)\\h*\\S.*");
    /** What pages that show scraped documents put around them. */
    private static final Pattern FURNITURE = Pattern.compile(
            "(?:\\h*[•▪]?\\h*(?:Upload|others|View|Download|Category|Documents?|Report|Embed Size \\(px\\)|Citation preview|\\d+)\\h*)");
    /** Where the words of two columns or cells were put together: "NepalNigeria". Some names are written so on purpose. */
    private static final Pattern GLUED_WORDS = Pattern.compile(
            "(?<=\\p{L}\\p{Ll}{3})(?=\\p{Lu}\\p{Ll}{3})(?<!Good(?=Weave)|Fair(?=Trade)|Java(?=Script)|Power(?=Point)|Share(?=Point)|Rain(?=Forest))");
    private static final int LONGEST_HEADING = 90;
    /** A line shorter than this ends its paragraph if the next begins with a capital. */
    private static final int SHORT_LINE = 55;

    private TranscriptReader() {}

    /** Empty if the text is no transcript. */
    static Optional<Transcript> read(String text) {
        Matcher matcher = PAGE_LINE.matcher(text);
        List<Integer> numbers = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        String repeated = null;
        while (matcher.find()) {
            int number = Integer.parseInt(matcher.group(1));
            String title = matcher.group(2);
            boolean ascends = numbers.isEmpty() || number > numbers.getLast();
            if (ascends && (repeated == null || repeated.equals(title))) {
                repeated = title;
                numbers.add(number);
                starts.add(matcher.start());
                ends.add(matcher.end());
            }
        }
        if (repeated == null || numbers.size() < FEWEST_PAGES) {
            return Optional.empty();
        }
        List<String> preamble = lines(text.substring(0, starts.getFirst()));
        SpacedLetters letters = SpacedLetters.of(text);
        List<Page> pages = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : text.length();
            pages.add(page(numbers.get(i), lines(text.substring(ends.get(i), end)), letters));
        }
        return Optional.of(transcript(preamble, repeated, pages));
    }

    private static Transcript transcript(List<String> preamble, String repeated, List<Page> pages) {
        String title = null;
        String longer = repeated;
        List<Page.Block> kept = new ArrayList<>();
        for (String line : preamble) {
            if (FURNITURE.matcher(line).matches()) {
                continue;
            }
            if (line.startsWith(repeated)) {
                longer = longer.equals(repeated) ? line : longer;
            } else if (title == null) {
                title = line;
            } else {
                kept.add(new Page.Paragraph(line, null));
            }
        }
        if (!kept.isEmpty()) {
            kept.addAll(pages.getFirst().blocks());
            pages.set(0, new Page(pages.getFirst().number(), kept));
        }
        return new Transcript(title == null ? longer : title, pages);
    }

    private static List<String> lines(String text) {
        return text.lines().map(CleanText::line).filter(line -> !line.isEmpty())
                .map(line -> GLUED_WORDS.matcher(line).replaceAll(" ")).toList();
    }

    private static Page page(int number, List<String> raw, SpacedLetters letters) {
        List<String> lines = new ArrayList<>(raw);
        if (!lines.isEmpty() && PAGE_NUMBER_ONLY.matcher(lines.getFirst()).matches()) {
            lines.removeFirst();
        } else if (!lines.isEmpty()) {
            lines.set(0, GLUED_PAGE_NUMBER.matcher(lines.getFirst()).replaceFirst(""));
        }
        int heading = heading(lines, letters);
        List<Page.Block> blocks = new ArrayList<>();
        if (heading >= 0) {
            blocks.add(new Page.Heading(1, letters.repair(lines.remove(heading)), null));
        }
        paragraphs(lines.stream().map(letters::repair).toList()).forEach(p -> blocks.add(new Page.Paragraph(p, null)));
        return new Page(number, blocks);
    }

    /** Which line is the page's heading, -1 if none: a spaced one anywhere, capitals at either end, a short first line. */
    private static int heading(List<String> lines, SpacedLetters letters) {
        for (int i = 0; i < lines.size(); i++) {
            if (letters.isSpaced(lines.get(i)) && couldBeHeading(lines.get(i))) {
                return i;
            }
        }
        for (int i : new int[] {0, lines.size() - 1}) {
            if (i >= 0 && i < lines.size() && isCapitals(lines.get(i)) && couldBeHeading(lines.get(i))) {
                return i;
            }
        }
        return lines.size() > 1 && couldBeHeading(lines.getFirst()) ? 0 : -1;
    }

    private static boolean couldBeHeading(String line) {
        return line.length() <= LONGEST_HEADING && !NOT_A_HEADING.matcher(line).matches();
    }

    private static boolean isCapitals(String line) {
        return line.codePoints().filter(Character::isUpperCase).count() >= 3
                && line.codePoints().noneMatch(Character::isLowerCase);
    }

    /** Transcripts break lines where the page did: a line goes on in the next unless its end or the next's start says no. */
    private static List<String> paragraphs(List<String> lines) {
        List<String> paragraphs = new ArrayList<>();
        List<String> open = new ArrayList<>();
        for (String line : lines.stream().flatMap(TranscriptReader::items).toList()) {
            if (!open.isEmpty() && endsParagraph(open.getLast(), line)) {
                paragraphs.add(CleanText.join(open));
                open.clear();
            }
            open.add(line);
        }
        if (!open.isEmpty()) {
            paragraphs.add(CleanText.join(open));
        }
        return paragraphs.stream().filter(p -> !p.isEmpty()).toList();
    }

    /** Items of a list that were glued into one line. */
    private static java.util.stream.Stream<String> items(String line) {
        String[] parts = BULLET.split(line, -1);
        List<String> items = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            if (!parts[i].isBlank()) {
                items.add(i == 0 ? parts[i] : "• " + parts[i]);
            }
        }
        return items.stream();
    }

    private static boolean endsParagraph(String line, String next) {
        boolean sentenceEnd = line.matches(".*[.:;?!…]");
        boolean capital = Character.isUpperCase(next.codePointAt(0)) || next.startsWith("¿");
        return ITEM.matcher(next).matches() || (sentenceEnd && capital) || (line.length() < SHORT_LINE && capital);
    }
}
