package org.lodestar.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.lodestar.engine.FoundDocument;
import org.lodestar.engine.SimilarDocuments;
import org.lodestar.engine.SimilarDocuments.Shared;
import org.lodestar.engine.SimilarDocuments.Similar;

/**
 * Ranks the documents of a generation by what they share with one of them: what both are about, the concepts that both name,
 * whatever the language, and words. What few documents have weighs more; so does what stands in more of a document's passages, by
 * the formula of BM25 over documents. A score is the part of what the document would have in common with itself.
 */
final class SimilarFinder {

    /** Of BM25. */
    private static final double K1 = 1.2;
    private static final double B = 0.75;

    /** What shares less is not like it. */
    private static final double LEAST_SCORE = 0.1;

    private static final int MOST_SHARED = 8;

    private final OpenGeneration generation;
    private final Blocks blocks;
    private final double averagePassages;

    SimilarFinder(OpenGeneration generation) {
        this.generation = generation;
        this.blocks = generation.blocks;
        this.averagePassages = Math.max(1, (double) blocks.passages() / blocks.documents());
    }

    /**
     * The most similar documents.
     *
     * @param number of the document
     * @param features what it is about and what stands in it
     */
    SimilarDocuments find(FoundDocument found, int number, List<Feature> features, int size) throws IOException {
        double[] scores = new double[blocks.documents()];
        for (Feature feature : features) {
            for (int document : feature.occurrences().documents()) {
                scores[document] += contribution(feature, number, document);
            }
        }
        double own = scores[number];
        Set<Integer> passedOver = new HashSet<>(generation.relatedNumbers(number));
        passedOver.add(number);
        List<Integer> ranked = IntStream.range(0, scores.length)
                .filter(document -> scores[document] >= LEAST_SCORE * own && scores[document] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer document) -> -scores[document]).thenComparingInt(Integer::intValue))
                .toList();
        List<Similar> similar = new ArrayList<>();
        for (int document : ranked) {
            if (similar.size() < size && !passedOver.contains(document)) {
                passedOver.addAll(generation.relatedNumbers(document));
                similar.add(new Similar(generation.document(document), (float) Math.min(1, scores[document] / own),
                        shared(features, number, document), generation.related(document)));
            }
        }
        return new SimilarDocuments(generation.summary, found.tagged().document(), similar);
    }

    private double contribution(Feature feature, int number, int document) {
        double rarity = Math.log(1 + (double) blocks.documents() / feature.occurrences().size());
        return feature.weight() * rarity * share(feature, number) * share(feature, document);
    }

    /** How much of a document a feature is, between 0 and K1 + 1; the same for all documents that are about a value. */
    private double share(Feature feature, int document) {
        if (!feature.counted()) {
            return 1;
        }
        int passages = feature.occurrences().in(document);
        double length = blocks.passagesOf(document) / averagePassages;
        return passages * (K1 + 1) / (passages + K1 * (1 - B + B * length));
    }

    private List<Shared> shared(List<Feature> features, int number, int document) {
        return features.stream()
                .filter(feature -> feature.shared() != null && feature.occurrences().in(document) > 0)
                .sorted(Comparator.comparingDouble((Feature feature) -> -contribution(feature, number, document)))
                .map(Feature::shared)
                .filter(java.util.Objects::nonNull)
                .limit(MOST_SHARED)
                .toList();
    }
}
