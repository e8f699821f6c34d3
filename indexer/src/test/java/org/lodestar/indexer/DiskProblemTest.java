package org.lodestar.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class DiskProblemTest {

    @Test
    void isToldWithoutTheNamesOfExceptions() {
        assertThat(new DiskProblem(new NoSuchFileException("/proc/nope")).words())
                .isEqualTo("/proc/nope: cannot be found, or cannot be made there; look at the path and its permissions");
        assertThat(new DiskProblem(new AccessDeniedException("var/index")).words()).startsWith("var/index: permission denied; ");
        assertThat(new DiskProblem(new FileSystemException("x", null, "Read-only file system")).words())
                .startsWith("x: the file system refused: Read-only file system; ");
    }
}
