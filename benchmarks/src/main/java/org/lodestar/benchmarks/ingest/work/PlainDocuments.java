package org.lodestar.benchmarks.ingest.work;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.lodestar.analyzers.LanguageAnalyzers;
import org.lodestar.corpus.Dimension;
import org.lodestar.corpus.Passage;
import org.lodestar.corpus.Sha256;
import org.lodestar.corpus.Tag;
import org.lodestar.corpus.TaggedDocument;
import org.lodestar.corpus.vocabulary.Vocabularies;
import org.lodestar.engine.likeness.TextSketch;

/**
 * The fields of an index of this project, written down again with nothing but Lucene; a test holds that both come out alike.
 * For one thread.
 */
final class PlainDocuments {

    private static final FieldType MARKED = new FieldType();

    private static final FieldType COUNTED = new FieldType();

    private static final int LEAD_CHARACTERS = 160;

    static {
        COUNTED.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        COUNTED.setTokenized(true);
        COUNTED.freeze();
        MARKED.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        MARKED.setTokenized(true);
        MARKED.freeze();
    }

    private static final JsonMapper JSON = JsonMapper.builder()
            .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    /** What nobody would compute who only wants to search: it is handed over, and only its writing is measured. */
    record Sums(BytesRef hash, @Nullable BytesRef sketch) {

        static Sums of(TaggedDocument document) {
            TextSketch sketch = TextSketch.of(document.passages().stream().map(Passage::text).iterator());
            return new Sums(
                    new BytesRef(Sha256.digest().digest(bytes(document))), sketch == null ? null : new BytesRef(sketch.bytes()));
        }
    }

    private final Vocabularies vocabularies;
    private final LanguageAnalyzers analyzers;
    private final RuleBasedCollator titleOrder = (RuleBasedCollator) Collator.getInstance(ULocale.ROOT);

    PlainDocuments(Vocabularies vocabularies, LanguageAnalyzers analyzers) {
        this.vocabularies = vocabularies;
        this.analyzers = analyzers;
        titleOrder.setNumericCollation(true);
    }

    /** @param opening what the passage's section begins with */
    Document passage(org.lodestar.corpus.Document document, Passage passage, String opening) {
        Document lucene = new Document();
        lucene.add(new SortedDocValuesField("id", new BytesRef(document.id())));
        String language = analyzers.fieldLanguage(passage.language()).orElse(null);
        text(lucene, "text", passage.text(), language);
        text(lucene, "title", document.metadata().title(), language);
        text(lucene, "heading", String.join("\n", passage.section()), language);
        lead(lucene, opening, language);
        lucene.add(new StoredField("passage", bytes(passage)));
        for (Dimension dimension : aboutDimensions()) {
            values(lucene, "facet.", dimension, ofDimension(passage.tags(), dimension));
        }
        values(lucene, "facet.", Dimension.LANGUAGE, passage.language().equals("und") ? Set.of() : Set.of(passage.language()));
        return lucene;
    }

    Document document(TaggedDocument tagged, Sums sums) {
        org.lodestar.corpus.Document document = tagged.document();
        Document lucene = new Document();
        lucene.add(new SortedDocValuesField("id", new BytesRef(document.id())));
        lucene.add(new StringField("key", document.key(), Field.Store.NO));
        lucene.add(new StoredField("document", bytes(document)));
        lucene.add(new BinaryDocValuesField("hash", sums.hash()));
        lucene.add(new NumericDocValuesField("passages", tagged.passages().size()));
        String title = document.metadata().title();
        lucene.add(new SortedDocValuesField("titleOrder", new BytesRef(titleOrder.getCollationKey(title).toByteArray())));
        if (sums.sketch() != null) {
            lucene.add(new BinaryDocValuesField("sketch", sums.sketch()));
        }
        for (Dimension dimension : aboutDimensions()) {
            values(lucene, "about.", dimension, ofDimension(document.about(), dimension));
        }
        values(lucene, "facet.", Dimension.TYPE, Set.of(document.metadata().type()));
        return lucene;
    }

    private static void text(Document lucene, String field, @Nullable String text, @Nullable String language) {
        if (text == null || text.isBlank()) {
            return;
        }
        lucene.add(new Field(field, text, MARKED));
        if (language != null) {
            lucene.add(new Field(field + "." + language, text, MARKED));
        }
    }

    private static void lead(Document lucene, String opening, @Nullable String language) {
        int blank = opening.length() <= LEAD_CHARACTERS ? opening.length() : opening.lastIndexOf(' ', LEAD_CHARACTERS);
        String beginning = opening.substring(0, blank > 0 ? blank : LEAD_CHARACTERS);
        if (!beginning.isBlank()) {
            lucene.add(new Field(language == null ? "lead" : "lead." + language, beginning, COUNTED));
        }
    }

    private static List<Dimension> aboutDimensions() {
        return Stream.of(Dimension.values()).filter(Dimension::hasAbout).toList();
    }

    private static Set<String> ofDimension(List<Tag> tags, Dimension dimension) {
        Set<String> values = new LinkedHashSet<>();
        tags.stream().filter(t -> t.dimension() == dimension).map(Tag::value).forEach(values::add);
        return values;
    }

    private void values(Document lucene, String prefix, Dimension dimension, Collection<String> values) {
        Set<String> all = new LinkedHashSet<>(values);
        values.forEach(value -> all.addAll(vocabularies.ancestors(dimension, value)));
        all.forEach(value -> lucene.add(new SortedSetDocValuesField(prefix + dimension.parameter(), new BytesRef(value))));
    }

    private static byte[] bytes(Object value) {
        try {
            return JSON.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be written as JSON: " + value, e);
        }
    }
}
