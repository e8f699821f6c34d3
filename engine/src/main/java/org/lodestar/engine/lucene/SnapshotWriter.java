package org.lodestar.engine.lucene;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.lodestar.corpus.Sha256;
import org.lodestar.engine.GenerationSummary;
import org.lodestar.engine.UnfitGenerationException;
import org.lodestar.engine.Withdrawals;

/** Writes a generation into one file, whose name appears once it is complete. */
final class SnapshotWriter {

    private SnapshotWriter() {}

    static GenerationSummary write(IndexFolder folder, Manifest manifest, Withdrawals withdrawals, Path file) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + DurableFiles.NEXT);
        try {
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(next))) {
                SnapshotHead head = new SnapshotHead(SnapshotHead.VERSION, manifest.id(), manifest.schema());
                put(zip, SnapshotHead.NAME, StoredForm.bytes(head));
                put(zip, IndexFolder.MANIFEST, ManifestFile.write(manifest));
                put(zip, WithdrawnFile.NAME, WithdrawnFile.bytes(withdrawals));
                for (Map.Entry<String, String> named : manifest.checksums().entrySet()) {
                    Path copied = folder.generation(manifest.id()).resolve(named.getKey());
                    if (!copy(copied, zip).equals(named.getValue())) {
                        throw new UnfitGenerationException("no snapshot was made, as the published generation is damaged: " + copied
                                + " is not what was written; " + new Remedy(folder).of(manifest.id()));
                    }
                }
            }
            DurableFiles.moveInto(file, next);
        } finally {
            Files.deleteIfExists(next);
        }
        return manifest.summary();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    /** Returns the SHA-256 of what was written, not of what a second look would find. */
    private static String copy(Path file, ZipOutputStream zip) throws IOException {
        zip.putNextEntry(new ZipEntry(String.valueOf(file.getFileName())));
        MessageDigest digest = Sha256.digest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(zip);
        }
        zip.closeEntry();
        return HexFormat.of().formatHex(digest.digest());
    }
}
