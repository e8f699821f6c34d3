package org.lodestar.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.lodestar.analyzers.LanguageAnalyzers;

/** Which language's fields each passage of a generation is in, and how much weight that language's scores need. */
final class PassageLanguages {

    /** Stands for all passages that are in the folded fields alone. */
    static final String OTHER = "";

    private final List<String> present = new ArrayList<>();
    private final Map<String, Float> weights = new TreeMap<>();
    private final Map<String, Integer> passages = new TreeMap<>();
    /** By Lucene document: index of its language in {@link #present}. */
    private final byte[] languageOf;

    private PassageLanguages(int maxDoc) {
        languageOf = new byte[maxDoc];
    }

    /** Reads them from the language values of the passages; a document without text counts as {@link #OTHER}. */
    static PassageLanguages read(LeafReader leaf, Blocks blocks, LanguageAnalyzers analyzers) throws IOException {
        PassageLanguages languages = new PassageLanguages(leaf.maxDoc());
        languages.present.add(OTHER);
        int others = leaf.maxDoc();
        for (String language : analyzers.languages()) {
            var norms = leaf.getNormValues(Schema.ofLanguage(Schema.TEXT, language));
            var titleNorms = leaf.getNormValues(Schema.ofLanguage(Schema.TITLE, language));
            if (titleNorms == null) {
                continue;
            }
            byte index = (byte) languages.present.size();
            int count = 0;
            for (var field : norms == null ? List.of(titleNorms) : List.of(norms, titleNorms)) {
                for (int doc = field.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = field.nextDoc()) {
                    if (languages.languageOf[doc] == 0) {
                        languages.languageOf[doc] = index;
                        count++;
                    }
                }
            }
            if (count == 0) {
                // A carried-over segment goes on knowing the fields of documents that are gone.
                continue;
            }
            languages.present.add(language);
            others -= count;
            languages.passages.put(language, count);
            languages.weights.put(language, (float) (Math.log1p(blocks.passages()) / Math.log1p(count)));
        }
        if (others == blocks.documents()) {
            languages.present.removeFirst();
            for (int doc = 0; doc < languages.languageOf.length; doc++) {
                languages.languageOf[doc]--;
            }
        }
        return languages;
    }

    /** The languages that some passage is in, {@link #OTHER} among them where some passage is in no configured one. */
    List<String> present() {
        return present;
    }

    /**
     * What a language's scores are multiplied by. BM25 rates a word by how rare it is among the passages of its language,
     * and in a language of few passages no word looks rare; this makes the rarest words of all languages equal.
     */
    float weight(String language) {
        return weights.getOrDefault(language, 1f);
    }

    /** How many passages are in a language; 0 for {@link #OTHER}. */
    int passages(String language) {
        return passages.getOrDefault(language, 0);
    }

    /** Whether a passage is in one of some languages. */
    boolean isIn(int passage, Collection<String> group) {
        return group.contains(present.get(languageOf[passage]));
    }

    /** Matches the passages in one of some languages. */
    Query filter(Collection<String> group) {
        boolean[] wanted = new boolean[present.size()];
        group.forEach(language -> wanted[present.indexOf(language)] = true);
        return new PassageFilter("language in " + group, doc -> languageOf[doc] >= 0 && wanted[languageOf[doc]]);
    }
}
