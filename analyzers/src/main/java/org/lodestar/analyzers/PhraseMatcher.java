package org.lodestar.analyzers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Finds the terms of a vocabulary in a text, by the same analysis as search: the longest first, never inside a longer word,
 * never over the end of a sentence.
 *
 * @param <T> what a term stands for
 */
public final class PhraseMatcher<T> {

    /** How the words of a term are compared with those of a text. */
    public enum Style {
        /** In any inflected form that the language's analyzer knows. */
        WORDS,
        /**
         * As it is written: what begins with a capital, or is all capitals, must do so in the text, its accents aside; what begins
         * with a small letter must have its accents.
         */
        NAME
    }

    /**
     * A term found.
     *
     * @param start UTF-16 offset into the text
     * @param end exclusive
     */
    public record Match<T>(T value, int start, int end) {}

    /** For terms of any language. */
    public static final String ANY_LANGUAGE = "und";

    private static final String ENGLISH = "en";
    /** Its accents tell words apart, where those of others are often left out. */
    private static final String VIETNAMESE = "vi";
    private static final String ARABIC = "ar";
    private static final List<String> PREFIXES = List.of("ال", "وال", "بال", "فال", "كال", "لل", "و", "ب", "ل", "ف", "ك");

    /** Stop words that may stand between the words of a term where it has one: "trata de las personas". */
    private static final int LOOSENESS = 1;

    /** What joins two things where another stop word makes one of them: trafficking and children, trafficking in children. */
    private static final Map<String, Set<String>> CONJUNCTIONS = Map.of(
            "en", Set.of("and", "or", "nor"), "es", Set.of("y", "e", "o", "u", "ni"), "fr", Set.of("et", "ou", "ni"),
            "pt", Set.of("e", "ou", "nem"), "de", Set.of("und", "oder"), "it", Set.of("e", "ed", "o", "né"),
            "nl", Set.of("en", "of"));
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

    /** Shorter acronyms that are typed small are words: us, it. */
    private static final int LEAST_OF_SMALL_ACRONYM = 3;

    private final LanguageAnalyzers analyzers;
    private final Map<String, Node<T>> words;
    private final Map<String, Node<T>> names;
    private final boolean typed;

    private PhraseMatcher(Builder<T> builder) {
        this.analyzers = builder.analyzers;
        this.words = builder.words;
        this.names = builder.names;
        this.typed = builder.typed;
    }

    public static <T> Builder<T> builder(LanguageAnalyzers analyzers) {
        return new Builder<>(analyzers);
    }

    /** Collects terms. */
    public static final class Builder<T> {
        private final LanguageAnalyzers analyzers;
        private final Map<String, Node<T>> words = new HashMap<>();
        private final Map<String, Node<T>> names = new HashMap<>();
        private boolean typed;

        private Builder(LanguageAnalyzers analyzers) {
            this.analyzers = analyzers;
        }

        /** The texts are what people type into a search box, where capitals and accents are often left out. */
        public Builder<T> typed() {
            typed = true;
            return this;
        }

        /** @param language {@link #ANY_LANGUAGE} for a term of every language */
        public Builder<T> add(String language, String phrase, T value, Style style) {
            String field = analyzers.fieldLanguage(language).orElse(language);
            boolean asWritten = style == Style.NAME || language.equals(ANY_LANGUAGE)
                    || analyzers.fieldLanguage(language).isEmpty() || isToldByStopWords(phrase, field);
            Analyzer analyzer = asWritten ? analyzers.folded() : analyzers.of(field);
            List<Token> tokens = tokens(analyzer, phrase);
            if (tokens.isEmpty()) {
                return this;
            }
            Node<T> node = (asWritten ? names : words).computeIfAbsent(field, l -> new Node<>());
            for (int i = 0; i < tokens.size(); i++) {
                Token token = tokens.get(i);
                node = node.next.computeIfAbsent(token.term, t -> new Node<>());
                node.widestGap = Math.max(node.widestGap, token.increment - 1);
                node.joined |= i > 0 && joins(phrase.substring(tokens.get(i - 1).end, token.start), field);
            }
            node.terms.add(new Term<>(phrase.strip(), value, style));
            return this;
        }

        /** Without its stop words a term such as "la trata" would be one word that also means something else: "se trata". */
        private boolean isToldByStopWords(String phrase, String field) {
            return tokens(analyzers.of(field), phrase).size() == 1 && tokens(analyzers.folded(), phrase).size() > 1
                    && phrase.codePoints().anyMatch(Character::isWhitespace);
        }

        public PhraseMatcher<T> build() {
            return new PhraseMatcher<>(this);
        }
    }

    private static final class Node<T> {
        final Map<String, Node<T>> next = new HashMap<>();
        final Set<Term<T>> terms = new LinkedHashSet<>();
        /** Most stop words that stand before the token of this node in a term. */
        int widestGap;
        /** Whether a conjunction stands before the token of this node in a term. */
        boolean joined;
    }

    private record Term<T>(String phrase, T value, Style style) {}

    private record Token(String term, int start, int end, int increment) {}

    private record Candidate<T>(int start, int end, List<T> values) {}

    /** The terms in a text of a language, in the order they stand in it; of terms that overlap only the longest. */
    public List<Match<T>> match(String text, String language) {
        return match(text, language, value -> true);
    }

    /** The same, of those terms alone whose value holds here: one that does not hides no shorter one inside it. */
    public List<Match<T>> match(String text, String language, Predicate<T> holds) {
        String field = analyzers.fieldLanguage(language).orElse(ANY_LANGUAGE);
        List<Candidate<T>> candidates = new ArrayList<>();
        if (words.containsKey(field)) {
            candidates(text, field, tokens(analyzers.of(field), text), List.of(words.get(field)), candidates);
        }
        List<Node<T>> roots = new ArrayList<>();
        Set<String> named = new LinkedHashSet<>(List.of(ANY_LANGUAGE, field.equals(ANY_LANGUAGE) ? ENGLISH : field));
        named.add(language);
        for (String root : named) {
            Node<T> node = names.get(root);
            if (node != null) {
                roots.add(node);
            }
        }
        if (!roots.isEmpty()) {
            candidates(text, field, tokens(analyzers.folded(), text), roots, candidates);
        }
        return longest(candidates, holds);
    }

    private void candidates(
            String text, String language, List<Token> tokens, List<Node<T>> roots, List<Candidate<T>> found) {
        boolean prefixed = language.equals(ARABIC);
        for (int first = 0; first < tokens.size(); first++) {
            Token token = tokens.get(first);
            for (Node<T> root : roots) {
                walk(text, language, tokens, first, token, root, found);
                if (prefixed) {
                    for (Token start : withoutPrefixes(token)) {
                        walk(text, language, tokens, first, start, root, found);
                    }
                }
            }
        }
    }

    private void walk(
            String text, String language, List<Token> tokens, int first, Token start, Node<T> root,
            List<Candidate<T>> found) {
        Node<T> node = root.next.get(start.term);
        for (int i = first; node != null; i++) {
            int end = tokens.get(i).end;
            if (!node.terms.isEmpty()) {
                List<T> values = meant(node, text.substring(start.start, end), language);
                if (!values.isEmpty()) {
                    found.add(new Candidate<>(start.start, end, values));
                }
            }
            if (i + 1 == tokens.size() || endsSentence(text, end, tokens.get(i + 1).start)) {
                return;
            }
            Token following = tokens.get(i + 1);
            node = node.next.get(following.term);
            boolean tooWide = node != null && following.increment - 1 > node.widestGap + (node.widestGap > 0 ? LOOSENESS : 0);
            if (tooWide || (node != null && !node.joined && joins(text.substring(end, following.start), language))) {
                return;
            }
        }
    }

    private List<T> meant(Node<T> node, String surface, String language) {
        List<T> values = new ArrayList<>();
        for (Term<T> term : node.terms) {
            if (typed ? mayBeMeant(term, surface, language) : written(term, surface, language)) {
                values.add(term.value);
            }
        }
        return values;
    }

    /** In Arabic, conjunctions, prepositions and the article are written together with the word: its readings without them. */
    private static List<Token> withoutPrefixes(Token token) {
        List<Token> readings = new ArrayList<>();
        for (String prefix : PREFIXES) {
            if (token.term.startsWith(prefix) && token.term.length() >= prefix.length() + 3) {
                readings.add(new Token(token.term.substring(prefix.length()), token.start, token.end, token.increment));
            }
        }
        return readings;
    }

    /** Whether somebody who types may mean a term. */
    private boolean mayBeMeant(Term<T> term, String surface, String language) {
        return !isAcronym(term.phrase) || surface.equals(surface.toUpperCase(Locale.ROOT))
                || (surface.length() >= LEAST_OF_SMALL_ACRONYM && !analyzers.terms(surface, language).isEmpty());
    }

    /** Whether a text writes a term as it must be written. */
    private static <T> boolean written(Term<T> term, String surface, String language) {
        if (isAcronym(term.phrase)) {
            return surface.equals(surface.toUpperCase(Locale.ROOT));
        }
        if (term.style == Style.WORDS) {
            return true;
        }
        int initial = term.phrase.codePointAt(0);
        if (Character.isUpperCase(initial) && Character.isLowerCase(surface.codePointAt(0))) {
            return false;
        }
        // Without its accent a name that is written small is another word: finés is Finnish, fines are purposes.
        boolean exact = language.equals(VIETNAMESE) || Character.isLowerCase(initial);
        return !exact || lower(surface).equals(lower(term.phrase));
    }

    private static String lower(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", " ");
    }

    /** All capitals, or a code such as {@code C182}: in other cases it is another word. */
    private static boolean isAcronym(String phrase) {
        return phrase.codePoints().anyMatch(Character::isUpperCase) && phrase.codePoints().noneMatch(Character::isLowerCase);
    }

    private static boolean joins(String between, String language) {
        Set<String> conjunctions = CONJUNCTIONS.getOrDefault(language, Set.of());
        return NO_LETTERS.splitAsStream(between.toLowerCase(Locale.ROOT)).anyMatch(conjunctions::contains);
    }

    private static boolean endsSentence(String text, int end, int start) {
        for (int i = end; i < start; i++) {
            char c = text.charAt(i);
            boolean stop = c == '.' || c == '!' || c == '?' || c == ';' || c == '؟' || c == '。' || c == '।';
            if ((stop && i + 1 < text.length() && Character.isWhitespace(text.charAt(i + 1))) || c == '\n') {
                return true;
            }
        }
        return false;
    }

    private static <T> List<Match<T>> longest(List<Candidate<T>> candidates, Predicate<T> holds) {
        List<Candidate<T>> byLength = candidates.stream()
                .map(c -> new Candidate<>(c.start, c.end, c.values.stream().filter(holds).toList()))
                .filter(c -> !c.values.isEmpty())
                .sorted(java.util.Comparator.comparingInt((Candidate<T> c) -> c.start - c.end)
                        .thenComparingInt(Candidate::start))
                .toList();
        List<Candidate<T>> kept = new ArrayList<>();
        for (Candidate<T> candidate : byLength) {
            boolean free = kept.stream().allMatch(k -> k.end <= candidate.start || candidate.end <= k.start
                    || (k.start == candidate.start && k.end == candidate.end));
            if (free) {
                kept.add(candidate);
            }
        }
        kept.sort(java.util.Comparator.comparingInt(Candidate::start));
        Set<Match<T>> matches = new LinkedHashSet<>();
        kept.forEach(c -> c.values.forEach(v -> matches.add(new Match<>(v, c.start, c.end))));
        return List.copyOf(matches);
    }

    /** {@code nepal's} is {@code nepal}, {@code l'albanie} is {@code albanie}. */
    private static Token withoutApostrophes(Token token) {
        String term = token.term;
        if (term.length() > 3 && term.endsWith("'s")) {
            return new Token(term.substring(0, term.length() - 2), token.start, token.end - 2, token.increment);
        }
        int apostrophe = term.indexOf('\'');
        if (apostrophe > 0 && apostrophe <= 2 && term.length() - apostrophe > 3) {
            return new Token(term.substring(apostrophe + 1), token.start + apostrophe + 1, token.end, token.increment);
        }
        return token;
    }

    private static List<Token> tokens(Analyzer analyzer, String text) {
        List<Token> list = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream("", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
            PositionIncrementAttribute increment = tokens.addAttribute(PositionIncrementAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                int gap = list.isEmpty() ? 1 : increment.getPositionIncrement();
                list.add(withoutApostrophes(new Token(term.toString(), offset.startOffset(), offset.endOffset(), gap)));
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot fail to be read", e);
        }
        return list;
    }
}
