package org.lodestar.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.lodestar.analyzers.LanguageAnalyzers;
import org.lodestar.engine.ConceptExpansion;
import org.lodestar.engine.query.ParsedQuery;
import org.lodestar.engine.query.QueryTerm;
import org.lodestar.engine.query.QueryVocabulary;
import org.lodestar.engine.query.WordsNeeded;

/**
 * Turns a parsed query into a Lucene query over passages. A word matches a passage in the stemmed form of the passage's
 * language, folded, or by another name of what it names. Stop words of the query's language are left out of the query; what
 * is left may be a stop word in the passage's language, and does not count there. Languages that agree on which words
 * count are asked together.
 */
final class TextQueryBuilder {

    /** Keeps a query in nine languages below the number of clauses that Lucene allows. */
    private static final int MAX_WORDS = 24;

    private final LanguageAnalyzers analyzers;
    private final OpenGeneration generation;
    private final PassageLanguages languages;
    private final QueryLanguage queryLanguage;
    private final QueryConcepts concepts;
    private final StopWords stopWords;
    private final ParsedQuery typed;
    private final TermClauses clauses;
    private final Preferences preferences;

    TextQueryBuilder(
            ParsedQuery typed, OpenGeneration generation, QueryVocabulary vocabulary, ConceptExpansion expansion, Ranking ranking)
            throws IOException {
        this.typed = typed;
        this.generation = generation;
        this.analyzers = vocabulary.analyzers();
        this.languages = generation.languages;
        this.stopWords = new StopWords(analyzers);
        LeafReader segment = generation.segment();
        List<String> words = typed.words().stream().flatMap(this::split).map(QueryTerm::text).toList();
        this.concepts = QueryConcepts.of(words, vocabulary, expansion, generation);
        this.queryLanguage = QueryLanguage.of(typedWords(), concepts.spoken(), languages, analyzers, segment);
        this.clauses = new TermClauses(analyzers, languages, ranking, queryLanguage, concepts);
        this.preferences = new Preferences(clauses, languages, ranking);
    }

    /**
     * The query.
     *
     * @param relaxed whether one of the unmarked words suffices, of phrases beside them too
     */
    Query build(boolean relaxed) throws IOException {
        ParsedQuery content = content(relaxed ? typed.relaxed() : typed);
        clauses.begin();
        if (!content.looksForSomething() && (typed.looksForSomething() || content.excluded().isEmpty())) {
            return new MatchNoDocsQuery("nothing to look for");
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        if (!content.words().isEmpty()) {
            List<QueryTerm> words = content.words().stream().limit(MAX_WORDS).toList();
            query.add(words(words, relaxed), Occur.MUST);
            prefer(words, query);
        }
        content.required().forEach(term -> query.add(anyLanguage(term), Occur.MUST));
        for (List<QueryTerm> alternatives : content.alternatives()) {
            BooleanQuery.Builder either = new BooleanQuery.Builder();
            alternatives.forEach(term -> either.add(anyLanguage(term), Occur.SHOULD));
            query.add(either.build(), Occur.MUST);
        }
        content.excluded().forEach(term -> query.add(anyLanguage(term), Occur.MUST_NOT));
        if (!content.looksForSomething()) {
            query.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        }
        return query.build();
    }

    QueryConcepts concepts() {
        return concepts;
    }

    /** Every term whose score can be part of a passage's, for explanations. */
    List<TermClauses.ScoredTerm> scoredTerms() {
        return clauses.scoredTerms();
    }

    /** The query with each word by itself, and without its stop words if it holds anything else to look for. */
    private ParsedQuery content(ParsedQuery parsed) {
        ParsedQuery all = new ParsedQuery(
                parsed.words().stream().flatMap(this::split).distinct().toList(), parsed.required(), parsed.alternatives(),
                parsed.excluded());
        ParsedQuery without = new ParsedQuery(
                withoutStopWords(all.words()),
                withoutStopWords(all.required()),
                all.alternatives().stream().map(this::withoutStopWords).filter(terms -> !terms.isEmpty()).toList(),
                withoutStopWords(all.excluded()));
        return without.looksForSomething() ? without : all;
    }

    private List<QueryTerm> withoutStopWords(List<QueryTerm> terms) {
        return terms.stream().filter(term -> !stopWords.contain(term, queryLanguage.spoken())).toList();
    }

    /** All words of the query that are to be found, by which its language is told. */
    private List<String> typedWords() {
        return Stream.of(typed.words().stream(), typed.required().stream(), typed.alternatives().stream().flatMap(List::stream))
                .flatMap(stream -> stream)
                .map(term -> term instanceof QueryTerm.InTitle(QueryTerm sought) ? sought : term)
                .filter(term -> !(term instanceof QueryTerm.Prefix))
                .flatMap(term -> Surfaces.of(analyzers.folded(), term.text()).stream())
                .distinct()
                .limit(MAX_WORDS)
                .toList();
    }

    /**
     * Which of the words count in passages of some languages, and how many of these must be found.
     *
     * @param own whether the query may be in these languages
     */
    private record Asked(boolean own, BitSet counted, int needed) {}

    private Query words(List<QueryTerm> words, boolean relaxed) throws IOException {
        Map<Asked, List<String>> groups = new LinkedHashMap<>();
        for (String language : languages.present()) {
            Asked asked = queryLanguage.plausible(language) ? own(words, language) : foreign(words, language);
            if (asked.needed > 0 || (relaxed && !asked.counted.isEmpty())) {
                groups.computeIfAbsent(asked, a -> new ArrayList<>()).add(language);
            }
        }
        List<Query> queries = new ArrayList<>();
        groups.forEach((asked, group) -> {
            BooleanQuery.Builder query = new BooleanQuery.Builder();
            asked.counted.stream().mapToObj(words::get).forEach(word -> query.add(clauses.of(word, group), Occur.SHOULD));
            query.setMinimumNumberShouldMatch(relaxed ? 1 : asked.needed);
            queries.add(inLanguages(group, query));
        });
        if (queries.isEmpty()) {
            return new MatchNoDocsQuery("no word that any language has");
        }
        if (queries.size() == 1) {
            return queries.getFirst();
        }
        BooleanQuery.Builder oneOf = new BooleanQuery.Builder();
        queries.forEach(query -> oneOf.add(query, Occur.SHOULD));
        return oneOf.build();
    }

    private Asked own(List<QueryTerm> words, String language) {
        BitSet counted = contentWords(words, language);
        return new Asked(true, counted, WordsNeeded.of(counted.cardinality()));
    }

    /** In a language that the query is not in, words count that it can have: names, numbers, what is known by another name. */
    private Asked foreign(List<QueryTerm> words, String language) throws IOException {
        BitSet counted = contentWords(words, language);
        int all = counted.cardinality();
        for (int i = counted.nextSetBit(0); i >= 0; i = counted.nextSetBit(i + 1)) {
            if (words.get(i) instanceof QueryTerm.Word(String word) && !canHave(word, language)) {
                counted.clear(i);
            }
        }
        int least = Math.min(all, 2);
        return new Asked(false, counted, counted.cardinality() < least ? 0 : WordsNeeded.of(counted.cardinality()));
    }

    private boolean canHave(String word, String language) throws IOException {
        if (concepts.namedBy(word).stream().anyMatch(named -> named.names().containsKey(language))) {
            return true;
        }
        List<String> tokens = clauses.tokens(word, language);
        for (String field : TermClauses.FIELDS) {
            if (generation.holds(Schema.ofLanguage(field, language), tokens)) {
                return true;
            }
        }
        return false;
    }

    /** Adds to the score of passages that are found; it finds none by itself. */
    private void prefer(List<QueryTerm> words, BooleanQuery.Builder query) {
        for (String language : languages.present()) {
            List<String> tokens = words.stream()
                    .filter(word -> word instanceof QueryTerm.Word && !stopWords.contain(word.text(), language))
                    .flatMap(word -> clauses.tokens(word.text(), language).stream())
                    .toList();
            preferences.near(tokens, language, query);
            preferences.lead(tokens, language, query);
        }
        preferences.values(concepts, generation.blocks, query);
    }

    /** The words that are no stop words in a language; all of them, if otherwise none were left. */
    private BitSet contentWords(List<QueryTerm> words, String language) {
        BitSet content = new BitSet();
        IntStream.range(0, words.size())
                .filter(i -> words.get(i) instanceof QueryTerm.Prefix || !stopWords.contain(words.get(i).text(), language))
                .forEach(content::set);
        if (content.isEmpty()) {
            content.set(0, words.size());
        }
        return content;
    }

    /** The query for the passages in some languages alone. */
    private Query inLanguages(Collection<String> group, BooleanQuery.Builder query) {
        if (group.size() < languages.present().size()) {
            query.add(languages.filter(group), Occur.FILTER);
        }
        return query.build();
    }

    private Query anyLanguage(QueryTerm term) {
        return clauses.of(term, languages.present());
    }

    /** A typed word that analysis takes apart, such as {@code child-labour}, is several words. */
    private Stream<QueryTerm> split(QueryTerm term) {
        if (!(term instanceof QueryTerm.Word)) {
            return Stream.of(term);
        }
        return Surfaces.of(analyzers.folded(), term.text()).stream().map(QueryTerm.Word::new);
    }
}
