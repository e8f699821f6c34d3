package org.lodestar.indexer.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.lodestar.corpus.Page;
import org.lodestar.indexer.extraction.Extraction;
import org.lodestar.indexer.extraction.Extractor;
import org.lodestar.indexer.extraction.FileProperties;
import org.lodestar.indexer.extraction.HashedFile;
import org.lodestar.indexer.extraction.Unpacked;
import org.lodestar.indexer.extraction.Unpacking;

/**
 * Does what a file tells it to: {@code !blank}, {@code !ignored}, {@code !broken}, {@code !slow}, {@code !gone}, {@code !growing}; any other text
 * is the text of its only page, a line beginning with {@code #} a heading.
 */
final class FakeExtractor implements Extractor {

    /** The names of the files that were read, in the order they were. */
    final List<String> read = new CopyOnWriteArrayList<>();
    volatile String version = "fake";
    /** The name of a file that is the end of the run; empty for none. */
    volatile String stopsAt = "";

    @Override
    public Extraction extract(Path file) {
        read.add(String.valueOf(file.getFileName()));
        if (file.endsWith(stopsAt) && !stopsAt.isEmpty()) {
            throw new IllegalStateException("stopped");
        }
        try {
            String text = Files.readString(file);
            return switch (text.strip()) {
                case "!blank" -> new Extraction.Blank(FileProperties.NONE, "text/plain", "holds no text");
                case "!ignored" -> new Extraction.Ignored("is a picture");
                case "!broken" -> new Extraction.Failed("is damaged", true);
                case "!slow" -> new Extraction.Failed("took too long", false);
                case "!gone" -> {
                    Files.delete(file);
                    yield new Extraction.Failed("is gone", false);
                }
                case "!growing" -> {
                    Files.writeString(file, "\n", StandardOpenOption.APPEND);
                    yield new Extraction.Extracted(List.of(page(text)), FileProperties.NONE, "text/plain", false);
                }
                default -> text(text, text.contains("!cut"));
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Extraction text(String text, boolean truncated) {
        return new Extraction.Extracted(List.of(page(text)), FileProperties.NONE, "text/plain", truncated);
    }

    /** As {@link FakeContainer} has it, if it is one. */
    @Override
    public Unpacked unpack(HashedFile file, @Nullable String language, Unpacking order) throws IOException {
        Optional<Unpacked> unpacked = FakeContainer.unpack(Files.readString(file.path()), order);
        if (unpacked.isPresent()) {
            read.add(file.fileName());
            return unpacked.get();
        }
        return Unpacked.plain(extract(file.path()));
    }

    private static Page page(String text) {
        List<Page.Block> blocks = new ArrayList<>();
        text.lines().filter(line -> !line.isBlank()).forEach(line -> blocks.add(
                line.startsWith("#") ? new Page.Heading(1, line.substring(1), null) : new Page.Paragraph(line, null)));
        return new Page(1, blocks);
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public void close() {}
}
