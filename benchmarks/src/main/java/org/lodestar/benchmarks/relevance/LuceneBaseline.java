package org.lodestar.benchmarks.relevance;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * What one gets from Lucene without this project: title and text of a document as one field, the words of the query
 * joined by OR, BM25 with its defaults. A set in several languages has a field for each.
 */
final class LuceneBaseline implements RankedSearch, Closeable {

    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final Function<String, Analyzer> analyzerOf;

    private LuceneBaseline(JudgedSet set, Function<String, Analyzer> analyzerOf) throws IOException {
        this.analyzerOf = analyzerOf;
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()))) {
            for (JudgedSet.JudgedDocument document : set.documents()) {
                Document lucene = new Document();
                lucene.add(new StringField("id", document.id(), Field.Store.YES));
                String text = document.title() + "\n" + document.text();
                lucene.add(new TextField("text." + document.language(),
                        analyzerOf.apply(document.language()).tokenStream("text", text)));
                writer.addDocument(lucene);
            }
            writer.forceMerge(1);
        }
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
    }

    /** The same analyzer for every language: tokens in lower case. */
    static LuceneBaseline plain(JudgedSet set) throws IOException {
        StandardAnalyzer analyzer = new StandardAnalyzer();
        return new LuceneBaseline(set, language -> analyzer);
    }

    /** Lucene's own analyzer of each language. */
    static LuceneBaseline stock(JudgedSet set) throws IOException {
        Map<String, Analyzer> analyzers = new HashMap<>();
        return new LuceneBaseline(set, language -> analyzers.computeIfAbsent(language, LuceneBaseline::stockAnalyzer));
    }

    private static Analyzer stockAnalyzer(String language) {
        return switch (language) {
            case "ar" -> new ArabicAnalyzer();
            case "de" -> new GermanAnalyzer();
            case "en" -> new EnglishAnalyzer();
            case "es" -> new SpanishAnalyzer();
            case "fr" -> new FrenchAnalyzer();
            case "pt" -> new PortugueseAnalyzer();
            case "ru" -> new RussianAnalyzer();
            default -> new StandardAnalyzer();
        };
    }

    @Override
    public List<String> search(JudgedSet.JudgedQuery query) throws IOException {
        String field = "text." + query.language();
        BooleanQuery.Builder words = new BooleanQuery.Builder();
        try (TokenStream tokens = analyzerOf.apply(query.language()).tokenStream("text", query.text())) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(new TermQuery(new Term(field, term.toString())), Occur.SHOULD);
            }
            tokens.end();
        }
        List<String> ids = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(words.build(), 100).scoreDocs) {
            ids.add(searcher.storedFields().document(hit.doc).get("id"));
        }
        return ids;
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
    }
}
