package org.lodestar.benchmarks.ingest.sample;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** A report as a PDF: pages of some 450 words with a running header, a page number and headings; pictures where asked for. */
final class SamplePdf {

    private static final int LINE = 95;
    private static final int LINES = 44;
    private static final float LEADING = 15;
    private static final int PARAGRAPH_WORDS = 90;
    /** Noise of this many pixels each way takes a megabyte, which no compression makes less. */
    private static final int PICTURE_SIDE = 590;

    private final PDFont font = new PDType1Font(FontName.TIMES_ROMAN);
    private final SampleText text;
    private final String title;
    private final List<String> waiting = new ArrayList<>();

    SamplePdf(SampleText text) {
        this.text = text;
        this.title = text.heading();
    }

    /** @param pictures whether each page has a picture of a megabyte */
    void write(Path file, int pages, boolean pictures) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.getDocumentInformation().setTitle(title);
            Random random = new Random(pages);
            for (int number = 1; number <= pages; number++) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                PDImageXObject picture = pictures ? LosslessFactory.createFromImage(document, noise(random)) : null;
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    if (picture != null) {
                        content.drawImage(picture, 60, 20, 40, 40);
                    }
                    writeLines(content, number);
                }
            }
            document.save(file.toFile());
        }
    }

    private void writeLines(PDPageContentStream content, int number) throws IOException {
        content.beginText();
        content.setFont(font, 11);
        content.setLeading(LEADING);
        content.newLineAtOffset(60, 790);
        show(content, title);
        for (int i = 0; i < LINES; i++) {
            if (waiting.isEmpty()) {
                fill();
            }
            show(content, waiting.removeFirst());
        }
        show(content, "Page " + number);
        content.endText();
    }

    private static void show(PDPageContentStream content, String line) throws IOException {
        content.newLine();
        if (!line.isEmpty()) {
            content.showText(line);
        }
    }

    /** A paragraph in lines, an empty one after it; every now and then a heading before it. */
    private void fill() {
        String paragraph = text.paragraph(PARAGRAPH_WORDS);
        if (paragraph.hashCode() % 4 == 0) {
            waiting.add(text.heading());
            waiting.add("");
        }
        StringBuilder line = new StringBuilder();
        for (String word : encodable(paragraph).split(" ")) {
            if (line.length() + word.length() > LINE) {
                waiting.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        waiting.add(line.toString());
        waiting.add("");
    }

    /** The fonts that every reader has hold the letters of western Europe alone. */
    private static String encodable(String paragraph) {
        return paragraph.replaceAll("[^\\x20-\\x7e\\u00a1-\\u00ac\\u00ae-\\u00ff]", " ").replaceAll(" +", " ");
    }

    private static BufferedImage noise(Random random) {
        BufferedImage image = new BufferedImage(PICTURE_SIDE, PICTURE_SIDE, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < PICTURE_SIDE; y++) {
            for (int x = 0; x < PICTURE_SIDE; x++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        return image;
    }
}
