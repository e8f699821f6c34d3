package org.lodestar.engine.lucene;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.lodestar.corpus.vocabulary.Vocabularies.Value;
import org.lodestar.engine.SearchRequest.Scope;

/** What adds to the score of passages that are found, and finds none by itself. */
final class Preferences {

    /** How many places two words may be moved to stand together, so that a stop word or a turn does not part them. */
    private static final int SLOP = 2;

    private final TermClauses clauses;
    private final PassageLanguages languages;
    private final Ranking ranking;

    Preferences(TermClauses clauses, PassageLanguages languages, Ranking ranking) {
        this.clauses = clauses;
        this.languages = languages;
        this.ranking = ranking;
    }

    /** Words that stand together as they do in the query, in the passages of a language. */
    void near(List<String> tokens, String language, BooleanQuery.Builder query) {
        String field = field(Schema.TEXT, language);
        BooleanQuery.Builder pairs = new BooleanQuery.Builder();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            clauses.add(pairs, field, new PhraseQuery(SLOP, field, tokens.get(i), tokens.get(i + 1)),
                    ranking.near() * clauses.languageWeight(language), List.of(language));
        }
        query.add(new UnmarkedQuery(inLanguage(language, pairs)), Occur.SHOULD);
    }

    /** Words that stand in the first words of the passage's section. */
    void lead(List<String> tokens, String language, BooleanQuery.Builder query) {
        String field = field(Schema.LEAD, language);
        for (String token : Set.copyOf(tokens)) {
            // The folded field of leads holds those of passages that are in no configured language.
            clauses.add(query, field, new TermQuery(new Term(field, token)),
                    ranking.lead() * clauses.languageWeight(language), List.of(language));
        }
    }

    /** Passages that are tagged with what the query names. */
    void values(QueryConcepts concepts, Blocks blocks, BooleanQuery.Builder query) {
        Set<Value> values = new LinkedHashSet<>();
        concepts.all().forEach(named -> values.addAll(named.values()));
        for (Value value : values) {
            Blocks.Column column = blocks.column(value.dimension(), Scope.PASSAGE);
            int ordinal = column.values.ordinal(value.value());
            if (ordinal >= 0) {
                boolean[] carried = new boolean[column.values.size()];
                carried[ordinal] = true;
                Query carries = new PassageFilter(value.value(),
                        passage -> blocks.isPassage(passage) && column.values.carriesAny(column.row(passage), carried));
                clauses.add(query, value.dimension().parameter(), carries, ranking.value(), languages.present());
            }
        }
    }

    private static String field(String field, String language) {
        return language.equals(PassageLanguages.OTHER) ? field : Schema.ofLanguage(field, language);
    }

    /** The field of a language holds no passage of another one; the folded one does. */
    private Query inLanguage(String language, BooleanQuery.Builder pairs) {
        if (!language.equals(PassageLanguages.OTHER) || languages.present().size() == 1) {
            return pairs.build();
        }
        return pairs.setMinimumNumberShouldMatch(1).add(languages.filter(List.of(language)), Occur.FILTER).build();
    }
}
