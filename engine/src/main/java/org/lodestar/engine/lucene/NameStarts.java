package org.lodestar.engine.lucene;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Names in the order of the beginnings of all their words, so that those with a word that goes on as was typed are found by
 * it. Immutable.
 *
 * @param <T> what has a name
 */
final class NameStarts<T> {

    /** Fewer letters with an error in them could be the beginning of anything. */
    private static final int LETTERS_FOR_AN_ERROR = 4;

    /** The first letter is seldom wrong, and of a short beginning it is too much of it. */
    private static final int LETTERS_FOR_AN_ERROR_IN_THE_FIRST = 6;

    /** The Arabic article, which is written together with its word. */
    private static final String ARABIC_ARTICLE = "ال";

    private final List<Name<T>> names;
    private final List<Start> starts;

    /**
     * A name.
     *
     * @param language of it, {@code und} for any
     * @param preferred whether it is what its owner is called, and not a synonym
     * @param folded its words in folded form, a blank between two
     */
    record Name<T>(T of, String language, String text, boolean preferred, String folded) {}

    /**
     * A name that goes on as was typed.
     *
     * @param whole whether it is all of the name
     * @param first whether the name itself does, and not a later word of it
     * @param exact whether without a typing error
     */
    record Found<T>(Name<T> name, boolean whole, boolean first, boolean exact) {}

    /** @param at offset into the folded name where a word begins */
    private record Start(int name, int at) {}

    NameStarts(Collection<Name<T>> names) {
        this.names = List.copyOf(names);
        this.starts = new ArrayList<>();
        for (int i = 0; i < this.names.size(); i++) {
            addStarts(i, this.names.get(i));
        }
        starts.sort((a, b) -> compare(folded(a), a.at, folded(b), b.at));
    }

    /** As the rests of two texts compare. */
    private static int compare(String a, int from, String b, int to) {
        int length = Math.min(a.length() - from, b.length() - to);
        for (int i = 0; i < length; i++) {
            if (a.charAt(from + i) != b.charAt(to + i)) {
                return a.charAt(from + i) - b.charAt(to + i);
            }
        }
        return (a.length() - from) - (b.length() - to);
    }

    private void addStarts(int number, Name<T> name) {
        String folded = name.folded;
        boolean arabic = name.language.equals("ar");
        for (int at = 0; at >= 0 && at < folded.length(); at = next(folded, at)) {
            starts.add(new Start(number, at));
            if (arabic && folded.startsWith(ARABIC_ARTICLE, at)) {
                starts.add(new Start(number, at + ARABIC_ARTICLE.length()));
            }
        }
    }

    private static int next(String folded, int at) {
        int blank = folded.indexOf(' ', at);
        return blank < 0 ? -1 : blank + 1;
    }

    private String folded(Start start) {
        return names.get(start.name).folded;
    }

    private Found<T> found(Start start, String typed, boolean exact) {
        Name<T> name = names.get(start.name);
        boolean first = name.folded.lastIndexOf(' ', start.at) < 0;
        return new Found<>(name, name.folded.equals(typed), first, exact);
    }

    /** The names with a word that, with what follows it, begins as was typed. */
    List<Found<T>> beginning(String typed) {
        List<Found<T>> found = new ArrayList<>();
        for (int i = firstFrom(typed); i < starts.size() && folded(starts.get(i)).startsWith(typed, starts.get(i).at); i++) {
            found.add(found(starts.get(i), typed, true));
        }
        return found;
    }

    /** Where the starts begin that are not before a text. */
    private int firstFrom(String typed) {
        int low = 0;
        int high = starts.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            Start start = starts.get(middle);
            if (compare(folded(start), start.at, typed, 0) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The names with a word that begins as was typed but for one letter: wrong, missing, too many, or in its neighbour's place. */
    List<Found<T>> almostBeginning(String typed) {
        if (typed.length() < LETTERS_FOR_AN_ERROR) {
            return List.of();
        }
        List<Found<T>> found = new ArrayList<>();
        for (Start start : starts) {
            if (differsByOne(typed, folded(start), start.at)) {
                found.add(found(start, typed, false));
            }
        }
        return found;
    }

    private static boolean differsByOne(String typed, String name, int at) {
        int i = 0;
        while (i < typed.length() && at + i < name.length() && typed.charAt(i) == name.charAt(at + i)) {
            i++;
        }
        if (i == typed.length() || (i == 0 && typed.length() < LETTERS_FOR_AN_ERROR_IN_THE_FIRST)) {
            return false;
        }
        int here = at + i;
        boolean wrong = rest(typed, i + 1, name, here + 1);
        boolean missing = rest(typed, i, name, here + 1);
        boolean tooMany = rest(typed, i + 1, name, here);
        boolean swapped = i + 1 < typed.length() && here + 1 < name.length()
                && typed.charAt(i) == name.charAt(here + 1) && typed.charAt(i + 1) == name.charAt(here)
                && rest(typed, i + 2, name, here + 2);
        return wrong || missing || tooMany || swapped;
    }

    /** Whether what is left of a name begins as what is left of what was typed. */
    private static boolean rest(String typed, int from, String name, int at) {
        return from >= typed.length() || name.regionMatches(at, typed, from, typed.length() - from);
    }
}
