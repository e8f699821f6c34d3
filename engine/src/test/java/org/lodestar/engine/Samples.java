package org.lodestar.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lodestar.corpus.Dimension;
import org.lodestar.corpus.Document;
import org.lodestar.corpus.Evidence;
import org.lodestar.corpus.How;
import org.lodestar.corpus.Metadata;
import org.lodestar.corpus.PartialDate;
import org.lodestar.corpus.Passage;
import org.lodestar.corpus.Tag;
import org.lodestar.corpus.TaggedDocument;

/** Documents for tests, made of what matters to the test. */
public final class Samples {

    private Samples() {}

    public static Tag named(Dimension dimension, String value) {
        return new Tag(dimension, value, How.NAMED, new Evidence.Words(value, 1));
    }

    public static Metadata metadata(String title, @Nullable String date, String type, List<String> organisations) {
        return new Metadata(
                title, null, date == null ? null : new PartialDate(date), type, List.of(), List.of(), List.of(),
                organisations, null, null, null, true, true, null, null, Map.of());
    }

    public static Metadata withoutSnippets(String title) {
        return new Metadata(title, null, null, "other", List.of(), List.of(), List.of(), List.of(), null, null, null,
                false, true, null, null, Map.of());
    }

    public static TaggedDocument document(String id, Metadata metadata, List<Tag> about, List<Passage> passages) {
        return new TaggedDocument(
                new Document(id, "test/" + id, null, metadata, null, false, about), passages);
    }

    /** A document of one page with a passage for each text. */
    public static TaggedDocument document(String id, String language, String... texts) {
        List<Passage> passages = new ArrayList<>();
        for (String text : texts) {
            passages.add(new Passage(passages.size() + 1, 1, null, language, text, List.of()));
        }
        return document(id, metadata("Title", null, "report", List.of()), List.of(), passages);
    }
}
