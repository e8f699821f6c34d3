package org.lodestar.engine.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BytesRef;
import org.lodestar.engine.Related.How;

/** The groups of documents of an open generation that are the same in some way; documents by their numbers. */
final class RelatedGroups {

    private final Map<How, Map<Integer, int[]>> groupOf = new EnumMap<>(How.class);

    private RelatedGroups() {}

    static RelatedGroups read(RelatedFile file, LeafReader segment) throws IOException {
        RelatedGroups groups = new RelatedGroups();
        SortedDocValues ids = DocValues.getSorted(segment, Schema.ID);
        for (RelatedFile.Line line : file.read()) {
            int[] numbers = new int[line.documents().size()];
            for (int i = 0; i < numbers.length; i++) {
                // The index is in the order of ids, so that an id's ordinal is the number of its document.
                numbers[i] = ids.lookupTerm(new BytesRef(line.documents().get(i)));
            }
            Map<Integer, int[]> byMember = groups.groupOf.computeIfAbsent(line.how(), how -> new HashMap<>());
            Arrays.stream(numbers).forEach(member -> byMember.put(member, numbers));
        }
        return groups;
    }

    /** The documents that are the same as one of them, each under the first way that holds, in ascending order. */
    Map<How, List<Integer>> of(int number) {
        Map<How, List<Integer>> others = new LinkedHashMap<>();
        Set<Integer> told = new HashSet<>(Set.of(number));
        for (How how : How.values()) {
            int[] group = groupOf.getOrDefault(how, Map.of()).getOrDefault(number, new int[0]);
            List<Integer> more = Arrays.stream(group).boxed().filter(told::add).toList();
            if (!more.isEmpty()) {
                others.put(how, more);
            }
        }
        return others;
    }
}
