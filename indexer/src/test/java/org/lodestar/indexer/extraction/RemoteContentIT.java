package org.lodestar.indexer.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files that ask for what lies elsewhere: nothing is fetched, and no other file is read. */
class RemoteContentIT {

    private static final Path HOME = Path.of(System.getProperty("lodestar.root", "..")).toAbsolutePath().normalize();
    private static final String SECRET = "zephyrquartz";

    private static ForkedTikaExtractor extractor;

    @TempDir
    private Path folder;

    private Canary canary;

    @BeforeAll
    static void startsTheFork() throws IOException {
        extractor = new ForkedTikaExtractor(ForkedTikaConfig.of(HOME, 1), Ocr.OFF);
    }

    @AfterAll
    static void endsTheFork() {
        extractor.close();
    }

    @BeforeEach
    void listens() throws IOException {
        canary = new Canary();
    }

    @AfterEach
    void closes() throws IOException {
        canary.close();
    }

    /** A document type declaration, and the reference that would pull in what it declares. */
    enum Attack {
        EXTERNAL_DTD("<!DOCTYPE %s SYSTEM \"URL/x.dtd\">", ""),
        EXTERNAL_ENTITY("<!DOCTYPE %s [<!ENTITY x SYSTEM \"URL/x.txt\">]>", "&x;"),
        PARAMETER_ENTITY("<!DOCTYPE %s [<!ENTITY %% p SYSTEM \"URL/p.dtd\"> %%p;]>", ""),
        FILE("<!DOCTYPE %s [<!ENTITY x SYSTEM \"FILE\">]>", "&x;");

        private final String declaration;
        private final String reference;

        Attack(String declaration, String reference) {
            this.declaration = declaration;
            this.reference = reference;
        }
    }

    private String xml(Attack attack, String root, String document) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), SECRET);
        String type = attack.declaration.formatted(root)
                .replace("URL", canary.url()).replace("FILE", secret.toUri().toString());
        return "<?xml version=\"1.0\"?>\n" + type + "\n" + document.replace("REFERENCE", attack.reference);
    }

    private void reads(Path file) throws InterruptedException {
        assertThat(extractor.extract(file).toString()).doesNotContain(SECRET);
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    @ParameterizedTest
    @EnumSource
    void aCarelessReaderWouldPullItIn(Attack attack) throws Exception {
        Path file = write("a.xml", xml(attack, "a", "<a>Text REFERENCE</a>"));
        String text = "";
        try {
            text = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile()).getDocumentElement().getTextContent();
        } catch (IOException e) {
            assertThat(attack).as("the canary answers nothing").isNotEqualTo(Attack.FILE);
        }

        assertThat(canary.calls() > 0 || text.contains(SECRET)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void markupPullsInNothing(Attack attack) throws Exception {
        reads(write("a.xml", xml(attack, "a", "<a>Text REFERENCE</a>")));
        reads(write("a.svg", xml(attack, "svg", "<svg xmlns='http://www.w3.org/2000/svg'><text>REFERENCE</text></svg>")));
        reads(write("a.xhtml", xml(attack, "html", "<html xmlns='http://www.w3.org/1999/xhtml'><body><p>REFERENCE</p></body></html>")));
        reads(write("a.rss", xml(attack, "rss", "<rss version='2.0'><channel><title>REFERENCE</title></channel></rss>")));
        reads(write("a.fb2", xml(attack, "FictionBook", "<FictionBook xmlns='http://www.gribuser.ru/xml/fictionbook/2.0'>"
                + "<body><p>REFERENCE</p></body></FictionBook>")));

        assertThat(canary.calls()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void packedMarkupPullsInNothing(Attack attack) throws Exception {
        String w = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
        reads(PoisonFiles.docxOf(folder.resolve("a.docx"), Map.of("word/document.xml", xml(attack, "w:document",
                "<w:document " + w + "><w:body><w:p><w:r><w:t>REFERENCE</w:t></w:r></w:p></w:body></w:document>"))));
        reads(PoisonFiles.docxOf(folder.resolve("b.docx"), Map.of("[Content_Types].xml",
                xml(attack, "Types", SampleFiles.docxParts("A", "B").get("[Content_Types].xml")))));
        reads(SampleFiles.zip(folder.resolve("a.odt"), odt(attack)));
        reads(SampleFiles.zip(folder.resolve("a.epub"), epub(attack)));

        assertThat(canary.calls()).isZero();
    }

    private Map<String, String> odt(Attack attack) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.text");
        parts.put("content.xml", xml(attack, "o:document-content", "<o:document-content xmlns:o=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                + " xmlns:t=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><o:body><o:text><t:p>REFERENCE</t:p></o:text></o:body></o:document-content>"));
        parts.put("meta.xml", xml(attack, "o:document-meta", "<o:document-meta xmlns:o=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\">"
                + "<o:meta>REFERENCE</o:meta></o:document-meta>"));
        return parts;
    }

    private Map<String, String> epub(Attack attack) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/epub+zip");
        parts.put("META-INF/container.xml", xml(attack, "container", "<container version=\"1.0\" xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\">"
                + "<rootfiles><rootfile full-path=\"c.opf\" media-type=\"application/oebps-package+xml\"/></rootfiles></container>"));
        parts.put("c.opf", xml(attack, "package", "<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"2.0\"><manifest>"
                + "<item id=\"c\" href=\"c.xhtml\" media-type=\"application/xhtml+xml\"/></manifest><spine><itemref idref=\"c\"/></spine></package>"));
        parts.put("c.xhtml", xml(attack, "html", "<html xmlns='http://www.w3.org/1999/xhtml'><body><p>REFERENCE</p></body></html>"));
        return parts;
    }

    @Test
    void aPageFetchesNothing() throws Exception {
        String url = canary.url();
        reads(write("a.html", """
                <html><head><base href="%1$s/"><link rel="stylesheet" href="%1$s/a.css"><script src="%1$s/a.js"></script>
                <meta http-equiv="refresh" content="0;url=%1$s/next"></head>
                <body><p>Text.</p><img src="%1$s/a.png"><iframe src="%1$s/frame"></iframe><object data="%1$s/o"></object></body></html>
                """.formatted(url)));
        reads(write("a.rtf", "{\\rtf1 Text. {\\field{\\*\\fldinst INCLUDEPICTURE \"" + url + "/a.png\"}{\\fldrslt}}}"));

        assertThat(canary.calls()).isZero();
    }

    @Test
    void anOfficeFileFetchesNeitherTemplateNorPicture() throws Exception {
        String relationships = SampleFiles.docxParts("A", "B").get("word/_rels/document.xml.rels").replace("</Relationships>",
                "<Relationship Id=\"r8\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate\""
                        + " Target=\"" + canary.url() + "/t.dotm\" TargetMode=\"External\"/>"
                        + "<Relationship Id=\"r9\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\""
                        + " Target=\"" + canary.url() + "/i.png\" TargetMode=\"External\"/></Relationships>");
        reads(PoisonFiles.docxOf(folder.resolve("a.docx"), Map.of("word/_rels/document.xml.rels", relationships)));

        assertThat(canary.calls()).isZero();
    }

    @Test
    void aPdfFollowsNoLink() throws Exception {
        Path file = folder.resolve("a.pdf");
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            PDActionURI action = new PDActionURI();
            action.setURI(canary.url() + "/next");
            PDAnnotationLink link = new PDAnnotationLink();
            link.setAction(action);
            page.getAnnotations().add(link);
            document.getDocumentCatalog().setOpenAction(action);
            document.save(file.toFile());
        }
        reads(file);

        assertThat(canary.calls()).isZero();
    }
}
