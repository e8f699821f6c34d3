package org.lodestar.indexer.extraction;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lodestar.corpus.Page;

/**
 * The list that a fork keeps of the files that it unpacks: {@code MemberFolder} there shows its lines. A fork that a file has
 * taken over could write anything, so that nothing in it is believed that leads out of the folder.
 */
final class HeldFiles {

    private static final Pattern FILE = Pattern.compile("file ([0-9]+/[A-Za-z0-9_][A-Za-z0-9._ -]*) (\\S+)");
    private static final Pattern LOST = Pattern.compile("lost (damaged|bytes) (\\S+)");
    private static final Pattern LIMIT = Pattern.compile("limit (files|bytes)");
    private static final String NO_ROOM = "limit room";

    private final Unpacking order;
    private final List<Unpacked.HeldFile> files = new ArrayList<>();
    private boolean isMail;
    private boolean hasText;
    private boolean isDamaged;
    private @Nullable String leftOut;

    private HeldFiles(Unpacking order) {
        this.order = order;
    }

    /** Empty where the file was no container, or held nothing. */
    static Optional<HeldFiles> of(Unpacking order) throws IOException {
        Path list = order.folder().resolve("list");
        if (!Files.isRegularFile(list)) {
            return Optional.empty();
        }
        String text = Files.readString(list);
        HeldFiles held = new HeldFiles(order);
        // A line that was not ended is of a process that died over it.
        for (String line : text.substring(0, text.lastIndexOf('\n') + 1).lines().toList()) {
            held.take(line);
        }
        return Optional.of(held);
    }

    private void take(String line) throws IOException {
        Matcher file = FILE.matcher(line);
        Matcher lost = LOST.matcher(line);
        Matcher limit = LIMIT.matcher(line);
        if (file.matches()) {
            files.add(new Unpacked.HeldFile(decoded(file.group(2)), order.folder().resolve(file.group(1)), null));
        } else if (lost.matches()) {
            isDamaged |= lost.group(1).equals("damaged");
            leftOut = leftOut == null ? "some of its files could not be unpacked" : leftOut;
            files.add(new Unpacked.HeldFile(decoded(lost.group(2)), null, problem(lost.group(1))));
        } else if (limit.matches()) {
            leftOut = limit(limit.group(1));
        } else if (line.equals(NO_ROOM)) {
            throw new NoRoomException(order.folder());
        } else if (line.startsWith("kind ")) {
            hasText = line.equals("kind mail");
            isMail = hasText || line.equals("kind mailbox");
        } else {
            throw new IOException("the list of unpacked files has the line '" + line + "'");
        }
    }

    private static String decoded(String name) {
        return URLDecoder.decode(name, StandardCharsets.UTF_8);
    }

    private String problem(String why) {
        return why.equals("damaged")
                ? "is damaged, and could not be unpacked"
                : "could not be unpacked: it is larger than " + megabytes(order.bytesEach()) + ", or all files together than "
                        + megabytes(order.bytes());
    }

    private String limit(String which) {
        if (which.equals("bytes")) {
            return "its files are larger than " + megabytes(order.bytes()) + " together, and the rest is left out";
        }
        return order.files() == 0
                ? "it lies too deep in other files, and its own are left out"
                : "it holds more than " + order.files() + " files, and the rest is left out";
    }

    private static String megabytes(long bytes) {
        return (bytes >> 20) + " MB";
    }

    /**
     * Puts it together with what came of the file itself.
     *
     * @param own as far as the parser knows, to which the files that it held are not there
     */
    Unpacked with(Extraction own) {
        return new Unpacked(hasText ? text(own) : archive(own), Optional.of(new Unpacked.Held(isMail, files, leftOut)));
    }

    private Extraction text(Extraction own) {
        return leftOut != null && own instanceof Extraction.Extracted(List<Page> pages, FileProperties properties, String type, boolean cut)
                ? new Extraction.Extracted(pages, properties, type, true) : own;
    }

    private Extraction archive(Extraction own) {
        return switch (own) {
            case Extraction.Failed failed -> failed;
            case Extraction.Extracted namesOfFiles -> new Extraction.Failed("holds files that could not be unpacked", true);
            case Extraction.Blank blank when isDamaged -> new Extraction.Failed("is damaged", true);
            case Extraction.Blank blank -> new Extraction.Ignored("is an archive");
            case Extraction.Ignored ignored -> new Extraction.Ignored("is an archive");
        };
    }
}
