package org.lodestar.engine.lucene;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lodestar.analyzers.LanguageAnalyzers;
import org.lodestar.engine.query.QueryTerm;

/** Which words carry no content: those that a language's analyzer drops, and the question words of English. */
final class StopWords {

    /**
     * What the analyzers of other languages drop, and Lucene's short English list leaves in. Texts hold them as words; a
     * question begins with them. Without "who" and "us", which are also organisations and countries.
     */
    private static final Set<String> ENGLISH_QUESTION_WORDS = Set.of(
            "about", "am", "been", "can", "could", "did", "do", "does", "from", "had", "has", "have", "he", "her", "his", "how",
            "i", "its", "me", "my", "our", "she", "should", "so", "than", "them", "those", "we", "were", "what", "when",
            "where", "which", "whose", "why", "would", "you", "your");

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
                || (language.equals("en") && ENGLISH_QUESTION_WORDS.contains(word.toLowerCase(Locale.ROOT)));
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
