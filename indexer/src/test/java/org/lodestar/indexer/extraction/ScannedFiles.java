package org.lodestar.indexer.extraction;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/** Makes pictures of text, and files of them. */
final class ScannedFiles {

    private static final int DOTS_PER_INCH = 300;

    private ScannedFiles() {}

    /** What a scanner would make of a page with a line of text. */
    static BufferedImage picture(String line) throws IOException {
        Path pdf = Files.createTempFile("line", ".pdf");
        try {
            return picture(SampleFiles.pdf(pdf, line), 0);
        } finally {
            Files.delete(pdf);
        }
    }

    /** What a scanner would make of a page of a PDF. */
    static BufferedImage picture(Path pdf, int index) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return new PDFRenderer(document).renderImageWithDPI(index, DOTS_PER_INCH, ImageType.GRAY);
        }
    }

    static Path pdf(Path file, BufferedImage... pages) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (BufferedImage page : pages) {
                addScan(document, page, "");
            }
            document.save(file.toFile());
        }
        return file;
    }

    /** A page of text, then a scanned one. */
    static Path mixedPdf(Path file, String text, BufferedImage scan) throws IOException {
        try (PDDocument document = Loader.loadPDF(SampleFiles.pdf(file, text).toFile())) {
            addScan(document, scan, "");
            document.save(file.toFile());
        }
        return file;
    }

    /** A scan with an invisible text, as OCR programs leave it. */
    static Path layeredPdf(Path file, BufferedImage scan, String layer) throws IOException {
        try (PDDocument document = new PDDocument()) {
            addScan(document, scan, layer);
            document.save(file.toFile());
        }
        return file;
    }

    private static void addScan(PDDocument document, BufferedImage image, String layer) throws IOException {
        PDPage page = new PDPage(PDRectangle.LETTER);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.drawImage(LosslessFactory.createFromImage(document, image), 0, 0, page.getMediaBox().getWidth(),
                    page.getMediaBox().getHeight());
            if (!layer.isEmpty()) {
                content.beginText();
                content.setRenderingMode(RenderingMode.NEITHER);
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(50, 700);
                content.showText(layer);
                content.endText();
            }
        }
    }

    static Path image(Path file, BufferedImage picture, String format) throws IOException {
        if (!ImageIO.write(picture, format, file.toFile())) {
            throw new IllegalArgumentException("there is no writer of " + format);
        }
        return file;
    }

    /** A Word file with a picture after a text, which may be empty. */
    static Path docx(Path file, String text, BufferedImage picture) throws Exception {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", png);
        try (XWPFDocument document = new XWPFDocument(); var out = Files.newOutputStream(file)) {
            XWPFRun run = document.createParagraph().createRun();
            run.setText(text);
            run.addPicture(new java.io.ByteArrayInputStream(png.toByteArray()), org.apache.poi.common.usermodel.PictureType.PNG,
                    "scan.png", Units.toEMU(450), Units.toEMU(600));
            document.write(out);
        }
        return file;
    }
}
