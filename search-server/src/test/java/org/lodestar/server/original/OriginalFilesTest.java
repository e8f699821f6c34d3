package org.lodestar.server.original;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodestar.corpus.Sha256;
import org.lodestar.corpus.SourceFile;

class OriginalFilesTest {

    @TempDir
    Path folder = Path.of("");

    private final OriginalFiles files = new OriginalFiles();

    private SourceFile recorded(Path file, String content) throws IOException {
        Files.writeString(file, content);
        return new SourceFile(file.toString(), Files.size(file), Sha256.of(content), "text/plain");
    }

    private boolean opens(Path file, SourceFile recorded) throws IOException {
        Optional<FileChannel> channel = files.open(file, recorded);
        if (channel.isPresent()) {
            channel.get().close();
        }
        return channel.isPresent();
    }

    @Test
    void opensAFileThatIsWhatItWas() throws IOException {
        Path file = folder.resolve("a.txt");

        assertThat(opens(file, recorded(file, "as it was"))).isTrue();
    }

    @Test
    void refusesAFileOfTheSameSizeWithOtherContent() throws IOException {
        Path file = folder.resolve("a.txt");
        SourceFile recorded = recorded(file, "as it was");
        assertThat(opens(file, recorded)).isTrue();
        Files.writeString(file, "AS IT WAS");
        Files.setLastModifiedTime(file, FileTime.fromMillis(1));

        assertThat(opens(file, recorded)).isFalse();
    }

    @Test
    void refusesWhatIsLongerGoneOrNoFile() throws IOException {
        Path file = folder.resolve("a.txt");
        SourceFile recorded = recorded(file, "as it was");

        Files.writeString(file, "as it was, and more");
        assertThat(opens(file, recorded)).isFalse();
        Files.delete(file);
        assertThat(opens(file, recorded)).isFalse();
        Files.createDirectory(file);
        assertThat(opens(file, recorded)).isFalse();
    }
}
