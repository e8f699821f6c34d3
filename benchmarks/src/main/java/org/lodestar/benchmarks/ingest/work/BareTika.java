package org.lodestar.benchmarks.ingest.work;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
import org.xml.sax.SAXException;

/** {@code extraction} as one has it from Tika without this project: XHTML, in the process itself. */
final class BareTika implements Work {

    /** Tika's own parsers as they are, but for OCR, which neither side does here. */
    private static final String WITHOUT_OCR = """
            <properties>
              <parsers>
                <parser class="org.apache.tika.parser.DefaultParser">
                  <parser-exclude class="org.apache.tika.parser.ocr.TesseractOCRParser"/>
                  <parser-exclude class="org.apache.tika.parser.pdf.PDFParser"/>
                </parser>
                <parser class="org.apache.tika.parser.pdf.PDFParser">
                  <params><param name="ocrStrategy" type="string">NO_OCR</param></params>
                </parser>
              </parsers>
            </properties>
            """;

    private final List<Path> files;
    private final AutoDetectParser parser;

    BareTika(List<Path> files) throws IOException, TikaException, SAXException {
        this.files = files;
        this.parser = new AutoDetectParser(
                new TikaConfig(new ByteArrayInputStream(WITHOUT_OCR.getBytes(StandardCharsets.UTF_8))));
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
    public void close() {}
}
