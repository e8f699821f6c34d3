package org.lodestar.analyzers;

import java.util.ArrayList;
import java.util.List;

/** The headings above the place that a reader has come to, from the outermost to the innermost. */
final class SectionPath {

    private record Open(int level, String text) {}

    private final List<Open> open = new ArrayList<>();
    /** How many of the innermost have no text under them yet. */
    private int bare;

    /**
     * Ends the sections of a level and all below it.
     *
     * @return those of their headings that no text stands under, the outermost first
     */
    List<String> close(int level) {
        List<String> ended = new ArrayList<>();
        while (!open.isEmpty() && open.getLast().level >= level) {
            String text = open.removeLast().text;
            if (bare > 0) {
                bare--;
                ended.addFirst(text);
            }
        }
        return ended;
    }

    /** Ends the sections that hold nothing, and gives their headings, the outermost first. */
    List<String> closeBare() {
        List<Open> ended = open.subList(open.size() - bare, open.size());
        List<String> texts = ended.stream().map(Open::text).toList();
        ended.clear();
        bare = 0;
        return texts;
    }

    /** Begins a section inside those that are open. */
    void open(int level, String text) {
        open.add(new Open(level, text));
        bare++;
    }

    /** Text stands here. */
    void fill() {
        bare = 0;
    }

    List<String> headings() {
        return open.stream().map(Open::text).toList();
    }
}
