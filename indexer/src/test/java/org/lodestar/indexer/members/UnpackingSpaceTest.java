package org.lodestar.indexer.members;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackingSpaceTest {

    @TempDir
    private Path folder;

    private long entries() throws IOException {
        try (Stream<Path> list = Files.list(folder)) {
            return list.count();
        }
    }

    @Test
    void isGoneWithAllThatIsInItWhenTheRunEnds() throws IOException {
        try (UnpackingSpace space = UnpackingSpace.in(folder)) {
            Path first = Files.createDirectories(space.next());
            Files.writeString(first.resolve("a.txt"), "A.");
            assertThat(space.next()).isNotEqualTo(first).doesNotExist().hasParentRaw(first.getParent());
        }
        assertThat(entries()).isZero();
    }

    @Test
    void isNotThereUntilItIsNeeded() throws IOException {
        Path none = folder.resolve("index");
        try (UnpackingSpace space = UnpackingSpace.in(none)) {
            assertThat(none).doesNotExist();
            assertThat(space.next().getParent()).isDirectory();
        }
    }

    @Test
    void ofARunAtWorkIsLeftAloneAndThatOfADeadOneIsCleared() throws IOException {
        try (UnpackingSpace atWork = UnpackingSpace.in(folder)) {
            Path there = Files.createDirectories(atWork.next());
            Path dead = Files.createDirectories(folder.resolve("lodestar-unpacked-dead/1"));
            Files.writeString(folder.resolve("lodestar-unpacked-dead.lock"), "");
            Files.writeString(folder.resolve("lodestar-unpacked-gone.lock"), "");

            UnpackingSpace.in(folder).close();

            assertThat(there).isDirectory();
            assertThat(dead.getParent()).doesNotExist();
            assertThat(entries()).isEqualTo(2);
        }
    }
}
