package org.lodestar.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.lodestar.engine.Related.How;
import org.lodestar.engine.likeness.AlikeTexts;
import org.lodestar.engine.likeness.DisjointSets;
import org.lodestar.engine.likeness.TextSketch;

/**
 * Finds the documents of a segment that are the same in some way. This is done anew for every generation, from what each
 * document holds of itself, so that no document depends on another one.
 */
final class RelationFinder {

    private final LeafReader segment;
    private final SortedDocValues ids;
    /** By number, in the order of ids: the Lucene document of the document itself. */
    private final List<Integer> documents = new ArrayList<>();

    RelationFinder(LeafReader segment) throws IOException {
        this.segment = segment;
        this.ids = DocValues.getSorted(segment, Schema.ID);
        NumericDocValues documentsAlone = DocValues.getNumeric(segment, Schema.PASSAGES);
        for (int doc = documentsAlone.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = documentsAlone.nextDoc()) {
            documents.add(doc);
        }
    }

    List<RelatedFile.Line> groups() throws IOException {
        AlikeTexts alike = AlikeTexts.among(sketches());
        List<RelatedFile.Line> groups = new ArrayList<>();
        add(groups, How.IDENTICAL, alike.identical());
        add(groups, How.TRANSLATION, translations().groups());
        add(groups, How.NEAR_DUPLICATE, alike.alike());
        return groups;
    }

    private void add(List<RelatedFile.Line> all, How how, List<int[]> groups) throws IOException {
        for (int[] group : groups) {
            List<String> members = new ArrayList<>();
            for (int number : group) {
                members.add(ids.lookupOrd(number).utf8ToString());
            }
            all.add(new RelatedFile.Line(how, members));
        }
    }

    private List<@Nullable TextSketch> sketches() throws IOException {
        BinaryDocValues stored = DocValues.getBinary(segment, Schema.SKETCH);
        List<@Nullable TextSketch> sketches = new ArrayList<>(documents.size());
        for (int doc : documents) {
            BytesRef bytes = stored.advanceExact(doc) ? stored.binaryValue() : null;
            sketches.add(bytes == null ? null : TextSketch.read(bytes.bytes, bytes.offset, bytes.length));
        }
        return sketches;
    }

    /** Translations of a document that is not there are translations of each other all the same. */
    private DisjointSets translations() throws IOException {
        SortedDocValues originals = DocValues.getSorted(segment, Schema.TRANSLATION_OF);
        DisjointSets sets = new DisjointSets(documents.size());
        Map<Integer, Integer> firstOfMissing = new HashMap<>();
        for (int number = 0; number < documents.size(); number++) {
            if (originals.advanceExact(documents.get(number))) {
                int original = ids.lookupTerm(originals.lookupOrd(originals.ordValue()));
                Integer first = original >= 0 ? Integer.valueOf(original) : firstOfMissing.putIfAbsent(originals.ordValue(), number);
                if (first != null) {
                    sets.join(first, number);
                }
            }
        }
        return sets;
    }
}
