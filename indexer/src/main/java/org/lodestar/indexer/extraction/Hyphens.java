package org.lodestar.indexer.extraction;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells hyphens that part a word at the end of a line from those that belong to it: by how the word, or its parts, stand
 * elsewhere in the document.
 */
final class Hyphens {

    /** Of a text about which nothing is known: every hyphen at the end of a line parts a word. */
    static final Hyphens UNKNOWN = new Hyphens(List.of(), Set.of());

    private static final Pattern WORD = Pattern.compile("(?U)\\p{L}+(?:-\\p{L}+)*");
    private static final Pattern LAST = Pattern.compile("(?U)(\\p{L}+(?:-\\p{L}+)*)[-\u2010]$");
    private static final Pattern FIRST = Pattern.compile("(?U)^\\p{L}+(?:-\\p{L}+)*");
    /** {@code congressionally-mandated} is written with a hyphen, {@code supply-ing} is parted by one. */
    private static final Pattern ADVERB = Pattern.compile("\\p{L}{4,}ly");
    private static final Pattern PARTICIPLE = Pattern.compile("\\p{L}{3,}(?:ed|ing)");
    /** Shorter parts are words by chance: in, for, a. */
    private static final int SHORTEST_PART = 3;

    private final List<String> lines;
    private @Nullable Set<String> words;

    private Hyphens(List<String> lines, @Nullable Set<String> words) {
        this.lines = lines;
        this.words = words;
    }

    /** Learns the words of a document from where they stand inside a line, once it is asked. For one thread. */
    static Hyphens of(List<String> lines) {
        return new Hyphens(lines, null);
    }

    private Set<String> words() {
        if (words == null) {
            words = words(lines);
        }
        return words;
    }

    private static Set<String> words(List<String> lines) {
        Set<String> words = new HashSet<>();
        for (String line : lines) {
            boolean endsParted = line.endsWith("-");
            for (MatchResult word : WORD.matcher(line).results().toList()) {
                boolean inside = word.start() > 0 && word.end() < line.length() - (endsParted ? 1 : 0);
                if (inside || !endsParted) {
                    words.add(word.group().toLowerCase(Locale.ROOT));
                }
            }
        }
        return words;
    }

    /** Whether the hyphen at the end of {@code word}, or of a line, stays when {@code next} follows without a blank. */
    boolean stays(String word, String next) {
        var last = LAST.matcher(word);
        var first = FIRST.matcher(next);
        if (!last.find() || !first.find()) {
            return false;
        }
        String before = last.group(1).toLowerCase(Locale.ROOT);
        String after = first.group().toLowerCase(Locale.ROOT);
        Set<String> known = words();
        if (known.contains(before + after)) {
            return false;
        }
        return known.contains(before + "-" + after)
                || (ADVERB.matcher(before).matches() && PARTICIPLE.matcher(after).matches())
                || (before.length() >= SHORTEST_PART && after.length() >= SHORTEST_PART
                        && known.contains(before) && known.contains(after));
    }
}
