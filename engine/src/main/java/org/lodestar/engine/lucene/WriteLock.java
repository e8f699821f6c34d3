package org.lodestar.engine.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.lodestar.engine.IndexInUseException;

/** Held by the one run that writes to an index. The system lets go of it when its process dies. */
final class WriteLock implements Closeable {

    private final FileChannel channel;

    private WriteLock(FileChannel channel) {
        this.channel = channel;
    }

    static WriteLock acquire(Path file) throws IOException, IndexInUseException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return new WriteLock(channel);
            }
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw inUse(file, e);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        channel.close();
        throw inUse(file, null);
    }

    private static IndexInUseException inUse(Path file, @org.jspecify.annotations.Nullable Throwable cause) {
        IndexInUseException inUse = new IndexInUseException(
                "another run is writing to " + file.toAbsolutePath().getParent() + "; wait until it has ended");
        if (cause != null) {
            inUse.initCause(cause);
        }
        return inUse;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
