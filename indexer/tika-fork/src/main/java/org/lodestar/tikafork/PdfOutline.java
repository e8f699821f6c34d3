package org.lodestar.tikafork;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.jspecify.annotations.Nullable;

/** The outline of a PDF, which viewers show as bookmarks: one line for each item, in order. */
final class PdfOutline {

    private static final int MOST_ITEMS = 2000;
    private static final int DEEPEST = 6;

    private final PDDocument document;
    private final Map<COSDictionary, Integer> pageNumbers = new HashMap<>();
    private final Set<COSDictionary> seen = new HashSet<>();
    private final List<String> lines = new ArrayList<>();

    PdfOutline(PDDocument document) {
        this.document = document;
    }

    /** {@code LEVEL TAB PAGE TAB TITLE}; a page that is not known is 0. */
    List<String> lines() {
        PDDocumentOutline outline = document.getDocumentCatalog().getDocumentOutline();
        if (outline != null) {
            for (PDPage page : document.getPages()) {
                pageNumbers.putIfAbsent(page.getCOSObject(), pageNumbers.size() + 1);
            }
            add(outline, 1);
        }
        return lines;
    }

    private void add(PDOutlineNode parent, int level) {
        for (PDOutlineItem item = parent.getFirstChild(); item != null; item = item.getNextSibling()) {
            // A damaged outline may lead back to itself.
            if (lines.size() >= MOST_ITEMS || !seen.add(item.getCOSObject())) {
                return;
            }
            String title = item.getTitle();
            if (title != null && !title.isBlank()) {
                lines.add(level + "\t" + page(item) + "\t" + title.replaceAll("[\\p{Cntrl}\\s]+", " ").strip());
            }
            if (level < DEEPEST) {
                add(item, level + 1);
            }
        }
    }

    private int page(PDOutlineItem item) {
        @Nullable PDPage page;
        try {
            page = item.findDestinationPage(document);
        } catch (IOException | RuntimeException e) {
            // Where it leads is damaged: its title may still be found in the text.
            page = null;
        }
        return page == null ? 0 : pageNumbers.getOrDefault(page.getCOSObject(), 0);
    }
}
