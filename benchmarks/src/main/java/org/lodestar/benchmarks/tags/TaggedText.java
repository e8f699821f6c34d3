package org.lodestar.benchmarks.tags;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lodestar.analyzers.LanguageAnalyzers;
import org.lodestar.analyzers.PassageSplitter;
import org.lodestar.corpus.Dimension;
import org.lodestar.corpus.Document;
import org.lodestar.corpus.Metadata;
import org.lodestar.corpus.Page;
import org.lodestar.corpus.Passage;
import org.lodestar.corpus.Tag;
import org.lodestar.corpus.TaggedDocument;
import org.lodestar.corpus.vocabulary.Vocabularies;
import org.lodestar.indexer.curation.Corrections;
import org.lodestar.indexer.tagging.DocumentTagger;

/** Tags bare texts by the real steps: cut into passages, tag. */
final class TaggedText {

    private final PassageSplitter splitter = new PassageSplitter();
    private final DocumentTagger tagger;

    TaggedText(Vocabularies vocabularies, LanguageAnalyzers analyzers) {
        this.tagger = new DocumentTagger(vocabularies, analyzers, Corrections.NONE);
    }

    TaggedDocument tag(String id, @Nullable String title, String language, List<Page> pages) {
        List<Passage> passages = new ArrayList<>();
        for (PassageSplitter.Cut cut : splitter.split(pages, language)) {
            passages.add(new Passage(passages.size() + 1, cut.page(), cut.heading(), cut.section(), language, cut.text(), List.of()));
        }
        if (passages.isEmpty()) {
            passages.add(new Passage(1, null, null, language, "", List.of()));
        }
        Metadata metadata = new Metadata(
                title == null || title.isBlank() ? "untitled" : title, language, null, "other", List.of(), List.of(), List.of(), List.of(),
                null, null, null, true, true, null, null, Map.of());
        return tagger.tag(new Document(id, "set/" + id, null, metadata, null, false, List.of()), passages);
    }

    static List<Page> pagesOf(String text) {
        List<Page.Block> paragraphs = Arrays.stream(text.split("\\R\\s*\\R"))
                .map(String::strip).filter(p -> !p.isEmpty()).<Page.Block>map(p -> new Page.Paragraph(p, null)).toList();
        return List.of(new Page(null, paragraphs));
    }

    /** The values that a document is about. */
    static Set<String> about(TaggedDocument document, Dimension dimension) {
        return values(document.document().about(), dimension);
    }

    /** The values that some passage carries. */
    static Set<String> anywhere(TaggedDocument document, Dimension dimension) {
        Set<String> values = new LinkedHashSet<>();
        document.passages().forEach(p -> values.addAll(values(p.tags(), dimension)));
        return values;
    }

    private static Set<String> values(List<Tag> tags, Dimension dimension) {
        return tags.stream().filter(t -> t.dimension() == dimension).map(Tag::value)
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }
}
