package org.lodestar.tikafork;

import java.io.IOException;
import java.nio.file.Files;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.PDF;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Passes on of each page of a PDF either its text layer or what OCR read of it, never both. A page that OCR cannot read, or finds
 * no text on, keeps its layer, and so does one with a short layer, as of a title page, of which OCR reads no more.
 */
final class OcrPageHandler extends HeldPages {

    /** A page number, or the stamp of a scanner, is no text layer. */
    static final int FEWEST_CHARACTERS = 20;
    /** A layer is worthless if more of its characters than this have no meaning. */
    static final double MOST_UNMAPPED = 0.5;

    private final OcrOrder order;
    private final PageImages images;
    private final Metadata metadata;

    OcrPageHandler(ContentHandler target, OcrOrder order, PageImages images, Metadata metadata) {
        super(target);
        this.order = order;
        this.images = images;
        this.metadata = metadata;
    }

    @Override
    void write(int number, String layer, ContentHandler to) throws SAXException {
        String read = order.everyPage() || !hasTextLayer() ? readByOcr(number) : "";
        if (OcrText.letters(read) > (order.everyPage() || isWorthless() ? 0 : OcrText.letters(layer))) {
            OcrText.write(read, to);
        } else {
            replay();
        }
    }

    /** By the counts of this page, which Tika adds before it ends the page. */
    private boolean hasTextLayer() {
        return last(metadata.getValues(PDF.CHARACTERS_PER_PAGE)) >= FEWEST_CHARACTERS && !isWorthless();
    }

    private boolean isWorthless() {
        int characters = last(metadata.getValues(PDF.CHARACTERS_PER_PAGE));
        return last(metadata.getValues(PDF.UNMAPPED_UNICODE_CHARS_PER_PAGE)) > MOST_UNMAPPED * characters;
    }

    private static int last(String[] values) {
        return values.length == 0 ? 0 : Integer.parseInt(values[values.length - 1]);
    }

    private String readByOcr(int page) {
        try {
            PageImages.PageImage image = images.draw(page - 1);
            if (image == null) {
                return "";
            }
            try {
                return new Tesseract(order).read(image.file(), image.dotsPerInch());
            } finally {
                Files.deleteIfExists(image.file());
            }
        } catch (OcrException e) {
            OcrText.problem(metadata, new OcrException("page " + page + " " + e.getMessage()));
        } catch (IOException e) {
            OcrText.problem(metadata, new OcrException("page " + page + " cannot be drawn: " + e.getMessage()));
        }
        return "";
    }
}
