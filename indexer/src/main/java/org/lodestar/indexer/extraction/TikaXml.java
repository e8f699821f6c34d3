package org.lodestar.indexer.extraction;

/** The configuration of the parsers: the files of this machine, our encoding detector, no outside program but by our OCR. */
final class TikaXml {

    static final String TEXT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <properties>
              <fetchers>
                <fetcher class="org.apache.tika.pipes.fetcher.fs.FileSystemFetcher">
                  <params><name>files</name><basePath>/</basePath></params>
                </fetcher>
              </fetchers>
              <autoDetectParserConfig>
                <embeddedDocumentExtractorFactory class="org.lodestar.tikafork.EmbeddedFiles"/>
              </autoDetectParserConfig>
              <encodingDetectors>
                <encodingDetector class="org.lodestar.tikafork.Utf8FirstEncodingDetector"/>
              </encodingDetectors>
              <parsers>
                <parser class="org.apache.tika.parser.DefaultParser">
                  <parser-exclude class="org.apache.tika.parser.ocr.TesseractOCRParser"/>
                  <parser-exclude class="org.apache.tika.parser.external.CompositeExternalParser"/>
                  <parser-exclude class="org.apache.tika.parser.pdf.PDFParser"/>
                  <parser-exclude class="org.apache.tika.parser.html.JSoupParser"/>
                  <parser-exclude class="org.apache.tika.parser.odf.OpenDocumentParser"/>
                  <parser-exclude class="org.apache.tika.parser.mbox.MboxParser"/>
                </parser>
                <parser class="org.lodestar.tikafork.MarkedHtmlParser"/>
                <parser class="org.lodestar.tikafork.NamedSheetsParser"/>
                <parser class="org.lodestar.tikafork.PictureParser"/>
                <parser class="org.lodestar.tikafork.MailboxParser"/>
                <parser class="org.lodestar.tikafork.ScanParser">
                  <params>
                    <param name="ocrStrategy" type="string">NO_OCR</param>
                    <param name="extractBookmarksText" type="bool">false</param>
                    <param name="extractAnnotationText" type="bool">false</param>
                  </params>
                </parser>
              </parsers>
            </properties>
            """;

    private TikaXml() {}
}
