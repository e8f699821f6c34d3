package org.lodestar.engine.lucene;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.lodestar.analyzers.LanguageAnalyzers;
import org.lodestar.corpus.Dimension;
import org.lodestar.corpus.Metadata;
import org.lodestar.corpus.Passage;
import org.lodestar.corpus.Tag;
import org.lodestar.corpus.TaggedDocument;
import org.lodestar.corpus.vocabulary.Vocabularies;
import org.lodestar.engine.likeness.TextSketch;

/** Makes the Lucene block of a document: a Lucene document for each passage, and one for the document itself. */
final class BlockBuilder {

    /** Some 25 words; chosen on judged collections among 15 to 60 words. */
    private static final int LEAD_CHARACTERS = 160;

    private final Vocabularies vocabularies;
    private final LanguageAnalyzers analyzers;
    private final ThreadLocal<Collator> collator = ThreadLocal.withInitial(BlockBuilder::titleOrder);

    BlockBuilder(Vocabularies vocabularies, LanguageAnalyzers analyzers) {
        this.vocabularies = vocabularies;
        this.analyzers = analyzers;
    }

    List<Document> build(TaggedDocument tagged) {
        List<Document> block = new ArrayList<>();
        List<byte[]> stored = tagged.passages().stream().map(StoredForm::bytes).toList();
        Passage opening = tagged.passages().getFirst();
        for (int i = 0; i < stored.size(); i++) {
            Passage passage = tagged.passages().get(i);
            if (!passage.section().equals(opening.section())) {
                opening = passage;
            }
            block.add(passage(tagged.document(), passage, opening.text(), stored.get(i)));
        }
        block.add(document(tagged, StoredForm.hash(tagged.document(), stored)));
        return block;
    }

    /** @param opening what the passage's section begins with */
    private Document passage(org.lodestar.corpus.Document document, Passage passage, String opening, byte[] stored) {
        Document lucene = new Document();
        id(lucene, document.id());
        String language = analyzers.fieldLanguage(passage.language()).orElse(null);
        text(lucene, Schema.TEXT, passage.text(), language);
        text(lucene, Schema.TITLE, document.metadata().title(), language);
        text(lucene, Schema.HEADING, String.join("\n", passage.section()), language);
        lead(lucene, opening, language);
        lucene.add(new StoredField(Schema.PASSAGE, stored));
        for (Dimension dimension : Schema.aboutDimensions()) {
            facet(lucene, Schema.facet(dimension), dimension, values(passage.tags(), dimension));
        }
        Set<String> languages = passage.language().equals("und") ? Set.of() : Set.of(passage.language());
        facet(lucene, Schema.facet(Dimension.LANGUAGE), Dimension.LANGUAGE, languages);
        return lucene;
    }

    private Document document(TaggedDocument tagged, byte[] hash) {
        org.lodestar.corpus.Document document = tagged.document();
        Metadata metadata = document.metadata();
        Document lucene = new Document();
        id(lucene, document.id());
        lucene.add(new StringField(Schema.KEY, document.key(), Field.Store.NO));
        lucene.add(new StoredField(Schema.DOCUMENT, StoredForm.bytes(document)));
        lucene.add(new BinaryDocValuesField(Schema.HASH, new BytesRef(hash)));
        lucene.add(new NumericDocValuesField(Schema.PASSAGES, tagged.passages().size()));
        lucene.add(new SortedDocValuesField(
                Schema.TITLE_ORDER, new BytesRef(collator.get().getCollationKey(metadata.title()).toByteArray())));
        TextSketch sketch = TextSketch.of(tagged.passages().stream().map(Passage::text).iterator());
        if (sketch != null) {
            lucene.add(new BinaryDocValuesField(Schema.SKETCH, new BytesRef(sketch.bytes())));
        }
        if (metadata.translationOf() != null) {
            lucene.add(new SortedDocValuesField(Schema.TRANSLATION_OF, new BytesRef(metadata.translationOf())));
        }
        if (metadata.date() != null) {
            lucene.add(new NumericDocValuesField(Schema.DATE, metadata.date().firstDay().toEpochDay()));
        }
        for (Dimension dimension : Schema.aboutDimensions()) {
            facet(lucene, Schema.about(dimension), dimension, values(document.about(), dimension));
        }
        facet(lucene, Schema.facet(Dimension.TYPE), Dimension.TYPE, Set.of(metadata.type()));
        facet(lucene, Schema.facet(Dimension.ORGANISATION), Dimension.ORGANISATION, metadata.organisations());
        if (metadata.organisationType() != null) {
            facet(lucene, Schema.facet(Dimension.ORGANISATION_TYPE), Dimension.ORGANISATION_TYPE,
                    Set.of(metadata.organisationType()));
        }
        if (metadata.date() != null) {
            facet(lucene, Schema.facet(Dimension.YEAR), Dimension.YEAR, Set.of(Integer.toString(metadata.date().year())));
        }
        return lucene;
    }

    private static void id(Document lucene, String id) {
        lucene.add(new SortedDocValuesField(Schema.ID, new BytesRef(id)));
    }

    private static void text(Document lucene, String field, @Nullable String text, @Nullable String language) {
        if (text == null || text.isBlank()) {
            return;
        }
        lucene.add(new Field(field, text, Schema.MARKED));
        if (language != null) {
            lucene.add(new Field(Schema.ofLanguage(field, language), text, Schema.MARKED));
        }
    }

    private static void lead(Document lucene, String opening, @Nullable String language) {
        String beginning = firstWords(opening);
        if (!beginning.isBlank()) {
            lucene.add(new Field(
                    language == null ? Schema.LEAD : Schema.ofLanguage(Schema.LEAD, language), beginning, Schema.COUNTED));
        }
    }

    /** A word at the end is not cut in two where a blank parts words. */
    private static String firstWords(String text) {
        if (text.length() <= LEAD_CHARACTERS) {
            return text;
        }
        int blank = text.lastIndexOf(' ', LEAD_CHARACTERS);
        return text.substring(0, blank > 0 ? blank : LEAD_CHARACTERS);
    }

    private static Set<String> values(List<Tag> tags, Dimension dimension) {
        Set<String> values = new LinkedHashSet<>();
        tags.stream().filter(t -> t.dimension() == dimension).map(Tag::value).forEach(values::add);
        return values;
    }

    /** A value is indexed with all values above it, so that choosing one takes all below it. */
    private void facet(Document lucene, String field, Dimension dimension, Collection<String> values) {
        Set<String> withAncestors = new LinkedHashSet<>(values);
        values.forEach(value -> withAncestors.addAll(vocabularies.ancestors(dimension, value)));
        withAncestors.forEach(value -> lucene.add(new SortedSetDocValuesField(field, new BytesRef(value))));
    }

    /** The order of all languages together; numbers by their value. */
    private static Collator titleOrder() {
        RuleBasedCollator order = (RuleBasedCollator) Collator.getInstance(ULocale.ROOT);
        order.setNumericCollation(true);
        return order;
    }
}
