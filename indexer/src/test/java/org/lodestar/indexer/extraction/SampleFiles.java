package org.lodestar.indexer.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/** Makes files to be read. */
public final class SampleFiles {

    private SampleFiles() {}

    /** A PDF with a page for each text; an empty text makes an empty page, as a scan is. */
    public static Path pdf(Path file, String... pages) throws IOException {
        try (PDDocument document = document(pages)) {
            document.save(file.toFile());
        }
        return file;
    }

    public static Path encryptedPdf(Path file, String... pages) throws IOException {
        try (PDDocument document = document(pages)) {
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            document.save(file.toFile());
        }
        return file;
    }

    /** A PDF whose outline leads to its pages, a title to each, its own heading below the first. */
    static Path outlinedPdf(Path file, String[] titles, String below, String... pages) throws IOException {
        try (PDDocument document = document(pages)) {
            PDDocumentOutline outline = new PDDocumentOutline();
            document.getDocumentCatalog().setDocumentOutline(outline);
            for (int i = 0; i < titles.length; i++) {
                outline.addLast(item(titles[i], document.getPage(i)));
            }
            outline.getFirstChild().addLast(item(below, document.getPage(0)));
            document.save(file.toFile());
        }
        return file;
    }

    private static PDOutlineItem item(String title, PDPage page) {
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(title);
        item.setDestination(page);
        return item;
    }

    /** A PDF of one page with lines in the sizes given, each as it is seen from left to right. */
    static Path linesPdf(Path file, int[] sizes, String... lines) throws IOException {
        try (PDDocument document = new PDDocument();
                InputStream letters = PDDocument.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
            PDPage page = new PDPage();
            document.addPage(page);
            PDType0Font font = PDType0Font.load(document, letters, false);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                for (int i = 0; i < lines.length; i++) {
                    content.beginText();
                    content.setFont(font, sizes[i]);
                    content.newLineAtOffset(50, 700 - 40 * i);
                    content.showText(lines[i]);
                    content.endText();
                }
            }
            document.save(file.toFile());
        }
        return file;
    }

    /** A spreadsheet with a cell in each of its sheets. */
    static Path ods(Path file, Map<String, String> sheets) throws IOException {
        StringBuilder tables = new StringBuilder();
        sheets.forEach((name, cell) -> tables.append("<table:table table:name=\"").append(name)
                .append("\"><table:table-row><table:table-cell><text:p>").append(cell)
                .append("</text:p></table:table-cell></table:table-row></table:table>"));
        String type = "application/vnd.oasis.opendocument.spreadsheet";
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", type);
        parts.put("content.xml", "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
                + "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
                + "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\"><office:body><office:spreadsheet>"
                + tables + "</office:spreadsheet></office:body></office:document-content>");
        parts.put("META-INF/manifest.xml", "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">"
                + "<manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"" + type + "\"/></manifest:manifest>");
        return zip(file, parts);
    }

    /** A book of chapters, each a paragraph under a line that only the book's navigation tells to be its title. */
    static Path epub(Path file, Map<String, String> chapters) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/epub+zip");
        parts.put("META-INF/container.xml", "<container version=\"1.0\" xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\">"
                + "<rootfiles><rootfile full-path=\"content.opf\" media-type=\"application/oebps-package+xml\"/></rootfiles></container>");
        StringBuilder items = new StringBuilder();
        StringBuilder spine = new StringBuilder();
        StringBuilder links = new StringBuilder();
        chapters.forEach((title, text) -> {
            String name = "c" + parts.size();
            items.append("<item id=\"").append(name).append("\" href=\"").append(name)
                    .append(".xhtml\" media-type=\"application/xhtml+xml\"/>");
            spine.append("<itemref idref=\"").append(name).append("\"/>");
            links.append("<li><a href=\"").append(name).append(".xhtml\">").append(title).append("</a></li>");
            parts.put(name + ".xhtml", html("<p>" + title + "</p><p>" + text + "</p>"));
        });
        parts.put("nav.xhtml", html("<nav epub:type=\"toc\"><ol>" + links + "</ol></nav>"));
        parts.put("content.opf", "<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\"><metadata/><manifest>"
                + "<item id=\"nav\" href=\"nav.xhtml\" media-type=\"application/xhtml+xml\" properties=\"nav\"/>" + items
                + "</manifest><spine>" + spine + "</spine></package>");
        return zip(file, parts);
    }

    private static String html(String body) {
        return "<html xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:epub=\"http://www.idpf.org/2007/ops\"><body>" + body + "</body></html>";
    }

    private static PDDocument document(String... pages) throws IOException {
        PDDocument document = new PDDocument();
        for (String text : pages) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                if (!text.isEmpty()) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                    content.newLineAtOffset(50, 700);
                    content.showText(text);
                    content.endText();
                }
            }
        }
        return document;
    }

    /** The least that is a Word file: a heading and a paragraph, which stand at its end. */
    public static Path docx(Path file, String heading, String paragraph) throws IOException {
        return zip(file, docxParts(heading, paragraph));
    }

    /** The entries of a Word file by their names. */
    public static Map<String, String> docxParts(String heading, String paragraph) {
        String w = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument."
                + "wordprocessingml.document.main+xml\"/><Override PartName=\"/word/styles.xml\" ContentType="
                + "\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/></Types>");
        parts.put("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                + "officeDocument\" Target=\"word/document.xml\"/></Relationships>");
        parts.put("word/_rels/document.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/"
                + "relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                + "relationships/styles\" Target=\"styles.xml\"/></Relationships>");
        parts.put("word/styles.xml", "<w:styles " + w + "><w:style w:type=\"paragraph\" w:styleId=\"Heading1\">"
                + "<w:name w:val=\"heading 1\"/></w:style></w:styles>");
        parts.put("word/document.xml", "<w:document " + w + "><w:body><w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr><w:r><w:t>"
                + heading + "</w:t></w:r></w:p><w:p><w:r><w:t>" + paragraph
                + "</w:t></w:r></w:p></w:body></w:document>");
        return parts;
    }

    public static Path zip(Path file, Map<String, String> entries) throws IOException {
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }
}
