package org.lodestar.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Term;
import org.lodestar.analyzers.LanguageAnalyzers;

/**
 * Which language a query is in, told by the index itself: the one whose passages use its words most. A Spanish word that an
 * English text quotes is rare there, and BM25 would rate it higher than where it is an everyday word; so the languages that
 * a query is not in count less. It decides which words are stop words, and nothing else of what is found. Names, which all
 * languages use alike, leave all as they are.
 */
final class QueryLanguage {

    /** What the languages count that a query is not in. */
    private static final double LEAST = 0.3;

    /** A language that uses the words half as often as another is as likely to be meant. */
    private static final double AS_LIKELY = 2;

    /** How often a word is taken to be used that is not there at all, and how many passages are added for it. */
    private static final double UNSEEN = 0.01;
    private static final double SMOOTHING = 10;

    /** What a stop word says for its language. */
    private static final double STOP_WORD = 0.5;

    private final Map<String, Float> weights = new TreeMap<>();
    private final List<String> likeliest;
    private final Set<String> told;

    private QueryLanguage(Set<String> told) {
        this.told = told;
        this.likeliest = new ArrayList<>();
    }

    /**
     * Tells it.
     *
     * @param words of the query, as they were typed
     * @param told the languages that its words themselves tell, which the index may have nothing of; empty where they do not
     */
    static QueryLanguage of(
            List<String> words, Set<String> told, PassageLanguages languages, LanguageAnalyzers analyzers, LeafReader segment)
            throws IOException {
        StopWords stopWords = new StopWords(analyzers);
        QueryLanguage query = new QueryLanguage(told);
        Map<String, Double> likelihoods = new TreeMap<>();
        for (String language : languages.present()) {
            if (!language.equals(PassageLanguages.OTHER)) {
                List<String> content = words.stream().filter(word -> !stopWords.contain(word, language)).toList();
                double sum = (words.size() - content.size()) * Math.log(STOP_WORD)
                        + logarithms(content, language, languages, analyzers, segment);
                likelihoods.put(language, words.isEmpty() ? 0 : sum / words.size());
            }
        }
        double most = likelihoods.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        // Where no passage is in the query's language, no other one is nearer to it.
        boolean foreign = !told.isEmpty() && likelihoods.keySet().stream().noneMatch(told::contains);
        likelihoods.forEach((language, likelihood) -> query.weights.put(
                language, foreign ? 1 : (float) Math.clamp(AS_LIKELY * Math.exp(likelihood - most), LEAST, 1)));
        query.weights.entrySet().stream().filter(e -> e.getValue() == 1).map(Map.Entry::getKey).forEach(query.likeliest::add);
        return query;
    }

    /** What the scores of a language's fields are multiplied by, 1 for the language that the query is in. */
    float weight(String language) {
        return weights.getOrDefault(language, 1f);
    }

    /** The languages that the query may be in, whether any passage is or not; its stop words are theirs. */
    Collection<String> spoken() {
        List<String> both = likeliest.stream().filter(told::contains).toList();
        return both.isEmpty() && !told.isEmpty() ? told : both.isEmpty() ? likeliest : both;
    }

    /** Whether the query may be in the language of some passages; {@link PassageLanguages#OTHER} may be any. */
    boolean plausible(String language) {
        return language.equals(PassageLanguages.OTHER) || spoken().contains(language);
    }

    /** The sum over words of the logarithm of the part of a language's passages that has them. */
    private static double logarithms(
            List<String> words, String language, PassageLanguages languages, LanguageAnalyzers analyzers,
            LeafReader segment)
            throws IOException {
        double sum = 0;
        for (String word : words) {
            double used = STOP_WORD;
            for (String term : analyzers.tokens(analyzers.of(language), word)) {
                int passages = segment.docFreq(new Term(Schema.ofLanguage(Schema.TEXT, language), term));
                used = Math.min(used, (passages + UNSEEN) / (languages.passages(language) + SMOOTHING));
            }
            sum += Math.log(used);
        }
        return sum;
    }
}
