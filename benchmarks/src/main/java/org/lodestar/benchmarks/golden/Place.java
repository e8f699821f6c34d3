package org.lodestar.benchmarks.golden;

import org.lodestar.corpus.Passage;

/**
 * Where a passage stands, written {@code ID:NUMBER}.
 *
 * @param document its id
 * @param number of the page, or of the passage in the document where the format has no pages
 */
record Place(String document, int number) {

    static Place of(String document, Passage passage) {
        return new Place(document, passage.page() == null ? passage.ordinal() : passage.page());
    }

    /** @throws IllegalArgumentException if it is not an id, a colon and a number */
    static Place parse(String written) {
        int colon = written.lastIndexOf(':');
        String number = written.substring(colon + 1);
        if (colon < 1 || !number.matches("\\d{1,6}")) {
            throw new IllegalArgumentException("'" + written + "' is not of the form ID:NUMBER, such as plan-nepal:3");
        }
        return new Place(written.substring(0, colon), Integer.parseInt(number));
    }

    @Override
    public String toString() {
        return document + ":" + number;
    }
}
