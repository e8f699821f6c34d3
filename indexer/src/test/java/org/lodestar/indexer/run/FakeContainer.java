package org.lodestar.indexer.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lodestar.indexer.extraction.Extraction;
import org.lodestar.indexer.extraction.Unpacked;
import org.lodestar.indexer.extraction.Unpacking;

/**
 * An archive or a mail as text: {@code !archive} or {@code !mail}, the text of the mail, then each file as {@code > name} and its
 * lines after {@code | }. A line {@code !lost name} is a file that is damaged there, {@code !limit} says that there are more,
 * {@code !failed} that the rest is damaged.
 */
final class FakeContainer {

    private FakeContainer() {}

    /** Of {@code "a.txt", "Text of it.", ...}. */
    static String archive(String... namesAndTexts) {
        return "!archive\n" + files(namesAndTexts);
    }

    /** Of {@code "a.txt", "Text of it.", ...}. */
    static String mail(String text, String... namesAndTexts) {
        return "!mail\n" + text + "\n" + files(namesAndTexts);
    }

    private static String files(String... namesAndTexts) {
        StringBuilder files = new StringBuilder();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            files.append("> ").append(namesAndTexts[i]).append('\n')
                    .append(namesAndTexts[i + 1].lines().map(line -> "| " + line + "\n").collect(Collectors.joining()));
        }
        return files.toString();
    }

    private static String onDisk(String name) {
        String last = name.replaceAll(".*/", "");
        return last.matches("\\.*") ? "unnamed" : last.substring(Math.max(0, last.length() - 100));
    }

    /** What is in it; empty for any other text. */
    static Optional<Unpacked> unpack(String text, Unpacking order) throws IOException {
        boolean isMail = text.startsWith("!mail\n");
        if (!isMail && !text.startsWith("!archive\n")) {
            return Optional.empty();
        }
        List<Unpacked.HeldFile> files = new ArrayList<>();
        StringBuilder own = new StringBuilder();
        String leftOut = null;
        boolean failed = false;
        Path last = order.folder();
        for (String line : text.lines().skip(1).toList()) {
            if (line.startsWith("> ")) {
                if (files.size() == order.files()) {
                    leftOut = "it lies too deep in other files, and its own are left out";
                    break;
                }
                String name = line.substring(2);
                last = order.folder().resolve(files.size() + "/" + onDisk(name));
                Files.createDirectories(last.resolveSibling(""));
                Files.writeString(last, "");
                files.add(new Unpacked.HeldFile(name, last, null));
            } else if (line.startsWith("| ")) {
                Files.writeString(last, line.substring(2) + "\n", java.nio.file.StandardOpenOption.APPEND);
            } else if (line.startsWith("!lost ")) {
                files.add(new Unpacked.HeldFile(line.substring(6), null, "is damaged, and could not be unpacked"));
            } else if (line.equals("!limit")) {
                leftOut = "it holds more files, and the rest is left out";
            } else if (line.equals("!failed")) {
                failed = true;
            } else {
                own.append(line).append('\n');
            }
        }
        Extraction itself = failed ? new Extraction.Failed("is damaged", true)
                : isMail ? FakeExtractor.text(own.toString(), leftOut != null) : new Extraction.Ignored("is an archive");
        return Optional.of(new Unpacked(itself, Optional.of(new Unpacked.Held(isMail, files, leftOut))));
    }
}
