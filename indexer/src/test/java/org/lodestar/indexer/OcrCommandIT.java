package org.lodestar.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code index --ocr} with a tesseract, with a poor one, and without. */
class OcrCommandIT {

    private static final Path HOME = Path.of(System.getProperty("lodestar.root", "..")).toAbsolutePath().normalize();
    private static final Path SCAN = HOME.resolve("corpus/collection/documents/meeting-2019/notice.pdf");
    private static final String QUIET = "ch.qos.logback.core.status.NopStatusListener";

    @TempDir
    private Path folder;

    private Path docs;

    @BeforeEach
    void copiesAScan() throws IOException {
        docs = Files.createDirectory(folder.resolve("docs"));
        Files.copy(SCAN, docs.resolve("notice.pdf"));
    }

    private record Run(int exit, String out, String err) {}

    /** Runs {@code index} with another search path for programs; null for the usual one. */
    private Run index(String path, String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Dlodestar.home=" + HOME,
                "-Dlogback.statusListenerClass=" + QUIET, "-cp", System.getProperty("java.class.path"), Main.class.getName(),
                "index", "--index", folder.resolve("index").toString(), "--report", folder.resolve("report").toString()));
        command.addAll(List.of(options));
        command.add(docs.toString());
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        if (path != null) {
            builder.environment().put("PATH", path);
        }
        int exit = builder.start().waitFor();
        return new Run(exit, Files.readString(out), Files.readString(err));
    }

    private String report() throws IOException {
        return Files.readString(folder.resolve("report"), StandardCharsets.UTF_8);
    }

    /** A search path with nothing but a tesseract that has data of some languages, and the shell that it needs. */
    private String tesseractWith(String... languages) throws IOException {
        Path bin = Files.createDirectory(folder.resolve("bin"));
        Path program = Files.writeString(bin.resolve("tesseract"), """
                #!/bin/sh
                echo "List of available languages:"
                for language in %s; do echo $language; done
                """.formatted(String.join(" ", languages)));
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return bin.toString();
    }

    @Test
    void aScanIsFoundByItsTextOnceOcrIsOn() throws Exception {
        Run off = index(null);

        assertThat(off.exit()).isZero();
        assertThat(report()).contains("\"outcome\":\"blank\"", "--ocr auto would read it");

        Run auto = index(null, "--ocr", "auto");

        assertThat(auto.exit()).isZero();
        assertThat(auto.out()).contains("1 changed, ", "0 blank, 0 failed");
        assertThat(report()).contains("\"reason\":\"holds text now\"").doesNotContain("\"passages\":0");
    }

    @Test
    void withoutOcrNoTesseractIsNeeded() throws Exception {
        assertThat(index(folder.toString()).exit()).isZero();
    }

    @Test
    void saysWhatToInstallWhereThereIsNoTesseract() throws Exception {
        Run run = index(folder.toString(), "--ocr", "auto");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("--ocr auto needs the program tesseract, which is not on the PATH; install it by"
                + " 'apt-get install tesseract-ocr tesseract-ocr-ara ");
        assertThat(folder.resolve("index")).doesNotExist();
    }

    @Test
    void doesNotBeginToWatchWithoutTesseract() throws Exception {
        assertThat(index(folder.toString(), "--ocr", "auto", "--watch").exit()).isEqualTo(2);
    }

    @Test
    void saysWhatToInstallWhereNoLanguageCanBeRead() throws Exception {
        Run run = index(tesseractWith("osd"), "--ocr", "force");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("--ocr force needs tesseract's data of at least one of Arabic (ar), ", "tesseract-ocr-vie");
    }

    @Test
    void saysWhichLanguagesCannotBeRead() throws Exception {
        Files.writeString(docs.resolve("a.txt"), "Text.");
        Files.delete(docs.resolve("notice.pdf"));
        Run run = index(tesseractWith("eng", "fra"), "--ocr", "auto");

        assertThat(run.exit()).isZero();
        assertThat(run.err()).contains("lodestar: no OCR in Arabic (ar), ", "tesseract-ocr-ara").doesNotContain("English");
    }
}
