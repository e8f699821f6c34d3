package org.lodestar.corpus;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How documents are named: ids as their owners write them, and keys that are safe in a path. */
public final class DocumentKey {

    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,127}");
    private static final Pattern NOT_SLUG = Pattern.compile("[^a-z0-9]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final int MAX_ID_BYTES = 512;
    private static final int MAX_SLUG = 80;

    private DocumentKey() {}

    /** The id itself where it is safe in a path, else a slug and 12 hex digits of its SHA-256. */
    public static String of(String id) {
        return SAFE.matcher(id).matches() ? id : slugAndHash(id, id, 12);
    }

    /**
     * The id of a file that states none: it depends on the name of its root and its path below it, and on nothing else.
     *
     * @param rootName the source root's name
     * @param relativePath below the root, with {@code /} between its parts
     */
    public static String idOfFile(String rootName, String relativePath) {
        String path = Normalizer.normalize(relativePath, Normalizer.Form.NFC);
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return slugAndHash(dot > 0 ? name.substring(0, dot) : name, rootName + "/" + path, 10);
    }

    /** What is wrong with an id, if anything. */
    public static Optional<String> problem(String id) {
        if (id.isBlank()) {
            return Optional.of("is empty");
        }
        if (id.getBytes(StandardCharsets.UTF_8).length > MAX_ID_BYTES) {
            return Optional.of("is longer than " + MAX_ID_BYTES + " bytes");
        }
        boolean unprintable = id.codePoints().anyMatch(c -> switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        });
        return unprintable ? Optional.of("holds a character that cannot be printed") : Optional.empty();
    }

    static void requireValidId(String id) {
        problem(id).ifPresent(p -> {
            throw new IllegalArgumentException("document id '" + id + "' " + p);
        });
    }

    private static String slugAndHash(String readable, String hashed, int digits) {
        String ascii = MARKS.matcher(Normalizer.normalize(readable, Normalizer.Form.NFKD)).replaceAll("");
        String slug = NOT_SLUG.matcher(ascii.toLowerCase(Locale.ROOT)).replaceAll("-");
        slug = slug.substring(0, Math.min(slug.length(), MAX_SLUG)).replaceAll("^-+|-+$", "");
        return (slug.isEmpty() ? "document" : slug) + "-" + Sha256.of(hashed).substring(0, digits);
    }
}
