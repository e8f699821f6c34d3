package org.lodestar.engine.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** Folders that go when the tests are done. */
final class TemporaryFolders {

    private final List<Path> folders = new CopyOnWriteArrayList<>();

    Path create() throws IOException {
        Path folder = Files.createTempDirectory("lodestar-test");
        folders.add(folder);
        return folder;
    }

    void delete() throws IOException {
        for (Path folder : folders) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
