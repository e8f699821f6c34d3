package org.lodestar.engine.query;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what was typed: {@code "exact phrase"}, {@code -word}, {@code a OR b}, {@code word*}, and {@code title:} before a
 * word, a beginning or a phrase. What does not fit is an ordinary word; a quotation mark that is never closed reaches to
 * the end; nothing is an error.
 */
public final class QueryParser {

    /** More than anyone types; the rest of a pasted page is passed over. */
    public static final int MAX_TERMS = 32;

    private static final String TITLE = "title:";

    /** Marks of direction, which come along with copied Arabic and would be taken for a part of the first word. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\u00AD\\u200E\\u200F\\u061C\\u202A-\\u202E\\u2060\\u2066-\\u2069\\uFEFF]");

    public ParsedQuery parse(String text) {
        List<Token> tokens = tokens(INVISIBLE.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll(""));
        List<QueryTerm> words = new ArrayList<>();
        List<QueryTerm> required = new ArrayList<>();
        List<List<QueryTerm>> alternatives = new ArrayList<>();
        List<QueryTerm> excluded = new ArrayList<>();
        int i = 0;
        while (i < tokens.size()) {
            Token token = tokens.get(i);
            if (token.excluded) {
                excluded.add(token.term);
                i++;
                continue;
            }
            List<QueryTerm> choice = new ArrayList<>(List.of(token.term));
            while (i + 2 < tokens.size() && tokens.get(i + 1).isOr() && !tokens.get(i + 2).excluded) {
                choice.add(tokens.get(i + 2).term);
                i += 2;
            }
            i++;
            if (choice.size() > 1) {
                alternatives.add(choice);
            } else if (token.term instanceof QueryTerm.Word || token.term instanceof QueryTerm.Prefix) {
                words.add(token.term);
            } else {
                required.add(token.term);
            }
        }
        return new ParsedQuery(words, required, alternatives, excluded);
    }

    private record Token(QueryTerm term, boolean excluded) {
        boolean isOr() {
            return !excluded && term instanceof QueryTerm.Word && term.text().equals("OR");
        }
    }

    private static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        int i = 0;
        while (i < text.length() && tokens.size() < MAX_TERMS) {
            if (Character.isWhitespace(text.charAt(i))) {
                i++;
                continue;
            }
            boolean excluded = text.charAt(i) == '-' && i + 1 < text.length() && !Character.isWhitespace(text.charAt(i + 1));
            int start = excluded ? i + 1 : i;
            int quote = isQuote(text.charAt(start)) ? start : quoteAfterTitle(text, start);
            int end;
            QueryTerm term;
            if (quote >= 0) {
                int close = closingQuote(text, quote + 1);
                term = phrase(text.substring(quote + 1, close), quote > start);
                end = Math.min(close + 1, text.length());
            } else {
                end = start;
                while (end < text.length() && !Character.isWhitespace(text.charAt(end)) && !isQuote(text.charAt(end))) {
                    end++;
                }
                term = word(text.substring(start, end));
            }
            if (term != null) {
                tokens.add(new Token(term, excluded));
            }
            i = Math.max(end, i + 1);
        }
        return tokens;
    }

    /** Where the phrase of a {@code title:"phrase"} begins, below 0 if there is none. */
    private static int quoteAfterTitle(String text, int start) {
        int quote = start + TITLE.length();
        return isOfTitle(text, start) && quote < text.length() && isQuote(text.charAt(quote)) ? quote : -1;
    }

    private static boolean isOfTitle(String text, int start) {
        return text.regionMatches(true, start, TITLE, 0, TITLE.length());
    }

    private static @Nullable QueryTerm phrase(String text, boolean inTitle) {
        if (!hasWordCharacter(text)) {
            return null;
        }
        QueryTerm phrase = new QueryTerm.Phrase(text.strip());
        return inTitle ? new QueryTerm.InTitle(phrase) : phrase;
    }

    private static @Nullable QueryTerm word(String text) {
        if (!hasWordCharacter(text)) {
            return null;
        }
        if (isOfTitle(text, 0) && hasWordCharacter(text.substring(TITLE.length()))) {
            return new QueryTerm.InTitle(wordOrPrefix(text.substring(TITLE.length())));
        }
        return wordOrPrefix(text);
    }

    private static QueryTerm wordOrPrefix(String text) {
        return text.endsWith("*") ? new QueryTerm.Prefix(text.substring(0, text.length() - 1)) : new QueryTerm.Word(text);
    }

    private static boolean hasWordCharacter(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private static int closingQuote(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (isQuote(text.charAt(i))) {
                return i;
            }
        }
        return text.length();
    }

    static boolean isQuote(char c) {
        return switch (c) {
            case '"', '“', '”', '„', '«', '»', '‟' -> true;
            default -> false;
        };
    }
}
