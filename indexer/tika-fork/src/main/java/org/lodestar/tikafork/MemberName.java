package org.lodestar.tikafork;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;

/**
 * What a file in another is called.
 *
 * @param inContainer as it is called there, be it a path that leads anywhere; made up where it has no name
 * @param onDisk a name that is safe on any disk and keeps what tells its type, the ending
 */
record MemberName(String inContainer, String onDisk) {

    private static final int LONGEST_STEM = 80;
    private static final int LONGEST_ENDING = 12;
    private static final int MOST_HEADER_LINES = 500;
    private static final Pattern MESSAGE_ID = Pattern.compile("(?i)message-id:\\s*<?([^<>\\s]+)>?\\s*");

    /**
     * Of a file in a container.
     *
     * @param number 1 for the first
     * @param content null where it could not be read
     */
    static MemberName of(ContainerKind kind, Metadata file, int number, @Nullable Path content) throws IOException {
        String name = file.get(TikaCoreProperties.RESOURCE_NAME_KEY);
        if (kind == ContainerKind.MAILBOX) {
            name = mail(number, content);
        } else if (name == null || name.isBlank()) {
            String called = kind == ContainerKind.MAIL ? "attachment-" : "file-";
            name = called + number + ending(ContainerKind.mediaType(file));
        }
        return new MemberName(name, onDisk(name));
    }

    /** A mail in a mailbox has no name, but an id that stays when others are deleted before it. */
    private static String mail(int number, @Nullable Path content) throws IOException {
        if (content != null) {
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(Files.newInputStream(content), StandardCharsets.ISO_8859_1))) {
                String line = lines.readLine();
                for (int i = 0; i < MOST_HEADER_LINES && line != null && !line.isBlank(); i++) {
                    Matcher id = MESSAGE_ID.matcher(line);
                    if (id.matches()) {
                        return id.group(1).replace('/', '_') + ".eml";
                    }
                    line = lines.readLine();
                }
            }
        }
        return "mail-" + number + ".eml";
    }

    private static String ending(String mediaType) {
        try {
            return mediaType.equals("message/rfc822")
                    ? ".eml" : MimeTypes.getDefaultMimeTypes().forName(mediaType).getExtension();
        } catch (MimeTypeException notAType) {
            return "";
        }
    }

    private static String onDisk(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String ascii = last.replaceAll("[^A-Za-z0-9._ -]", "_").replaceFirst("^[. -]+", "_").strip();
        int dot = ascii.lastIndexOf('.');
        boolean ends = dot > 0 && ascii.length() - dot <= LONGEST_ENDING;
        String stem = ends ? ascii.substring(0, dot) : ascii;
        String cut = stem.substring(0, Math.min(stem.length(), LONGEST_STEM)).strip();
        String ending = ends ? ascii.substring(dot) : "";
        return (cut.isEmpty() ? "file" : cut) + ending.strip();
    }
}
