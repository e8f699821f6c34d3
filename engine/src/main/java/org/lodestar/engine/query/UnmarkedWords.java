package org.lodestar.engine.query;

import java.util.Locale;

/** The words of a query that carry no mark: neither quoted nor excluded, sought in titles nor cut short. */
public final class UnmarkedWords {

    private UnmarkedWords() {}

    /** The query with another word wherever a word, as it was typed, stands unmarked; all else stays as it is. */
    public static String replace(String query, String word, String by) {
        StringBuilder replaced = new StringBuilder();
        int i = 0;
        while (i < query.length()) {
            int end = i + 1;
            char first = query.charAt(i);
            if (QueryParser.isQuote(first)) {
                end = afterClosingQuote(query, i + 1);
                replaced.append(query, i, end);
            } else if (Character.isWhitespace(first)) {
                replaced.append(first);
            } else {
                while (end < query.length() && !Character.isWhitespace(query.charAt(end)) && !QueryParser.isQuote(query.charAt(end))) {
                    end++;
                }
                boolean quoted = end < query.length() && QueryParser.isQuote(query.charAt(end));
                String chunk = query.substring(i, end);
                if (isMarked(chunk) && quoted) {
                    end = afterClosingQuote(query, end + 1);
                    replaced.append(query, i, end);
                } else {
                    replaced.append(isMarked(chunk) ? chunk : replaceWhole(chunk, word, by));
                }
            }
            i = end;
        }
        return replaced.toString();
    }

    private static boolean isMarked(String chunk) {
        return chunk.startsWith("-") || chunk.endsWith("*") || chunk.toLowerCase(Locale.ROOT).startsWith("title:");
    }

    private static int afterClosingQuote(String query, int from) {
        int i = from;
        while (i < query.length() && !QueryParser.isQuote(query.charAt(i))) {
            i++;
        }
        return Math.min(i + 1, query.length());
    }

    private static String replaceWhole(String chunk, String word, String by) {
        int at = chunk.indexOf(word);
        while (at >= 0) {
            int end = at + word.length();
            if ((at == 0 || !Character.isLetterOrDigit(chunk.charAt(at - 1)))
                    && (end == chunk.length() || !Character.isLetterOrDigit(chunk.charAt(end)))) {
                return chunk.substring(0, at) + by + replaceWhole(chunk.substring(end), word, by);
            }
            at = chunk.indexOf(word, at + 1);
        }
        return chunk;
    }
}
