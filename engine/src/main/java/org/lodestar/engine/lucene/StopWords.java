package org.lodestar.engine.lucene;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.lodestar.analyzers.LanguageAnalyzers;
import org.lodestar.engine.query.QueryTerm;

/** Which words carry no content: those that a language's analyzer drops, and question words. */
final class StopWords {

    /**
     * What questions are asked with and no analyzer drops: a question begins with it, and its answer seldom holds it. Without
     * "who", "us" and "ai", which are also organisations and countries.
     */
    private static final Map<String, Set<String>> QUESTION_WORDS = Map.of(
            "ar", Set.of("أي", "أية", "أيّ", "أين", "كم", "كيف", "لماذا", "لم", "ما", "ماذا", "متى", "من", "هل", "هو", "هي", "كان", "كانت"),
            "de", Set.of("wann", "warum", "was", "welche", "welchem", "welchen", "welcher", "welches", "wer", "weshalb", "wie",
                    "wieso", "wieviel", "wo", "wodurch", "womit"),
            "en", Set.of("about", "am", "been", "can", "could", "did", "do", "does", "from", "had", "has", "have", "he", "her",
                    "his", "how", "i", "its", "many", "me", "much", "my", "one", "our", "she", "should", "so", "than", "them", "those", "we", "were",
                    "what", "when", "where", "which", "whose", "why", "would", "you", "your"),
            "es", Set.of("cómo", "cual", "cuál", "cuáles", "cuales", "cuándo", "cuánta", "cuántas", "cuánto", "cuántos", "cuanto",
                    "cuantos", "dónde", "qué", "quién", "quiénes"),
            "fr", Set.of("combien", "comment", "est-ce", "laquelle", "lequel", "lesquelles", "lesquels", "où", "pourquoi", "quand",
                    "quel", "quelle", "quelles", "quels", "qui", "quoi", "peut", "faut"),
            "pt", Set.of("como", "onde", "porque", "qual", "quais", "quando", "quanta", "quantas", "quanto", "quantos", "que",
                    "quê", "quem"),
            "ru", Set.of("где", "зачем", "как", "какая", "какие", "какой", "когда", "кто", "почему", "сколько", "что"),
            "vi", Set.of("bao", "gì", "nào", "nhiêu", "sao", "đâu"));

    private final LanguageAnalyzers analyzers;

    StopWords(LanguageAnalyzers analyzers) {
        this.analyzers = analyzers;
    }

    /** Whether a word is a stop word in a language; no word is one in {@link PassageLanguages#OTHER}. */
    boolean contain(String word, String language) {
        if (language.equals(PassageLanguages.OTHER)) {
            return false;
        }
        List<String> terms = analyzers.tokens(analyzers.of(language), word);
        return terms.isEmpty()
                || QUESTION_WORDS.getOrDefault(language, Set.of()).contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether a term is a stop word in each of some languages. What is quoted or cut short never is. */
    boolean contain(QueryTerm term, Collection<String> languages) {
        return switch (term) {
            case QueryTerm.Word word ->
                    !languages.isEmpty() && languages.stream().allMatch(language -> contain(word.text(), language));
            case QueryTerm.InTitle inTitle -> contain(inTitle.sought(), languages);
            case QueryTerm.Phrase _, QueryTerm.Prefix _ -> false;
        };
    }
}
