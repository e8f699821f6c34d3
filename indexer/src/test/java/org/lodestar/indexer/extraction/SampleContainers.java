package org.lodestar.indexer.extraction;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Base64;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Makes archives and mails. */
public final class SampleContainers {

    private SampleContainers() {}

    /** A zip of texts by their names, be they there twice: {@code "a.txt", "Text of it.", ...}. */
    public static byte[] zip(Object... namesAndContents) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                ZipArchiveEntry entry = new ZipArchiveEntry((String) namesAndContents[i]);
                entry.setTime(0);
                zip.putArchiveEntry(entry);
                zip.write(bytes(namesAndContents[i + 1]));
                zip.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    static byte[] bytes(Object content) {
        return content instanceof byte[] bytes ? bytes : ((String) content).getBytes(StandardCharsets.UTF_8);
    }

    /** A tar file, compressed by gzip. */
    public static byte[] tarGz(Map<String, String> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes), "UTF-8")) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            for (Map.Entry<String, String> file : files.entrySet()) {
                TarArchiveEntry entry = new TarArchiveEntry(file.getKey());
                entry.setSize(bytes(file.getValue()).length);
                tar.putArchiveEntry(entry);
                tar.write(bytes(file.getValue()));
                tar.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** One text, compressed by gzip. */
    public static byte[] gz(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(bytes(text));
        }
        return bytes.toByteArray();
    }

    static Path sevenZ(Path file, Map<String, String> files) throws IOException {
        try (SevenZOutputFile out = new SevenZOutputFile(file.toFile())) {
            for (Map.Entry<String, String> one : files.entrySet()) {
                SevenZArchiveEntry entry = new SevenZArchiveEntry();
                entry.setName(one.getKey());
                entry.setLastModifiedTime(FileTime.fromMillis(0));
                out.putArchiveEntry(entry);
                out.write(bytes(one.getValue()));
                out.closeArchiveEntry();
            }
        }
        return file;
    }

    /** A part of a mail; without a disposition it has no name. */
    public record Part(String type, String disposition, Object content) {}

    /** A mail of plain text, with parts. */
    public static String mail(String subject, String text, Part... parts) {
        StringBuilder mail = new StringBuilder(headers(subject)).append("MIME-Version: 1.0\n"
                + "Content-Type: multipart/mixed; boundary=\"cut\"\n\n--cut\nContent-Type: text/plain; charset=utf-8\n\n" + text + "\n");
        for (Part part : parts) {
            mail.append("--cut\nContent-Type: ").append(part.type).append('\n');
            if (!part.disposition.isEmpty()) {
                mail.append("Content-Disposition: ").append(part.disposition).append('\n');
            }
            String base64 = Base64.getMimeEncoder(76, new byte[] {'\n'}).encodeToString(bytes(part.content));
            mail.append("Content-Transfer-Encoding: base64\n\n").append(base64).append('\n');
        }
        return mail.append("--cut--\n").toString();
    }

    static String headers(String subject) {
        return "From: Ana <ana@example.org>\nTo: Binh <binh@example.org>\nSubject: " + subject
                + "\nDate: Wed, 17 Jul 2019 10:00:00 +0000\n";
    }

    /** A mailbox of mails of plain text: {@code "id", "subject", "text", ...}. */
    static String mailbox(String... idsSubjectsAndTexts) {
        StringBuilder mailbox = new StringBuilder();
        for (int i = 0; i < idsSubjectsAndTexts.length; i += 3) {
            String id = idsSubjectsAndTexts[i];
            mailbox.append("From ana@example.org Wed Jul 17 10:00:00 2019\n").append(headers(idsSubjectsAndTexts[i + 1]))
                    .append(id.isEmpty() ? "" : "Message-ID: <" + id + ">\n")
                    .append("Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n")
                    .append(idsSubjectsAndTexts[i + 2]).append("\n\n");
        }
        return mailbox.toString();
    }
}
