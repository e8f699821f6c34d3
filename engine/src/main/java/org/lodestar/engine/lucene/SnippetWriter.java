package org.lodestar.engine.lucene;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Cuts the most telling part out of a passage and marks what was found, as HTML that holds no other element. */
final class SnippetWriter {

    /** Characters of text in a snippet, markup aside. */
    static final int LENGTH = 320;

    private static final String ELLIPSIS = "… ";

    /** A found part of a text: UTF-16 offsets, the end exclusive. */
    record Range(int start, int end) {}

    private SnippetWriter() {}

    /** @param found in any order, overlaps allowed, each inside the text */
    static String write(String text, List<Range> found) {
        List<Range> ranges = merged(found);
        int start = 0;
        int end = text.length();
        if (text.length() > LENGTH) {
            Range window = window(text, ranges);
            start = window.start;
            end = window.end;
        }
        StringBuilder html = new StringBuilder();
        if (start > 0) {
            html.append(ELLIPSIS);
        }
        int position = start;
        for (Range range : ranges) {
            if (range.start < start || range.end > end) {
                continue;
            }
            escape(text, position, range.start, html);
            html.append("<mark>");
            escape(text, range.start, range.end, html);
            html.append("</mark>");
            position = range.end;
        }
        escape(text, position, end, html);
        if (end < text.length()) {
            html.append(" …");
        }
        return html.toString();
    }

    private static List<Range> merged(List<Range> found) {
        List<Range> sorted = found.stream()
                .filter(r -> r.start < r.end)
                .sorted(java.util.Comparator.comparingInt(Range::start).thenComparingInt(Range::end))
                .toList();
        List<Range> merged = new ArrayList<>();
        for (Range range : sorted) {
            if (!merged.isEmpty() && range.start < merged.getLast().end) {
                Range last = merged.removeLast();
                merged.add(new Range(last.start, Math.max(last.end, range.end)));
            } else {
                merged.add(range);
            }
        }
        return merged;
    }

    /** The window with the most different words found, then with the most found parts, the first of equals. */
    private static Range window(String text, List<Range> ranges) {
        int bestFirst = 0;
        int bestCount = 0;
        int bestWords = 0;
        for (int first = 0; first < ranges.size(); first++) {
            int count = 0;
            Set<String> words = new HashSet<>();
            while (first + count < ranges.size()
                    && ranges.get(first + count).end - ranges.get(first).start <= LENGTH) {
                Range range = ranges.get(first + count);
                words.add(text.substring(range.start, range.end).toLowerCase(Locale.ROOT));
                count++;
            }
            if (words.size() > bestWords || (words.size() == bestWords && count > bestCount)) {
                bestFirst = first;
                bestCount = count;
                bestWords = words.size();
            }
        }
        if (bestCount == 0) {
            return new Range(0, boundaryBefore(text, LENGTH));
        }
        int from = ranges.get(bestFirst).start;
        int to = ranges.get(bestFirst + bestCount - 1).end;
        int spare = (LENGTH - (to - from)) / 2;
        int start = Math.max(0, Math.min(from - spare, text.length() - LENGTH));
        int end = Math.min(text.length(), start + LENGTH);
        int wordStart = start == 0 ? 0 : Math.min(from, boundaryAfter(text, start));
        int wordEnd = end == text.length() ? end : Math.max(to, boundaryBefore(text, end));
        return new Range(wordStart, wordEnd);
    }

    private static int boundaryBefore(String text, int offset) {
        BreakIterator words = wordsOf(text);
        int boundary = words.isBoundary(offset) ? offset : words.preceding(offset);
        return boundary <= 0 ? offset : boundary;
    }

    private static int boundaryAfter(String text, int offset) {
        BreakIterator words = wordsOf(text);
        int boundary = words.isBoundary(offset) ? offset : words.following(offset);
        while (boundary < text.length() && Character.isWhitespace(text.charAt(boundary))) {
            boundary++;
        }
        return boundary;
    }

    private static BreakIterator wordsOf(String text) {
        BreakIterator words = BreakIterator.getLineInstance(ULocale.ROOT);
        words.setText(text);
        return words;
    }

    private static void escape(String text, int from, int to, StringBuilder html) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '&' -> html.append("&amp;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                case '\n' -> html.append(' ');
                default -> html.append(c);
            }
        }
    }
}
