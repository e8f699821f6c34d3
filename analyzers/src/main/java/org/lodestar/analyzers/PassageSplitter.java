package org.lodestar.analyzers;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lodestar.corpus.Page;

/**
 * Cuts pages into passages at sentence ends. A passage stays inside one page and one section and never mixes blocks that
 * mark different languages; a section goes on over a page break until the next heading.
 */
public final class PassageSplitter {

    /**
     * A passage before it has tags.
     *
     * @param section the headings it stands under, from the outermost to the innermost
     * @param language as the blocks it is from mark it, null where they mark none
     */
    public record Cut(@Nullable Integer page, List<String> section, @Nullable String language, String text) {
        public Cut {
            section = List.copyOf(section);
        }

        /** The innermost heading, null where it stands under none. */
        public @Nullable String heading() {
            return section.isEmpty() ? null : section.getLast();
        }
    }

    private static final int AIM = 120;
    private static final int MOST = 200;
    /** Below this a last piece is too short to stand alone. */
    private static final int FEW = 30;

    private static final String HEADINGS = " – ";
    private static final Pattern SPACE = Pattern.compile("\\s+");
    /** What ends with a full stop and does not end a sentence. */
    private static final Pattern ABBREVIATION = Pattern.compile(
            "(?U)(^|.*[\\s(])(\\p{Lu}|Art|Arts|Nos?|Núms?|Mr|Mrs|Ms|Dr|Dra|Sr|Sra|Srta|Prof|St|Ste|Mme|Mlle|Abs|Nr|vs|cf"
                    + "|e\\.g|i\\.e|p\\.ej|p|pp|pág|págs|vol|Fig|fig|ed|eds|etc|inc|Inc|Ltd|Co|approx|ca|bzw|z\\.B|u\\.a|ст|г|п)\\.\\s*$");

    private static final int LONGEST_ABBREVIATION = "approx".length();

    /** From here on there are scripts in which a line may break inside a word: all after Arabic. */
    private static final char BREAKABLE = '\u0780';

    private final int aim;
    private final int most;

    public PassageSplitter() {
        this(AIM, MOST);
    }

    /**
     * Other lengths, in words.
     *
     * @param aim a passage is closed when it is reached
     * @param most no passage is longer
     */
    public PassageSplitter(int aim, int most) {
        if (aim < 1 || most < aim) {
            throw new IllegalArgumentException("aim " + aim + ", most " + most);
        }
        this.aim = aim;
        this.most = most;
    }

    /** @param language of the document, for its rules of sentences; null where it is not known */
    public List<Cut> split(List<Page> pages, @Nullable String language) {
        Section section = new Section(ULocale.forLanguageTag(language == null ? "und" : language));
        for (Page page : pages) {
            section.turnTo(page.number());
            page.blocks().forEach(section::add);
        }
        section.close();
        return section.cuts;
    }

    /** The section being read: collects sentences and closes passages. */
    private final class Section {
        final List<Cut> cuts = new ArrayList<>();
        private final BreakIterator sentences;
        private final BreakIterator lines;
        private @Nullable Integer page;
        private final SectionPath path = new SectionPath();
        private @Nullable Integer headingPage;
        private @Nullable String language;
        private final List<Piece> pieces = new ArrayList<>();

        Section(ULocale locale) {
            sentences = BreakIterator.getSentenceInstance(locale);
            lines = BreakIterator.getLineInstance(locale);
        }

        void turnTo(@Nullable Integer number) {
            flush();
            page = number;
        }

        void add(Page.Block block) {
            String text = block.text().strip();
            if (text.isEmpty()) {
                return;
            }
            switch (block) {
                case Page.Heading next -> {
                    flush();
                    path.open(next.level(), joined(path.close(next.level()), text));
                    headingPage = page;
                    language = next.language();
                }
                case Page.Paragraph paragraph -> {
                    if (!pieces.isEmpty() && !Objects.equals(language, paragraph.language())) {
                        flush();
                    }
                    language = paragraph.language();
                    path.fill();
                    addSentences(text);
                }
            }
        }

        /** A heading with those that ended right above it; of a run of headings longer than a passage, only its end. */
        private String joined(List<String> bare, String text) {
            String run = "";
            for (String next : Stream.concat(bare.stream(), Stream.of(text)).toList()) {
                if (!run.isEmpty() && wordCount(run) + wordCount(next) > most) {
                    cutHeadings(run);
                    run = "";
                }
                run = run.isEmpty() ? next : run + HEADINGS + next;
            }
            return run;
        }

        void close() {
            flush();
            List<String> bare = path.closeBare();
            if (!bare.isEmpty()) {
                cutHeadings(joined(bare.subList(0, bare.size() - 1), bare.getLast()));
            }
        }

        /** Headings that no text stands under are text. */
        private void cutHeadings(String run) {
            path.fill();
            cuts.add(new Cut(headingPage, path.headings(), language, run));
        }

        private void addSentences(String paragraph) {
            String separator = "\n";
            for (String sentence : sentencesOf(paragraph)) {
                for (String part : parts(sentence)) {
                    String text = SPACE.matcher(part.strip()).replaceAll(" ");
                    if (!text.isEmpty()) {
                        pieces.add(new Piece(separator, text, wordCount(text)));
                        separator = Character.isWhitespace(part.charAt(part.length() - 1)) ? " " : "";
                    }
                }
            }
        }

        private void flush() {
            if (pieces.isEmpty()) {
                return;
            }
            List<List<Piece>> passages = new ArrayList<>();
            List<Piece> open = new ArrayList<>();
            for (Piece piece : pieces) {
                if (!open.isEmpty() && (count(open) >= aim || count(open) + piece.words > most)) {
                    passages.add(open);
                    open = new ArrayList<>();
                }
                open.add(piece);
            }
            if (!passages.isEmpty() && count(open) < FEW && count(passages.getLast()) + count(open) <= most) {
                passages.getLast().addAll(open);
            } else {
                passages.add(open);
            }
            passages.forEach(p -> cuts.add(new Cut(page, path.headings(), language, join(p))));
            pieces.clear();
        }

        private List<String> sentencesOf(String paragraph) {
            List<String> list = new ArrayList<>();
            sentences.setText(paragraph);
            int start = 0;
            for (int end = sentences.next(); end != BreakIterator.DONE; end = sentences.next()) {
                if (end < paragraph.length() && endsAbbreviated(paragraph.substring(start, end))) {
                    continue;
                }
                list.add(paragraph.substring(start, end));
                start = end;
            }
            return list;
        }

        /** A sentence in parts of at most so many words, cut where a line may break. */
        private List<String> parts(String sentence) {
            if (mostWords(sentence) <= most) {
                return List.of(sentence);
            }
            List<String> parts = new ArrayList<>();
            lines.setText(sentence);
            int start = 0;
            int counted = 0;
            int last = 0;
            for (int end = lines.next(); end != BreakIterator.DONE; end = lines.next()) {
                int count = wordCount(sentence.substring(last, end));
                if (counted + count > most && last > start) {
                    parts.add(sentence.substring(start, last));
                    start = last;
                    counted = 0;
                }
                counted += count;
                last = end;
            }
            parts.add(sentence.substring(start));
            return parts;
        }
    }

    private static String join(List<Piece> pieces) {
        StringBuilder text = new StringBuilder();
        for (Piece piece : pieces) {
            text.append(text.isEmpty() ? "" : piece.separator).append(piece.text);
        }
        return text.toString();
    }

    private static int count(List<Piece> pieces) {
        return pieces.stream().mapToInt(Piece::words).sum();
    }

    private static boolean endsAbbreviated(String sentence) {
        int stop = sentence.stripTrailing().length() - 1;
        if (stop < 0 || sentence.charAt(stop) != '.') {
            return false;
        }
        // Most sentences end in a longer word, and need no expression.
        int start = stop;
        while (start > 0 && (Character.isLetterOrDigit(sentence.charAt(start - 1)) || sentence.charAt(start - 1) == '.')) {
            start--;
        }
        return stop - start <= LONGEST_ABBREVIATION && ABBREVIATION.matcher(sentence).matches();
    }

    /** At least the words of all parts of a text together, wherever lines may break in it. */
    private static int mostWords(String text) {
        int count = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = Character.isLetterOrDigit(c) || Character.isSurrogate(c);
            if (letter && (!inWord || c >= BREAKABLE)) {
                count++;
            }
            inWord = letter;
        }
        return count;
    }

    /** Runs of letters and digits between spaces; in scripts without spaces, pairs of letters, which words often are. */
    private static int wordCount(String text) {
        int count = 0;
        int unspaced = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (Character.isWhitespace(c)) {
                inWord = false;
            } else if (Character.isLetterOrDigit(c)) {
                if (isUnspaced(c)) {
                    unspaced++;
                } else if (!inWord) {
                    count++;
                    inWord = true;
                }
            }
        }
        return count + (unspaced + 1) / 2;
    }

    private static boolean isUnspaced(int c) {
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }

    /** Text that stays whole, with what stands between it and the piece before. */
    private record Piece(String separator, String text, int words) {}
}
