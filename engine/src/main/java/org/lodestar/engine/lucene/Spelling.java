package org.lodestar.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Term;
import org.lodestar.analyzers.LanguageAnalyzers;
import org.lodestar.engine.lucene.NearWords.NearWord;
import org.lodestar.engine.query.ParsedQuery;
import org.lodestar.engine.query.QueryTerm;
import org.lodestar.engine.query.UnmarkedWords;

/**
 * Finds a better spelling of the unmarked words of a query that the index lacks, or has hardly anywhere, among the words of
 * the index. Words with digits, stop words, and what the vocabulary knows are taken as they are.
 */
final class Spelling {

    private static final int LEAST_LETTERS = 4;

    /** A shorter word with two letters changed is another word. */
    private static final int LETTERS_FOR_TWO_EDITS = 7;

    /** What a passage or two have may be a misspelling of theirs, if so many times more passages have its neighbour. */
    private static final int RARE = 2;
    private static final int TIMES_AS_COMMON = 50;

    /** Each costs a walk through the terms of the index. */
    private static final int MOST_WORDS = 3;

    private final OpenGeneration generation;
    private final LanguageAnalyzers analyzers;
    private final QueryConcepts concepts;
    private final String reader;
    private final StopWords stopWords;
    private final NearWords near;

    /** @param reader the reader's language, which a single word is taken to be in */
    Spelling(OpenGeneration generation, LanguageAnalyzers analyzers, QueryConcepts concepts, String reader) {
        this.generation = generation;
        this.analyzers = analyzers;
        this.concepts = concepts;
        this.reader = reader;
        this.stopWords = new StopWords(analyzers);
        this.near = new NearWords(generation, analyzers);
    }

    /** The text with its misspelt words corrected, the same where there are none or nothing is near them. */
    String correct(String text, ParsedQuery parsed) throws IOException {
        List<String> words = parsed.words().stream()
                .filter(term -> term instanceof QueryTerm.Word)
                .flatMap(term -> Surfaces.of(analyzers.folded(), term.text()).stream())
                .distinct()
                .toList();
        List<String> known = new ArrayList<>();
        List<String> doubtful = new ArrayList<>();
        for (String word : words) {
            (isDoubtful(word) ? doubtful : known).add(word);
        }
        String better = text;
        for (String word : doubtful.subList(0, Math.min(MOST_WORDS, doubtful.size()))) {
            Optional<String> correction = correction(word, likelyLanguages(known));
            if (correction.isPresent()) {
                better = UnmarkedWords.replace(better, word, correction.get());
            }
        }
        return better;
    }

    private boolean isDoubtful(String word) throws IOException {
        return word.codePointCount(0, word.length()) >= LEAST_LETTERS
                && NearWords.isOfLetters(word)
                && concepts.namedBy(word).isEmpty()
                && generation.languages.present().stream().noneMatch(language -> stopWords.contain(word, language))
                && passages(word) <= RARE;
    }

    /** The most passages that one field has a word in, whatever language and form it is in. */
    private int passages(String word) throws IOException {
        int most = passages("", analyzers.tokens(analyzers.folded(), word));
        for (String language : generation.languages.present()) {
            if (!language.equals(PassageLanguages.OTHER)) {
                most = Math.max(most, passages("." + language, analyzers.terms(word, language)));
            }
        }
        return most;
    }

    private int passages(String suffix, List<String> terms) throws IOException {
        LeafReader segment = generation.segment();
        int most = 0;
        for (String field : TermClauses.FIELDS) {
            int least = terms.isEmpty() ? 0 : Integer.MAX_VALUE;
            for (String term : terms) {
                least = Math.min(least, segment.docFreq(new Term(field + suffix, term)));
            }
            most = Math.max(most, least);
        }
        return most;
    }

    /** The languages that the rest of the query may be in; the reader's where there is no rest. */
    private Collection<String> likelyLanguages(List<String> known) throws IOException {
        return known.isEmpty()
                ? List.of(reader)
                : QueryLanguage.of(known, Set.of(), generation.languages, analyzers, generation.segment()).spoken();
    }

    private Optional<String> correction(String word, Collection<String> languages) throws IOException {
        int rare = passages(word);
        for (int edits = 1; edits <= (rare == 0 && word.length() >= LETTERS_FOR_TWO_EDITS ? 2 : 1); edits++) {
            for (NearWord found : near.find(word, edits, languages)) {
                boolean better = rare == 0 || (found.likely() && found.passages() >= TIMES_AS_COMMON * rare);
                Optional<String> written = better ? near.written(found.term(), word) : Optional.empty();
                if (written.isPresent()) {
                    return written;
                }
            }
        }
        return Optional.empty();
    }
}
