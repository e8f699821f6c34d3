package org.lodestar.engine.lucene;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.lodestar.analyzers.LanguageAnalyzers;
import org.lodestar.engine.query.QueryTerm;

/**
 * Makes a clause of each thing that a query looks for: a word in the stemmed form of the passage's language, folded, or by
 * another name of what it names; a phrase or a beginning as it was typed. In text, title and heading.
 */
final class TermClauses {

    static final List<String> FIELDS = List.of(Schema.TEXT, Schema.TITLE, Schema.HEADING);

    private final LanguageAnalyzers analyzers;
    private final PassageLanguages languages;
    private final Ranking ranking;
    private final QueryLanguage queryLanguage;
    private final QueryConcepts concepts;
    private final List<ScoredTerm> scoredTerms = new ArrayList<>();

    /**
     * A query that adds its score, if it matches, to a passage's.
     *
     * @param term as it is indexed, or the id of what other names of it were looked for
     * @param languages of the passages that it is asked of
     */
    record ScoredTerm(String field, String term, Query query, List<String> languages) {}

    TermClauses(
            LanguageAnalyzers analyzers, PassageLanguages languages, Ranking ranking, QueryLanguage queryLanguage,
            QueryConcepts concepts) {
        this.analyzers = analyzers;
        this.languages = languages;
        this.ranking = ranking;
        this.queryLanguage = queryLanguage;
        this.concepts = concepts;
    }

    /** Forgets the clauses of a query that was built before. */
    void begin() {
        scoredTerms.clear();
    }

    /** Every term whose score can be part of a passage's, for explanations. */
    List<ScoredTerm> scoredTerms() {
        return List.copyOf(scoredTerms);
    }

    /**
     * The clause of a term.
     *
     * @param group the languages of the passages that it is asked of
     */
    Query of(QueryTerm term, List<String> group) {
        return of(term, group, FIELDS);
    }

    private Query of(QueryTerm term, List<String> group, List<String> fields) {
        return switch (term) {
            case QueryTerm.Word word -> word(word.text(), group, fields);
            case QueryTerm.Phrase phrase -> phrase(phrase.text(), group, fields);
            case QueryTerm.Prefix prefix -> prefix(prefix.text(), group, fields);
            case QueryTerm.InTitle inTitle -> of(inTitle.sought(), group, List.of(Schema.TITLE));
        };
    }

    private Query word(String word, List<String> group, List<String> fields) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (String field : fields) {
            add(query, field, phraseOf(field, analyzers.tokens(analyzers.folded(), word)),
                    ranking.folded() * weight(field), group);
            for (String language : group) {
                if (!language.equals(PassageLanguages.OTHER)) {
                    String ofLanguage = Schema.ofLanguage(field, language);
                    add(query, ofLanguage, phraseOf(ofLanguage, tokens(word, language)),
                            ranking.stemmed() * languageWeight(language) * weight(field), group);
                    otherNames(query, word, field, language, group);
                }
            }
        }
        return query.build();
    }

    /**
     * Of several other names in a passage the best counts: they say the same thing. Each of the words that name it brings its
     * part of the weight.
     */
    private void otherNames(BooleanQuery.Builder query, String word, String field, String language, List<String> group) {
        float ofName = queryLanguage.plausible(language) ? ranking.synonym() : ranking.concept();
        for (QueryConcepts.Named named : concepts.namedBy(word)) {
            List<QueryConcepts.Name> names = named.names().getOrDefault(language, List.of());
            if (!names.isEmpty()) {
                String ofLanguage = Schema.ofLanguage(field, language);
                List<Query> each = names.stream().map(name -> phraseOf(ofLanguage, name.terms())).toList();
                add(query, ofLanguage, named.id(), new DisjunctionMaxQuery(each, 0),
                        ofName * languages.weight(language) * weight(field) / named.words().size(), group);
            }
        }
    }

    /** The words just as they were typed, accents and case aside. */
    private Query phrase(String text, List<String> group, List<String> fields) {
        List<String> tokens = analyzers.tokens(analyzers.folded(), text);
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        fields.forEach(field -> add(query, field, phraseOf(field, tokens), weight(field), group));
        return query.build();
    }

    private Query prefix(String text, List<String> group, List<String> fields) {
        List<String> tokens = analyzers.tokens(analyzers.folded(), text);
        if (tokens.isEmpty()) {
            return new MatchNoDocsQuery("a beginning without a letter");
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        fields.forEach(field ->
                add(query, field, new PrefixQuery(new Term(field, tokens.getLast())), weight(field), group));
        return query.build();
    }

    /** Adds a part of the score that may be missing. */
    void add(BooleanQuery.Builder query, String field, Query part, float weight, List<String> group) {
        add(query, field, part.toString(field), part, weight, group);
    }

    private void add(
            BooleanQuery.Builder query, String field, String name, Query part, float weight, List<String> group) {
        if (part instanceof MatchNoDocsQuery || weight <= 0) {
            return;
        }
        Query boosted = weight == 1 ? part : new BoostQuery(part, weight);
        scoredTerms.add(new ScoredTerm(field, name, boosted, group));
        query.add(boosted, Occur.SHOULD);
    }

    /** The terms one after the other. */
    static Query phraseOf(String field, List<String> tokens) {
        return switch (tokens.size()) {
            case 0 -> new MatchNoDocsQuery("no token");
            case 1 -> new TermQuery(new Term(field, tokens.getFirst()));
            default -> new PhraseQuery(field, tokens.toArray(String[]::new));
        };
    }

    float languageWeight(String language) {
        return languages.weight(language) * queryLanguage.weight(language);
    }

    private float weight(String field) {
        return switch (field) {
            case Schema.TITLE -> ranking.title();
            case Schema.HEADING -> ranking.heading();
            default -> 1;
        };
    }

    /** A word in the terms of a language's fields; folded for {@link PassageLanguages#OTHER}. */
    List<String> tokens(String word, String language) {
        Analyzer analyzer = language.equals(PassageLanguages.OTHER) ? analyzers.folded() : analyzers.of(language);
        return analyzers.tokens(analyzer, word);
    }
}
