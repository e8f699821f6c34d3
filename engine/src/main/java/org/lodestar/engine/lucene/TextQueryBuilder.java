package org.lodestar.engine.lucene;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.lodestar.analyzers.LanguageAnalyzers;
import org.lodestar.engine.query.ParsedQuery;
import org.lodestar.engine.query.QueryTerm;
import org.lodestar.engine.query.WordsNeeded;

/**
 * Turns a parsed query into a Lucene query over passages. A word matches a passage in the stemmed form of the passage's
 * language, or folded. Stop words of the query's language are left out of the query; what is left may be a stop word in
 * the passage's language, and does not count there. Languages that agree on which words count are asked together.
 */
final class TextQueryBuilder {

    private static final List<String> FIELDS = List.of(Schema.TEXT, Schema.TITLE, Schema.HEADING);

    /** How many places two words may be moved to stand together, so that a stop word or a turn does not part them. */
    private static final int SLOP = 2;

    /** Keeps a query in nine languages below the number of clauses that Lucene allows. */
    private static final int MAX_WORDS = 24;

    private final LanguageAnalyzers analyzers;
    private final PassageLanguages languages;
    private final Ranking ranking;
    private final QueryLanguage queryLanguage;
    private final StopWords stopWords;
    private final List<ScoredTerm> scoredTerms = new ArrayList<>();

    /**
     * A query that adds its score, if it matches, to a passage's.
     *
     * @param languages of the passages that it is asked of
     */
    record ScoredTerm(String field, String term, Query query, List<String> languages) {}

    /** @param queryLanguage see {@link #typedWords} */
    TextQueryBuilder(
            LanguageAnalyzers analyzers, PassageLanguages languages, Ranking ranking, QueryLanguage queryLanguage) {
        this.queryLanguage = queryLanguage;
        this.analyzers = analyzers;
        this.languages = languages;
        this.ranking = ranking;
        this.stopWords = new StopWords(analyzers);
    }

    /**
     * The query.
     *
     * @param relaxed whether one of the unmarked words suffices
     */
    Query build(ParsedQuery typed, boolean relaxed) {
        ParsedQuery parsed = content(typed);
        if (!parsed.looksForSomething() && (typed.looksForSomething() || parsed.excluded().isEmpty())) {
            return new MatchNoDocsQuery("nothing to look for");
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        if (!parsed.words().isEmpty()) {
            List<QueryTerm> words = parsed.words().stream().limit(MAX_WORDS).toList();
            query.add(words(words, relaxed), Occur.MUST);
            near(words, query);
        }
        parsed.required().forEach(term -> query.add(anyLanguage(term), Occur.MUST));
        for (List<QueryTerm> alternatives : parsed.alternatives()) {
            BooleanQuery.Builder either = new BooleanQuery.Builder();
            alternatives.forEach(term -> either.add(anyLanguage(term), Occur.SHOULD));
            query.add(either.build(), Occur.MUST);
        }
        parsed.excluded().forEach(term -> query.add(anyLanguage(term), Occur.MUST_NOT));
        if (!parsed.looksForSomething()) {
            query.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        }
        return query.build();
    }

    /** The query with each word by itself, and without its stop words if it holds anything else to look for. */
    private ParsedQuery content(ParsedQuery typed) {
        ParsedQuery all = new ParsedQuery(
                typed.words().stream().flatMap(this::split).distinct().toList(), typed.required(), typed.alternatives(),
                typed.excluded());
        ParsedQuery content = new ParsedQuery(
                withoutStopWords(all.words()),
                withoutStopWords(all.required()),
                all.alternatives().stream().map(this::withoutStopWords).filter(terms -> !terms.isEmpty()).toList(),
                withoutStopWords(all.excluded()));
        return content.looksForSomething() ? content : all;
    }

    private List<QueryTerm> withoutStopWords(List<QueryTerm> terms) {
        return terms.stream().filter(term -> !stopWords.contain(term, queryLanguage.plausible())).toList();
    }

    /** All words of a query that are to be found, of which its language is told. */
    static List<String> typedWords(ParsedQuery parsed, LanguageAnalyzers analyzers) {
        Stream<QueryTerm> terms = Stream.of(
                        parsed.words().stream(), parsed.required().stream(), parsed.alternatives().stream().flatMap(List::stream))
                .flatMap(stream -> stream);
        return terms.map(term -> term instanceof QueryTerm.InTitle(QueryTerm sought) ? sought : term)
                .filter(term -> !(term instanceof QueryTerm.Prefix))
                .flatMap(term -> Surfaces.of(analyzers.folded(), term.text()).stream())
                .distinct()
                .limit(MAX_WORDS)
                .toList();
    }

    /** Every term whose score can be part of a passage's, for explanations. */
    List<ScoredTerm> scoredTerms() {
        return List.copyOf(scoredTerms);
    }

    private Query words(List<QueryTerm> words, boolean relaxed) {
        Map<BitSet, List<String>> groups = new LinkedHashMap<>();
        for (String language : languages.present()) {
            groups.computeIfAbsent(contentWords(words, language), pattern -> new ArrayList<>()).add(language);
        }
        List<Query> queries = new ArrayList<>();
        groups.forEach((content, group) -> {
            BooleanQuery.Builder query = new BooleanQuery.Builder();
            List<QueryTerm> counted = content.stream().mapToObj(words::get).toList();
            counted.forEach(word -> query.add(term(word, group), Occur.SHOULD));
            query.setMinimumNumberShouldMatch(relaxed ? 1 : WordsNeeded.of(counted.size()));
            queries.add(inLanguages(group, query));
        });
        if (queries.size() == 1) {
            return queries.getFirst();
        }
        BooleanQuery.Builder oneOf = new BooleanQuery.Builder();
        queries.forEach(query -> oneOf.add(query, Occur.SHOULD));
        return oneOf.build();
    }

    /** Adds to the score of passages where words stand together that do so in the query; it finds none by itself. */
    private void near(List<QueryTerm> words, BooleanQuery.Builder query) {
        for (String language : languages.present()) {
            String field = language.equals(PassageLanguages.OTHER) ? Schema.TEXT : Schema.ofLanguage(Schema.TEXT, language);
            List<String> tokens = words.stream()
                    .filter(word -> word instanceof QueryTerm.Word && !stopWords.contain(word.text(), language))
                    .flatMap(word -> tokens(word.text(), language).stream())
                    .toList();
            List<String> group = List.of(language);
            BooleanQuery.Builder pairs = new BooleanQuery.Builder().setMinimumNumberShouldMatch(1);
            for (int i = 0; i + 1 < tokens.size() && ranking.near() > 0; i++) {
                scored(pairs, field, new PhraseQuery(SLOP, field, tokens.get(i), tokens.get(i + 1)),
                        ranking.near() * languageWeight(language), group);
            }
            // The field of a language holds no passage of another one.
            Query found = field.equals(Schema.TEXT) ? inLanguages(group, pairs) : pairs.build();
            query.add(new UnmarkedQuery(found), Occur.SHOULD);
        }
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
    private Query inLanguages(List<String> group, BooleanQuery.Builder query) {
        if (group.size() < languages.present().size()) {
            query.add(languages.filter(group), Occur.FILTER);
        }
        return query.build();
    }

    private Query anyLanguage(QueryTerm term) {
        return term(term, languages.present());
    }

    private Query term(QueryTerm term, List<String> group) {
        return term(term, group, FIELDS);
    }

    private Query term(QueryTerm term, List<String> group, List<String> fields) {
        return switch (term) {
            case QueryTerm.Word word -> word(word.text(), group, fields);
            case QueryTerm.Phrase phrase -> phrase(phrase.text(), group, fields);
            case QueryTerm.Prefix prefix -> prefix(prefix.text(), group, fields);
            case QueryTerm.InTitle inTitle -> term(inTitle.sought(), group, List.of(Schema.TITLE));
        };
    }

    private Query word(String word, List<String> group, List<String> fields) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (String field : fields) {
            scored(query, field, phraseOf(field, analyzers.tokens(analyzers.folded(), word)), ranking.folded() * weight(field),
                    group);
            for (String language : group) {
                if (!language.equals(PassageLanguages.OTHER)) {
                    String ofLanguage = Schema.ofLanguage(field, language);
                    scored(query, ofLanguage, phraseOf(ofLanguage, tokens(word, language)),
                            ranking.stemmed() * languageWeight(language) * weight(field), group);
                }
            }
        }
        return query.build();
    }

    /** The words just as they were typed, accents and case aside. */
    private Query phrase(String text, List<String> group, List<String> fields) {
        List<String> tokens = analyzers.tokens(analyzers.folded(), text);
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        fields.forEach(field -> scored(query, field, phraseOf(field, tokens), weight(field), group));
        return query.build();
    }

    private Query prefix(String text, List<String> group, List<String> fields) {
        List<String> tokens = analyzers.tokens(analyzers.folded(), text);
        if (tokens.isEmpty()) {
            return new MatchNoDocsQuery("a beginning without a letter");
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        fields.forEach(field ->
                scored(query, field, new PrefixQuery(new Term(field, tokens.getLast())), weight(field), group));
        return query.build();
    }

    private void scored(BooleanQuery.Builder query, String field, Query part, float weight, List<String> group) {
        if (part instanceof MatchNoDocsQuery) {
            return;
        }
        Query boosted = weight == 1 ? part : new BoostQuery(part, weight);
        scoredTerms.add(new ScoredTerm(field, part.toString(field), boosted, group));
        query.add(boosted, Occur.SHOULD);
    }

    private static Query phraseOf(String field, List<String> tokens) {
        return switch (tokens.size()) {
            case 0 -> new MatchNoDocsQuery("no token");
            case 1 -> new TermQuery(new Term(field, tokens.getFirst()));
            default -> new PhraseQuery(field, tokens.toArray(String[]::new));
        };
    }

    private float languageWeight(String language) {
        return languages.weight(language) * queryLanguage.weight(language);
    }

    private float weight(String field) {
        return switch (field) {
            case Schema.TITLE -> ranking.title();
            case Schema.HEADING -> ranking.heading();
            default -> 1;
        };
    }

    /** A typed word that analysis takes apart, such as {@code child-labour}, is several words. */
    private Stream<QueryTerm> split(QueryTerm term) {
        if (!(term instanceof QueryTerm.Word)) {
            return Stream.of(term);
        }
        return Surfaces.of(analyzers.folded(), term.text()).stream().map(QueryTerm.Word::new);
    }

    private List<String> tokens(String word, String language) {
        Analyzer analyzer = language.equals(PassageLanguages.OTHER) ? analyzers.folded() : analyzers.of(language);
        return analyzers.tokens(analyzer, word);
    }
}
