package org.lodestar.engine.lucene;

import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.lodestar.analyzers.LanguageAnalyzers;
import org.lodestar.corpus.Dimension;

/**
 * The fields of an index. A text is in the field of its language, stemmed ({@code text.es}), and folded in one field for
 * all languages ({@code text}); so are titles and headings, which every passage repeats.
 */
final class Schema {

    /** Changes with every change of the fields or of what is stored in them: other generations are not carried over. */
    static final String VERSION = "3";

    static final String TEXT = "text";
    static final String TITLE = "title";
    /** The headings of the section that a passage stands in, the outermost first. */
    static final String HEADING = "heading";

    /** The first words of the section that a passage stands in; they add to the score and find nothing by themselves. */
    static final String LEAD = "lead";

    /** On every document of a block: the document's id, by which the index is sorted. */
    static final String ID = "id";

    /** Of a passage: itself, as JSON. */
    static final String PASSAGE = "passage";

    /** Of a document, as are all below: itself, as JSON. */
    static final String DOCUMENT = "document";
    static final String KEY = "key";
    static final String HASH = "hash";
    /** A {@link org.lodestar.engine.likeness.TextSketch} of its text. */
    static final String SKETCH = "sketch";
    static final String TRANSLATION_OF = "translationOf";
    static final String DATE = "date";
    static final String TITLE_ORDER = "titleOrder";
    /** How many passages come before it in its block; only documents have it. */
    static final String PASSAGES = "passages";

    private static final String PARENT = "block";
    private static final String FACET = "facet.";
    private static final String ABOUT = "about.";

    /** Offsets in the postings spare the analysis when matches are marked. */
    static final FieldType MARKED = new FieldType();

    static {
        MARKED.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        MARKED.setTokenized(true);
        MARKED.freeze();
    }

    /** Neither where a word stands nor what surrounds it is asked for. */
    static final FieldType COUNTED = new FieldType();

    static {
        COUNTED.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        COUNTED.setTokenized(true);
        COUNTED.freeze();
    }

    private Schema() {}

    static String ofLanguage(String field, String language) {
        return field + "." + language;
    }

    /** The values that a passage carries, or its document for the dimensions of documents. */
    static String facet(Dimension dimension) {
        return FACET + dimension.parameter();
    }

    /** The values that a document is about. */
    static String about(Dimension dimension) {
        return ABOUT + dimension.parameter();
    }

    static List<Dimension> aboutDimensions() {
        return Stream.of(Dimension.values()).filter(Dimension::hasAbout).toList();
    }

    static IndexWriterConfig writerConfig(LanguageAnalyzers analyzers) {
        return writerConfig(byField(analyzers));
    }

    /**
     * To write an index of blocks of another one, which are not analyzed again.
     *
     * @param major the major version of Lucene that the other one was begun with
     */
    static IndexWriterConfig copyConfig(int major) {
        return writerConfig(new StandardAnalyzer()).setIndexCreatedVersionMajor(major);
    }

    private static IndexWriterConfig writerConfig(Analyzer analyzer) {
        return new IndexWriterConfig(analyzer)
                .setIndexSort(new Sort(new SortField(ID, SortField.Type.STRING)))
                .setParentField(PARENT)
                .setRAMBufferSizeMB(128)
                .setUseCompoundFile(false);
    }

    /** {@code text.es} is analyzed as Spanish, a field without a language is folded. */
    private static Analyzer byField(LanguageAnalyzers analyzers) {
        return new DelegatingAnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
            @Override
            protected Analyzer getWrappedAnalyzer(String field) {
                int dot = field.indexOf('.');
                return dot < 0 ? analyzers.folded() : analyzers.of(field.substring(dot + 1));
            }
        };
    }
}
