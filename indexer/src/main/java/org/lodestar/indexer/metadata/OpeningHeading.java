package org.lodestar.indexer.metadata;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lodestar.corpus.Page;

/** The heading that a document opens with, which is its title where it states none. */
final class OpeningHeading {

    private static final int PAGES = 2;
    /** What comes after more words than a cover has is the heading of a section. */
    private static final int MOST_WORDS_BEFORE = 60;
    private static final int FEWEST_LETTERS = 4;
    /** A number is a section's, and a name with an ending an attachment's. */
    private static final Pattern NO_TITLE = Pattern.compile("(?:\\d{1,2}(?:\\.\\d{1,2})*|[IVX]{1,5}|[A-H])[.)]\\s.*|\\S+\\.\\w{2,4}");

    private OpeningHeading() {}

    static Optional<String> of(List<Page> pages) {
        int words = 0;
        for (Page.Block block : pages.stream().limit(PAGES).flatMap(page -> page.blocks().stream()).toList()) {
            String text = block.text();
            if (block instanceof Page.Heading && words <= MOST_WORDS_BEFORE && isTitle(text)) {
                return Optional.of(text);
            }
            words += text.split("\\s+").length;
        }
        return Optional.empty();
    }

    private static boolean isTitle(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long digits = text.codePoints().filter(Character::isDigit).count();
        return letters >= FEWEST_LETTERS && letters > digits && !NO_TITLE.matcher(text).matches();
    }
}
