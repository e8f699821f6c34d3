package org.lodestar.analyzers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.lodestar.corpus.ConfigurationException;
import org.lodestar.corpus.configuration.Configuration;

/**
 * The analyzers of the configured languages, and the folded one for all languages. Immutable; its analyzers may be used by
 * many threads.
 */
public final class LanguageAnalyzers implements AutoCloseable {

    /** The languages that are configured where nothing else is said. */
    public static final List<String> DEFAULT_LANGUAGES = List.of("ar", "de", "en", "es", "fr", "pt", "ru", "vi");

    /** Goes up with every change of what an analyzer makes of a text: an index must then be made anew. */
    private static final int VERSION = 6;

    private final Map<String, Analyzer> byLanguage = new TreeMap<>();
    private final Analyzer folded = Chains.folded().analyzer();

    /** @throws IllegalArgumentException if a language has no analyzer */
    public LanguageAnalyzers(Collection<String> languages) {
        for (String language : languages) {
            byLanguage.put(language, Chains.of(language).analyzer());
        }
    }

    /** The languages that may be configured, as BCP 47 tags in alphabetical order. */
    public static List<String> supported() {
        return List.copyOf(Chains.languages());
    }

    /**
     * The languages that a configuration names, or the default ones.
     *
     * @throws ConfigurationException if a language has no analyzer; names the nearest that have one
     */
    public static List<String> configured(Configuration configuration) throws ConfigurationException {
        for (String language : configuration.languages()) {
            if (!Chains.languages().contains(language)) {
                throw new ConfigurationException("'languages': " + Chains.none(language));
            }
        }
        return configuration.languages().isEmpty() ? DEFAULT_LANGUAGES : configuration.languages().stream().distinct().toList();
    }

    /** The configured languages, as BCP 47 tags in alphabetical order. */
    public List<String> languages() {
        return List.copyOf(byLanguage.keySet());
    }

    /** The stemming analyzer of a configured language. */
    public Analyzer of(String language) {
        Analyzer analyzer = byLanguage.get(language);
        if (analyzer == null) {
            throw new IllegalArgumentException("'" + language + "' is none of the configured languages " + languages());
        }
        return analyzer;
    }

    /** Words as they stand, case and accents aside, in any language. */
    public Analyzer folded() {
        return folded;
    }

    /** The configured language that a text with this BCP 47 tag is analyzed as: {@code pt} for {@code pt-BR}, {@code no} for {@code nb}. */
    public Optional<String> fieldLanguage(String tag) {
        String language = Chains.written(Locale.forLanguageTag(tag).getLanguage());
        return byLanguage.containsKey(language) ? Optional.of(language) : Optional.empty();
    }

    /** The terms of a text in a language: by its analyzer if it is configured, else folded. */
    public List<String> terms(String text, String language) {
        return tokens(fieldLanguage(language).map(this::of).orElse(folded), text);
    }

    /** The terms of a text; empty where it holds stop words alone. */
    public List<String> tokens(Analyzer analyzer, String text) {
        List<String> terms = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream("", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                terms.add(term.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot fail to be read", e);
        }
        return terms;
    }

    /** Changes whenever a text may be analyzed into other terms. */
    public String version() {
        return VERSION + ":" + String.join(",", byLanguage.keySet());
    }

    @Override
    public void close() {
        byLanguage.values().forEach(Analyzer::close);
        folded.close();
    }
}
