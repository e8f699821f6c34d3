package org.lodestar.benchmarks.ingest.work;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.PagedText;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.ToXMLContentHandler;
import org.lodestar.indexer.extraction.ForkedTikaConfig;
import org.lodestar.indexer.extraction.ForkedTikaExtractor;
import org.lodestar.indexer.extraction.Ocr;
import org.xml.sax.SAXException;

/** {@code extraction} as one has it from Tika without this project: XHTML, in the process itself. */
final class BareTika implements Work {

    private final List<Path> files;
    private final ForkedTikaExtractor ours;
    private final AutoDetectParser parser;

    /** @param home where Lodestar is built: its configuration of the parsers is taken, so that both read alike */
    BareTika(Path home, List<Path> files) throws IOException, TikaException, SAXException {
        this.files = files;
        // Starts no process before it is asked for a file.
        this.ours = new ForkedTikaExtractor(ForkedTikaConfig.of(home, 1), Ocr.OFF);
        this.parser = new AutoDetectParser(new TikaConfig(ours.parserConfiguration()));
    }

    @Override
    public long run(String step) throws IOException, SAXException {
        long pages = 0;
        for (Path file : files) {
            pages += pages(file);
        }
        return pages;
    }

    private int pages(Path file) throws IOException, SAXException {
        Metadata metadata = new Metadata();
        ParseContext context = new ParseContext();
        context.set(Parser.class, parser);
        ToXMLContentHandler xhtml = new ToXMLContentHandler();
        try (TikaInputStream in = TikaInputStream.get(file, metadata)) {
            parser.parse(in, xhtml, metadata, context);
        } catch (TikaException broken) {
            // The other side reports such a file as failed: no pages of it count here either.
            return 0;
        }
        Integer pages = metadata.getInt(PagedText.N_PAGES);
        return pages == null || xhtml.toString().isEmpty() ? 0 : pages;
    }

    @Override
    public void close() {
        ours.close();
    }
}
