package org.lodestar.indexer.extraction;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Makes files that harm who reads them. */
public final class PoisonFiles {

    private PoisonFiles() {}

    public static byte[] misbehaving(String what) {
        return (MisbehavingParser.MAGIC + what).getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] half(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        return Arrays.copyOf(bytes, bytes.length / 2);
    }

    /** A gigabyte of the letter a in a megabyte. */
    public static Path zipBomb(Path file) throws IOException {
        byte[] block = "a".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("a.txt"));
            for (int i = 0; i < 1024; i++) {
                zip.write(block);
            }
        }
        return file;
    }

    /** A text in a zip in a zip, and so on. */
    public static Path nestedZip(Path file, int depth) throws IOException {
        byte[] inner = "The innermost text.".getBytes(StandardCharsets.UTF_8);
        String name = "inner.txt";
        for (int i = 0; i < depth; i++) {
            inner = zip(name, inner);
            name = "level-" + i + ".zip";
        }
        return Files.write(file, inner);
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
    }

    public static Path zipOfMany(Path file, int entries) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < entries; i++) {
                zip.putNextEntry(new ZipEntry("note-" + i + ".txt"));
                zip.write(("Note number " + i + ".").getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    /** A stored entry whose header says that it is encrypted. */
    public static Path encryptedZip(Path file) throws IOException {
        byte[] content = "twelve bytes of header, then what is secret".getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CRC32 crc = new CRC32();
        crc.update(content);
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            ZipEntry entry = new ZipEntry("secret.txt");
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(crc.getValue());
            zip.putNextEntry(entry);
            zip.write(content);
        }
        byte[] bytes = out.toByteArray();
        for (int i = 0; i + 4 < bytes.length; i++) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 3 && bytes[i + 3] == 4) {
                bytes[i + 6] |= 1;
            } else if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
                bytes[i + 8] |= 1;
            }
        }
        return Files.write(file, bytes);
    }

    public static Path encryptedDocx(Path file, Path plain) throws Exception {
        try (POIFSFileSystem system = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var out = encryptor.getDataStream(system)) {
                Files.copy(plain, out);
            }
            try (var out = Files.newOutputStream(file)) {
                system.writeFilesystem(out);
            }
        }
        return file;
    }

    public static String billionLaughs(String root) {
        StringBuilder dtd = new StringBuilder("<?xml version=\"1.0\"?>\n<!DOCTYPE " + root + " [\n<!ENTITY l0 \"lol\">\n");
        for (int i = 1; i < 10; i++) {
            dtd.append("<!ENTITY l").append(i).append(" \"").append(("&l" + (i - 1) + ";").repeat(10)).append("\">\n");
        }
        return dtd.append("]>\n").toString();
    }

    /** Many empty pages, each with its own object. */
    public static Path manyPages(Path file, int pages) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                document.addPage(new PDPage());
            }
            document.save(file.toFile());
        }
        return file;
    }

    public static Path docxOf(Path file, Map<String, String> replaced) throws IOException {
        Map<String, String> parts = SampleFiles.docxParts("Heading", "Paragraph.");
        parts.putAll(replaced);
        return SampleFiles.zip(file, parts);
    }
}
