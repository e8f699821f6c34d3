package org.lodestar.indexer;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** What the file system refused, in words for an operator. */
record DiskProblem(FileSystemException refusal) {

    /** {@code /proc/nope: cannot be made or found}. */
    String words() {
        String why = switch (refusal) {
            case AccessDeniedException denied -> "permission denied";
            case NoSuchFileException none -> "cannot be found, or cannot be made there";
            case FileAlreadyExistsException there -> "is there already, and is not a folder";
            case NotDirectoryException file -> "is not a folder";
            default -> refusal.getReason() == null ? "the file system refused" : "the file system refused: " + refusal.getReason();
        };
        return refusal.getFile() + ": " + why + "; look at the path and its permissions";
    }
}
