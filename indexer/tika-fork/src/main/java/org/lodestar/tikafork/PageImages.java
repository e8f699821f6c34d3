package org.lodestar.tikafork;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;

/** Draws pages of a PDF as tesseract wants them; the PDF is opened for the first one. */
final class PageImages implements AutoCloseable {

    private static final int DOTS_PER_INCH = 300;
    private static final int LEAST_DOTS_PER_INCH = 20;
    /** An A3 page in 300 dots per inch has 17 million; a page that is larger is drawn coarser. */
    private static final double MOST_DOTS = 20e6;
    private static final double POINTS_PER_INCH = 72;

    /** A picture, in a file that the caller deletes. */
    record PageImage(Path file, int dotsPerInch) {}

    private final Path pdf;
    private @Nullable PDDocument document;
    private @Nullable PDFRenderer renderer;

    PageImages(Path pdf) {
        this.pdf = pdf;
    }

    /**
     * Draws a page; null where there is nothing on it.
     *
     * @param index 0 for the first page
     */
    @Nullable PageImage draw(int index) throws IOException, OcrException {
        if (document == null || renderer == null) {
            document = Loader.loadPDF(pdf.toFile());
            renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
        }
        PDPage page = document.getPage(index);
        if (!page.hasContents()) {
            return null;
        }
        PDRectangle box = page.getCropBox();
        double squareInches = Math.max(1, box.getWidth() / POINTS_PER_INCH * (box.getHeight() / POINTS_PER_INCH));
        int dotsPerInch = (int) Math.min(DOTS_PER_INCH, Math.sqrt(MOST_DOTS / squareInches));
        if (dotsPerInch < LEAST_DOTS_PER_INCH) {
            throw new OcrException("is too large to be drawn");
        }
        BufferedImage image;
        try {
            image = renderer.renderImageWithDPI(index, dotsPerInch, ImageType.GRAY);
        } catch (RuntimeException e) {
            // PDFBox meets damaged pictures and fonts with many kinds of these.
            throw new OcrException("cannot be drawn: " + e);
        }
        Path file = Files.createTempFile("page", ".pgm");
        write(image, file);
        return new PageImage(file, dotsPerInch);
    }

    /** As a portable graymap: a header, then a byte a dot. */
    private static void write(BufferedImage image, Path file) throws IOException {
        byte[] dots = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(("P5\n" + image.getWidth() + " " + image.getHeight() + "\n255\n").getBytes(StandardCharsets.US_ASCII));
            out.write(dots);
        }
    }

    @Override
    public void close() throws IOException {
        if (document != null) {
            document.close();
        }
    }
}
