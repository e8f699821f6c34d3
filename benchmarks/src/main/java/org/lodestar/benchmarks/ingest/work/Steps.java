package org.lodestar.benchmarks.ingest.work;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lodestar.analyzers.DocumentLanguages;
import org.lodestar.analyzers.LanguageAnalyzers;
import org.lodestar.analyzers.LanguageIdentifier;
import org.lodestar.analyzers.PassageSplitter;
import org.lodestar.corpus.Page;
import org.lodestar.corpus.TaggedDocument;
import org.lodestar.indexer.extraction.Extraction;
import org.lodestar.indexer.extraction.ForkedTikaConfig;
import org.lodestar.indexer.extraction.ForkedTikaExtractor;
import org.lodestar.indexer.extraction.Ocr;

/**
 * The steps of a run before it writes, each by itself on what the one before it came to: {@code extraction} by a forked parser,
 * {@code splitting}, {@code languages}, {@code tagging}; then {@code save}, which keeps the tagged documents for {@link TaggedInput}.
 */
final class Steps implements Work {

    private final List<Path> files;
    private final Path saved;
    private final ForkedTikaExtractor extractor;
    private final PassageSplitter splitter = new PassageSplitter();
    private final LanguageIdentifier identifier = new LanguageIdentifier(LanguageAnalyzers.DEFAULT_LANGUAGES);
    private final Tagging tagging = new Tagging();

    private final List<List<Page>> extracted = new ArrayList<>();
    private final List<List<PassageSplitter.Cut>> cut = new ArrayList<>();
    private final List<List<String>> languages = new ArrayList<>();
    private final List<TaggedDocument> tagged = new ArrayList<>();

    Steps(Path home, List<Path> files, Path saved) throws IOException {
        this.files = files;
        this.saved = saved;
        this.extractor = new ForkedTikaExtractor(ForkedTikaConfig.of(home, 1), Ocr.OFF);
    }

    @Override
    public long run(String step) throws IOException, InterruptedException {
        return switch (step) {
            case "extraction" -> extract();
            case "splitting" -> split();
            case "languages" -> identify();
            case "tagging" -> tag();
            case "save" -> save();
            default -> throw new IllegalArgumentException("there is no step '" + step + "'");
        };
    }

    @Override
    public boolean repeats(String step) {
        return !step.equals("extraction") && !step.equals("save");
    }

    private long extract() throws InterruptedException {
        extracted.clear();
        long pages = 0;
        for (Path file : files) {
            Extraction extraction = extractor.extract(file);
            if (extraction instanceof Extraction.Extracted read) {
                extracted.add(read.pages());
            }
            pages += pages(extraction);
        }
        return pages;
    }

    private static int pages(Extraction extraction) {
        Integer pages = switch (extraction) {
            case Extraction.Extracted read -> read.properties().pages();
            case Extraction.Blank blank -> blank.properties().pages();
            case Extraction.Ignored ignored -> null;
            case Extraction.Failed failed -> null;
        };
        return pages == null ? 0 : pages;
    }

    private long split() {
        cut.clear();
        extracted.forEach(pages -> cut.add(splitter.split(pages, null)));
        return cut.stream().mapToLong(List::size).sum();
    }

    private long identify() {
        languages.clear();
        for (List<PassageSplitter.Cut> cuts : cut) {
            DocumentLanguages document = new DocumentLanguages(identifier, Optional.empty());
            languages.add(cuts.stream().map(c -> document.next(c).orElse("und")).toList());
        }
        return languages.stream().mapToLong(List::size).sum();
    }

    private long tag() {
        tagged.clear();
        for (int i = 0; i < cut.size(); i++) {
            if (!cut.get(i).isEmpty()) {
                tagged.add(tagging.document("document-" + i, "Document " + i, cut.get(i), languages.get(i)));
            }
        }
        return tagged.stream().mapToLong(d -> d.passages().size()).sum();
    }

    private long save() throws IOException {
        JsonMapper json = JsonMapper.builder().build();
        try (BufferedWriter writer = Files.newBufferedWriter(saved)) {
            for (TaggedDocument document : tagged) {
                writer.write(json.writeValueAsString(document));
                writer.newLine();
            }
        }
        return tagged.size();
    }

    @Override
    public void close() {
        tagging.close();
        extractor.close();
    }
}
