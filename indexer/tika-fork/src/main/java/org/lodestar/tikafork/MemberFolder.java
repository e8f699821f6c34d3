package org.lodestar.tikafork;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.tika.metadata.Metadata;
import org.jspecify.annotations.Nullable;

/**
 * The folder that the files of a container are put into: {@code 1/plan.docx}, {@code 2/annex.pdf} and so on, whatever they are
 * called there. The file {@code list} beside them has a line for each, written once the file is whole, so that what there is by
 * then holds when the process dies:
 *
 * <pre>
 * kind archive
 * file 1/plan.docx inner%2Fplan.docx
 * lost damaged inner%2Fannex.pdf
 * limit files
 * </pre>
 */
final class MemberFolder {

    private static final String LIST = "list";
    private static final int BUFFER = 1 << 16;

    private final UnpackOrder order;
    private int met;
    private int files;
    private long bytes;
    private boolean limited;
    private boolean full;

    MemberFolder(UnpackOrder order) {
        this.order = order;
    }

    /** Puts a file there, unless that is beyond a limit, which is noted. */
    void put(ContainerKind kind, Metadata metadata, InputStream content) throws IOException {
        @Nullable Path folder = order.folder();
        if (folder == null) {
            return;
        }
        if (met++ == 0) {
            Files.createDirectory(folder);
            note(folder, "kind " + kind.word());
        }
        if (full) {
            return;
        }
        if (files == order.files()) {
            limit(folder, "files");
        } else if (bytes == order.bytes()) {
            limit(folder, "bytes");
        } else {
            store(folder, kind, metadata, content);
        }
    }

    private void store(Path folder, ContainerKind kind, Metadata metadata, InputStream content) throws IOException {
        files++;
        Path home = Files.createDirectory(folder.resolve(String.valueOf(files)));
        Path unnamed = home.resolve("content");
        long most = Math.min(order.bytesEach(), order.bytes() - bytes);
        switch (copy(content, unnamed, most + 1)) {
            case UNREADABLE -> {
                lose(folder, unnamed, "damaged", MemberName.of(kind, metadata, met, null));
                return;
            }
            case NO_ROOM -> {
                // What it took so far is room enough for the note.
                Files.delete(unnamed);
                full = true;
                note(folder, "limit room");
                return;
            }
            case COPIED -> { }
        }
        MemberName name = MemberName.of(kind, metadata, met, unnamed);
        long size = Files.size(unnamed);
        if (size > most) {
            bytes = most < order.bytesEach() ? order.bytes() : bytes;
            lose(folder, unnamed, "bytes", name);
            return;
        }
        bytes += size;
        Files.move(unnamed, home.resolve(name.onDisk()));
        note(folder, "file " + files + "/" + name.onDisk() + " " + encoded(name));
    }

    private enum Copied { COPIED, UNREADABLE, NO_ROOM }

    private static Copied copy(InputStream content, Path to, long most) throws IOException {
        byte[] buffer = new byte[BUFFER];
        try (OutputStream out = Files.newOutputStream(to)) {
            for (long left = most; left > 0; ) {
                int read;
                try {
                    read = content.read(buffer, 0, (int) Math.min(buffer.length, left));
                } catch (IOException damaged) {
                    return Copied.UNREADABLE;
                }
                if (read < 0) {
                    break;
                }
                try {
                    out.write(buffer, 0, read);
                } catch (IOException full) {
                    return Copied.NO_ROOM;
                }
                left -= read;
            }
        }
        return Copied.COPIED;
    }

    private void lose(Path folder, Path file, String why, MemberName name) throws IOException {
        Files.delete(file);
        note(folder, "lost " + why + " " + encoded(name));
    }

    private void limit(Path folder, String which) throws IOException {
        if (!limited) {
            limited = true;
            note(folder, "limit " + which);
        }
    }

    private static String encoded(MemberName name) {
        return URLEncoder.encode(name.inContainer(), StandardCharsets.UTF_8);
    }

    private static void note(Path folder, String line) throws IOException {
        Files.writeString(folder.resolve(LIST), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
