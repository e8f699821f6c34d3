package org.lodestar.indexer.tagging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lodestar.corpus.Evidence;
import org.lodestar.corpus.How;
import org.lodestar.corpus.Tag;
import org.lodestar.corpus.vocabulary.Vocabularies;
import org.lodestar.corpus.vocabulary.Vocabularies.Value;

/** Tags being gathered: each value once, known in the strongest of the ways it is known in. */
final class TagSet {

    private static final Comparator<Tag> ORDER = Comparator.comparing(Tag::dimension).thenComparing(Tag::value);

    private final Map<Value, Tag> tags = new LinkedHashMap<>();

    void add(Tag tag) {
        tags.merge(new Value(tag.dimension(), tag.value()), tag,
                (old, added) -> added.how().compareTo(old.how()) < 0 ? added : old);
    }

    /** Adds all that follows from what is there. */
    void derive(Vocabularies vocabularies) {
        for (Tag tag : List.copyOf(tags.values())) {
            for (Value implied : vocabularies.implied(new Value(tag.dimension(), tag.value()))) {
                add(new Tag(implied.dimension(), implied.value(), How.DERIVED,
                        new Evidence.From(tag.dimension(), tag.value())));
            }
        }
    }

    void remove(Value value) {
        tags.remove(value);
    }

    List<Tag> sorted() {
        List<Tag> sorted = new ArrayList<>(tags.values());
        sorted.sort(ORDER);
        return sorted;
    }
}
