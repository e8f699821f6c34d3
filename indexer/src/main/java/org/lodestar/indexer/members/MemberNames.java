package org.lodestar.indexer.members;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lodestar.corpus.Printable;

/**
 * Gives each file of a container a path of its own. What it is called there is only a hint: it may lead out of the container,
 * be there twice, or be no name at all.
 */
final class MemberNames {

    private static final int LONGEST_PART = 200;
    private static final int KEPT_AT_END = 20;
    private static final int DEEPEST = 20;

    private final Set<String> files = new HashSet<>();
    private final Set<String> folders = new HashSet<>();
    private int met;

    /**
     * The path of the next file, in NFC, with {@code /} between its parts.
     *
     * @param name as it is called in the container
     */
    String next(String name) {
        met++;
        List<String> parts = parts(name);
        StringBuilder path = new StringBuilder();
        for (String part : parts.subList(0, parts.size() - 1)) {
            path.append(free(path.toString(), part, false)).append('/');
            folders.add(path.substring(0, path.length() - 1));
        }
        path.append(free(path.toString(), parts.getLast(), true));
        files.add(path.toString());
        return path.toString();
    }

    private List<String> parts(String name) {
        List<String> parts = new ArrayList<>();
        for (String part : Normalizer.normalize(name, Normalizer.Form.NFC).split("[/\\\\]")) {
            String printable = Printable.line(part).strip();
            if (!printable.isEmpty() && !printable.equals(".") && !printable.equals("..")) {
                parts.add(shortened(printable));
            }
        }
        if (parts.isEmpty()) {
            parts.add("file-" + met);
        }
        return parts.size() <= DEEPEST ? parts : parts.subList(parts.size() - DEEPEST, parts.size());
    }

    /** Keeps the end, which tells the type. */
    private static String shortened(String part) {
        int length = part.codePointCount(0, part.length());
        return length <= LONGEST_PART
                ? part
                : part.substring(0, part.offsetByCodePoints(0, LONGEST_PART - KEPT_AT_END)) + "…"
                        + part.substring(part.offsetByCodePoints(0, length - KEPT_AT_END));
    }

    /** The part itself, or with a number: a file takes no path that a file or a folder has, nor a folder that of a file. */
    private String free(String above, String part, boolean isFile) {
        String free = part;
        for (int number = 2; files.contains(above + free) || (isFile && folders.contains(above + free)); number++) {
            int dot = part.lastIndexOf('.');
            free = dot > 0
                    ? part.substring(0, dot) + " (" + number + ")" + part.substring(dot)
                    : part + " (" + number + ")";
        }
        return free;
    }
}
