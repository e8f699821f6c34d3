package org.lodestar.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.lodestar.analyzers.LanguageAnalyzers;

/** The words of a generation's texts that are spelt much like another one. */
final class NearWords {

    /** The first letter is seldom wrong, and of a short word it is too much of it. */
    private static final int LETTERS_FOR_ANY_FIRST = 8;

    /** Of so many near words, the likeliest ones, it is asked how they are written. */
    private static final int MOST_WORDS = 5;

    /** In so many passages it is looked how a word is written. */
    private static final int MOST_PASSAGES = 16;

    private final OpenGeneration generation;
    private final LanguageAnalyzers analyzers;

    /**
     * A near word.
     *
     * @param term in folded form
     * @param passages how many have it
     * @param likely whether some are in one of the languages that are asked for
     */
    record NearWord(String term, int passages, boolean likely) {}

    NearWords(OpenGeneration generation, LanguageAnalyzers analyzers) {
        this.generation = generation;
        this.analyzers = analyzers;
    }

    static boolean isOfLetters(String word) {
        return word.codePoints().allMatch(c -> Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK);
    }

    /**
     * The words that differ from another one by at most so many letters; those of some languages first, then the most
     * common ones.
     */
    List<NearWord> find(String word, int edits, Collection<String> languages) throws IOException {
        LeafReader segment = generation.segment();
        Terms terms = segment.terms(Schema.TEXT);
        List<String> folded = analyzers.tokens(analyzers.folded(), word);
        if (terms == null || folded.size() != 1) {
            return List.of();
        }
        String typed = folded.getFirst();
        int kept = typed.length() < LETTERS_FOR_ANY_FIRST ? 1 : 0;
        TermsEnum near = new FuzzyTermsEnum(terms, new Term(Schema.TEXT, typed), edits, kept, true);
        List<NearWord> found = new ArrayList<>();
        while (near.next() != null) {
            String term = near.term().utf8ToString();
            if (!term.equals(typed) && isOfLetters(term)) {
                found.add(new NearWord(term, near.docFreq(), isInOne(languages, term)));
            }
        }
        return found.stream()
                .sorted(Comparator.comparing((NearWord one) -> !one.likely)
                        .thenComparing(Comparator.comparingInt(NearWord::passages).reversed())
                        .thenComparing(NearWord::term))
                .limit(MOST_WORDS)
                .toList();
    }

    private boolean isInOne(Collection<String> languages, String word) throws IOException {
        for (String language : languages) {
            for (String term : analyzers.terms(word, language)) {
                if (generation.segment().docFreq(new Term(Schema.ofLanguage(Schema.TEXT, language), term)) > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * How a term is written with its accents, in a document that may be quoted; empty if none of the first that have it may.
     *
     * @param like in small letters throughout if this begins with one
     */
    Optional<String> written(String term, String like) throws IOException {
        PostingsEnum postings = generation.segment().postings(new Term(Schema.TEXT, term), PostingsEnum.OFFSETS);
        boolean small = Character.isLowerCase(like.codePointAt(0));
        Map<String, Integer> forms = new HashMap<>();
        int seen = 0;
        while (postings != null && seen++ < MOST_PASSAGES && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            int doc = postings.docID();
            if (generation.document(generation.blocks.documentOf(doc)).metadata().snippets()) {
                postings.nextPosition();
                String form = generation.passage(doc).text().substring(postings.startOffset(), postings.endOffset());
                forms.merge(small ? form.toLowerCase(Locale.ROOT) : form, 1, Integer::sum);
            }
        }
        return forms.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }
}
