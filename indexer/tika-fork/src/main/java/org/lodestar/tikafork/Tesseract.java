package org.lodestar.tikafork;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Reads the text of a picture by the program {@code tesseract}. It ends when this process does, even by a kill: the shell around
 * it kills it at the end of its own input, which this process holds open.
 */
final class Tesseract {

    private static final int MOST_KILOBYTES = 4_000_000;

    private static final String GUARDED = """
            exec 3<&0
            ulimit -v %d 2>/dev/null
            tesseract "$@" </dev/null &
            ocr=$!
            (cat <&3 >/dev/null; kill -9 $ocr 2>/dev/null) >/dev/null 2>&1 &
            guard=$!
            wait $ocr
            status=$?
            kill $guard 2>/dev/null
            exit $status
            """.formatted(MOST_KILOBYTES);

    private final OcrOrder order;

    Tesseract(OcrOrder order) {
        this.order = order;
    }

    /**
     * The text, paragraphs apart by an empty line, pages of a picture with several by a form feed.
     *
     * @param dotsPerInch 0 where the picture knows it
     */
    String read(Path picture, int dotsPerInch) throws OcrException, IOException {
        Duration left = Duration.between(Instant.now(), order.end());
        if (!left.isPositive()) {
            throw new OcrException("there was no time left for it");
        }
        Duration limit = left.compareTo(order.pageLimit()) < 0 ? left : order.pageLimit();
        Path text = Files.createTempFile("ocr", ".txt");
        Path problems = Files.createTempFile("ocr", ".err");
        try {
            int status = run(command(picture, dotsPerInch), text, problems, limit);
            if (status != 0) {
                String said = new String(Files.readAllBytes(problems), StandardCharsets.UTF_8).strip();
                throw new OcrException("tesseract ended with " + status + (said.isEmpty() ? "" : ": " + said));
            }
            return new String(Files.readAllBytes(text), StandardCharsets.UTF_8);
        } finally {
            Files.deleteIfExists(text);
            Files.deleteIfExists(problems);
        }
    }

    private List<String> command(Path picture, int dotsPerInch) {
        List<String> plain = List.of("sh", "-c", GUARDED, "tesseract", picture.toString(), "stdout", "-l", order.languages());
        return dotsPerInch == 0 ? plain
                : Stream.concat(plain.stream(), Stream.of("--dpi", String.valueOf(dotsPerInch))).toList();
    }

    private static int run(List<String> command, Path output, Path errors, Duration limit) throws IOException, OcrException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(output.toFile()).redirectError(errors.toFile());
        // There are as many forks as processors already.
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        Process process = builder.start();
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new OcrException("took longer than " + limit.toSeconds() + " s");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OcrException("was interrupted");
        } finally {
            process.getOutputStream().close();
        }
    }
}
