package org.lodestar.engine;

import java.util.List;
import org.lodestar.corpus.Document;

/**
 * The documents of a generation that are the same as another one in some way. Each stands under the first way that holds.
 *
 * @param total how many there are
 * @param first of them, by their ids; at most {@value #LISTED}
 */
public record Related(How how, int total, List<Document> first) {

    /** How many are listed. */
    public static final int LISTED = 20;

    public Related {
        first = List.copyOf(first);
    }

    /** In which way documents are the same. */
    public enum How {
        /** The same words in the same order. */
        IDENTICAL("identical"),
        /** One is stated to be a translation of the other, or both of a third. */
        TRANSLATION("translation"),
        /** Most runs of words are the same. */
        NEAR_DUPLICATE("near-duplicate");

        private final String label;

        How(String label) {
            this.label = label;
        }

        /** As it stands in answers. */
        public String label() {
            return label;
        }
    }
}
