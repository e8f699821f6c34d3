package org.lodestar.engine.lucene;

/**
 * The constants of the score. A passage's score is the sum over its matching words of BM25 in each field, times the
 * field's weight. They were chosen on judged collections; decision 7 has the figures.
 *
 * @param k1 of BM25: how soon repetition stops counting
 * @param b of BM25: how much length counts
 * @param stemmed weight of a word in the passage's language
 * @param folded weight, besides, of a word in the form it was typed in
 * @param title weight of either in the document's title, against 1 in the text
 * @param heading weight of either in the section's heading
 * @param near weight of two words that follow each other in the query and stand close in the text
 * @param lead weight of a word in the first words of the passage's section
 * @param synonym weight of another name, in the query's language, of what words of the query name, against 1 for these words
 * @param concept the same of its names in the other languages
 * @param value added to a passage that is tagged with a country, theme or target that the query names
 */
public record Ranking(
        float k1, float b, float stemmed, float folded, float title, float heading, float near, float lead, float synonym,
        float concept, float value) {

    public static final Ranking DEFAULT = new Ranking(0.9f, 0.6f, 1f, 0.2f, 0.5f, 0.5f, 0.2f, 0.4f, 0.1f, 0.6f, 1.5f);
}
