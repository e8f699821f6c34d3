package org.lodestar.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TaggedDocumentTest {

    private static final Document DOCUMENT = new Document("d", "r/d.txt", null, new Metadata(
            "T", null, null, "other", List.of(), List.of(), List.of(), List.of(), null, null, null, true, true, null, null,
            Map.of()), null, false, List.of());

    private static Passage passage(int ordinal) {
        return new Passage(ordinal, null, null, "en", "Text.", List.of());
    }

    @Test
    void hasAtLeastOnePassage() {
        assertThatThrownBy(() -> new TaggedDocument(DOCUMENT, List.of())).hasMessage("document 'd' has no passage");
    }

    @Test
    void countsItsPassagesFromOne() {
        assertThat(new TaggedDocument(DOCUMENT, List.of(passage(1), passage(2))).passages()).hasSize(2);
        assertThatThrownBy(() -> new TaggedDocument(DOCUMENT, List.of(passage(2)))).hasMessage("passage 1 of 'd' has ordinal 2");
        assertThatThrownBy(() -> passage(0)).hasMessage("passage ordinal 0 is below 1");
    }
}
