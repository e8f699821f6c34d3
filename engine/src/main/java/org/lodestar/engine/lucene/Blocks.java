package org.lodestar.engine.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.lodestar.corpus.Dimension;
import org.lodestar.engine.SearchRequest.Scope;

/**
 * What is kept in memory of a generation: which passage belongs to which document, the facet values of both, and the
 * keys that documents are sorted by. Documents are numbered from 0 in the order of their ids.
 */
final class Blocks {

    static final long UNDATED = Long.MIN_VALUE;

    /** By Lucene document: the number of the document it belongs to. */
    private final int[] documentOf;
    /** By number: the Lucene document of the document itself; its passages stand right before it. */
    private final int[] lastOf;
    private final int[] passageCounts;
    private final long[] dates;
    private final int[] titleRanks;
    private final Map<Dimension, FacetValues> passageValues = new EnumMap<>(Dimension.class);
    private final Map<Dimension, FacetValues> documentValues = new EnumMap<>(Dimension.class);
    private final Map<Dimension, FacetValues> aboutValues = new EnumMap<>(Dimension.class);

    private Blocks(int documents, int maxDoc) {
        documentOf = new int[maxDoc];
        lastOf = new int[documents];
        passageCounts = new int[documents];
        dates = new long[documents];
        titleRanks = new int[documents];
    }

    static Blocks read(LeafReader leaf) throws IOException {
        NumericDocValues counts = DocValues.getNumeric(leaf, Schema.PASSAGES);
        int documents = 0;
        while (counts.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            documents++;
        }
        Blocks blocks = new Blocks(documents, leaf.maxDoc());
        blocks.readDocuments(leaf);
        int[] rowOfEach = new int[leaf.maxDoc()];
        Arrays.setAll(rowOfEach, doc -> doc);
        for (Dimension dimension : Dimension.values()) {
            String field = Schema.facet(dimension);
            if (dimension.ofDocument()) {
                blocks.documentValues.put(dimension, FacetValues.read(leaf, field, blocks.lastOf));
            } else {
                blocks.passageValues.put(dimension, FacetValues.read(leaf, field, rowOfEach));
            }
            if (dimension.hasAbout()) {
                blocks.aboutValues.put(dimension, FacetValues.read(leaf, Schema.about(dimension), blocks.lastOf));
            }
        }
        return blocks;
    }

    private void readDocuments(LeafReader leaf) throws IOException {
        NumericDocValues counts = DocValues.getNumeric(leaf, Schema.PASSAGES);
        NumericDocValues date = DocValues.getNumeric(leaf, Schema.DATE);
        SortedDocValues title = DocValues.getSorted(leaf, Schema.TITLE_ORDER);
        int number = 0;
        int first = 0;
        for (int doc = counts.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = counts.nextDoc()) {
            lastOf[number] = doc;
            passageCounts[number] = (int) counts.longValue();
            if (doc - first != passageCounts[number]) {
                throw new IOException("the block that ends with document " + doc + " has " + (doc - first)
                        + " passages, not " + passageCounts[number]);
            }
            Arrays.fill(documentOf, first, doc + 1, number);
            dates[number] = date.advanceExact(doc) ? date.longValue() : UNDATED;
            titleRanks[number] = title.advanceExact(doc) ? title.ordValue() : -1;
            first = doc + 1;
            number++;
        }
    }

    int documents() {
        return lastOf.length;
    }

    int passages() {
        return documentOf.length - lastOf.length;
    }

    /** The number of the document that a Lucene document belongs to. */
    int documentOf(int doc) {
        return documentOf[doc];
    }

    /** Whether a Lucene document is a passage. */
    boolean isPassage(int doc) {
        return lastOf[documentOf[doc]] != doc;
    }

    /** The Lucene document of a document itself, by number. */
    int doc(int document) {
        return lastOf[document];
    }

    /** The Lucene document of a document's first passage. */
    int firstPassage(int document) {
        return lastOf[document] - passageCounts[document];
    }

    /** How many passages a document has. */
    int passagesOf(int document) {
        return passageCounts[document];
    }

    /** Epoch day, {@link #UNDATED} if there is none. */
    long date(int document) {
        return dates[document];
    }

    /** The place of a document's title among all titles; equal titles share one. */
    int titleRank(int document) {
        return titleRanks[document];
    }

    /** The values that count for a dimension under a scope. */
    Column column(Dimension dimension, Scope scope) {
        if (dimension.ofDocument()) {
            return new Column(Objects.requireNonNull(documentValues.get(dimension)), true);
        }
        if (scope == Scope.DOCUMENT && dimension.hasAbout()) {
            return new Column(Objects.requireNonNull(aboutValues.get(dimension)), true);
        }
        return new Column(Objects.requireNonNull(passageValues.get(dimension)), false);
    }

    /** Facet values, seen from a passage. */
    final class Column {
        final FacetValues values;
        private final boolean byDocument;

        private Column(FacetValues values, boolean byDocument) {
            this.values = values;
            this.byDocument = byDocument;
        }

        /** The row of the values that a passage carries. */
        int row(int passage) {
            return byDocument ? documentOf[passage] : passage;
        }
    }
}
