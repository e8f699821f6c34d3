package org.lodestar.indexer.members;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where the files of archives and mails lie while a run reads them: {@code lodestar-unpacked-...} in some folder, with a lock
 * file beside it that tells the space of a run at work from that of a dead one. Safe for many threads.
 */
public final class UnpackingSpace implements Closeable {

    private static final String PREFIX = "lodestar-unpacked-";
    private static final String LOCK = ".lock";

    private final Path folder;
    private @Nullable Space space;
    private int given;

    /** What a run has taken. */
    private record Space(Path folder, Path lockFile, FileChannel lock) {}

    private UnpackingSpace(Path folder) {
        this.folder = folder;
    }

    /** Space in a folder, which is made when it is needed; what dead runs left there is deleted. */
    public static UnpackingSpace in(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> locks = Files.newDirectoryStream(folder, PREFIX + "*" + LOCK)) {
                for (Path lock : locks) {
                    clearIfDead(lock);
                }
            }
        }
        return new UnpackingSpace(folder);
    }

    private static void clearIfDead(Path lockFile) throws IOException {
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE); FileLock lock = channel.tryLock()) {
            if (lock != null) {
                String name = String.valueOf(lockFile.getFileName());
                delete(lockFile.resolveSibling(name.substring(0, name.length() - LOCK.length())));
                Files.deleteIfExists(lockFile);
            }
        } catch (OverlappingFileLockException | NoSuchFileException atWorkOrCleared) {
            return;
        }
    }

    /** A folder that is not there yet, in one that is. */
    public synchronized Path next() throws IOException {
        if (space == null) {
            space = take();
        }
        given++;
        return space.folder.resolve(String.valueOf(given));
    }

    private Space take() throws IOException {
        Files.createDirectories(folder);
        while (true) {
            String name = PREFIX + UUID.randomUUID();
            Path lockFile = folder.resolve(name + LOCK);
            FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            if (channel.tryLock() != null) {
                return new Space(Files.createDirectory(folder.resolve(name)), lockFile, channel);
            }
            channel.close();
        }
    }

    /** Deletes a folder that it gave, if it was made. */
    public static void delete(Path given) throws IOException {
        if (!Files.exists(given)) {
            return;
        }
        Files.walkFileTree(given, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException e) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    @Override
    public synchronized void close() throws IOException {
        if (space != null) {
            Space taken = space;
            space = null;
            try {
                delete(taken.folder);
                Files.deleteIfExists(taken.lockFile);
            } finally {
                taken.lock.close();
            }
        }
    }
}
