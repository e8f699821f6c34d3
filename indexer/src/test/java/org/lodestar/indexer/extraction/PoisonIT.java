package org.lodestar.indexer.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PoisonIT {

    private static final Path HOME = Path.of(System.getProperty("lodestar.root", ".."));
    private static final ForkedTikaConfig CONFIG = ForkedTikaConfig.of(HOME.toAbsolutePath().normalize(), 1)
            .withTimeLimit(Duration.ofSeconds(5)).withMegabytes(256)
            .withMoreParsers(List.of(HOME.toAbsolutePath().normalize().resolve("indexer/target/test-classes")));

    @TempDir
    Path folder;

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void explore() throws Exception {
        Map<String, Path> all = new LinkedHashMap<>();
        for (String what : List.of("hang", "hang uninterruptibly", "exit", "halt", "memory", "stack", "endless", "noise")) {
            all.put(what, write(what + ".bin", PoisonFiles.misbehaving(what)));
        }
        all.put("zip bomb", PoisonFiles.zipBomb(folder.resolve("bomb.zip")));
        all.put("nested 50", PoisonFiles.nestedZip(folder.resolve("nested.zip"), 50));
        all.put("nested 3000", PoisonFiles.nestedZip(folder.resolve("nested3.zip"), 3000));
        all.put("many", PoisonFiles.zipOfMany(folder.resolve("many.zip"), 1500));
        all.put("laughs xml", write("laughs.xml", PoisonFiles.billionLaughs("a") + "<a>&l9;</a>"));
        all.put("laughs svg", write("laughs.svg", PoisonFiles.billionLaughs("svg") + "<svg xmlns='http://www.w3.org/2000/svg'><text>&l9;</text></svg>"));
        all.put("laughs xhtml", write("laughs.xhtml", PoisonFiles.billionLaughs("html") + "<html xmlns='http://www.w3.org/1999/xhtml'><body><p>before &l9;</p></body></html>"));
        all.put("laughs docx", PoisonFiles.docxOf(folder.resolve("laughs.docx"), Map.of("word/document.xml",
                PoisonFiles.billionLaughs("w:document") + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>&l9;</w:t></w:r></w:p></w:body></w:document>")));
        all.put("encrypted docx", PoisonFiles.encryptedDocx(folder.resolve("enc.docx"), SampleFiles.docx(folder.resolve("plain.docx"), "A", "B")));
        all.put("encrypted zip", PoisonFiles.encryptedZip(folder.resolve("enc.zip")));
        Path pdf = SampleFiles.pdf(folder.resolve("p.pdf"), "Brick kilns in the valley.", "Fishing boats.");
        all.put("half pdf", write("half.pdf", PoisonFiles.half(pdf)));
        all.put("half docx", write("half.docx", PoisonFiles.half(folder.resolve("plain.docx"))));
        all.put("half zip", write("half.zip", PoisonFiles.half(folder.resolve("many.zip"))));
        all.put("pdf as docx", write("pdf.docx", Files.readAllBytes(pdf)));
        all.put("text as pdf", write("text.pdf", "This is only text."));
        all.put("pages", PoisonFiles.manyPages(folder.resolve("pages.pdf"), 10_000));
        all.put("divs", write("divs.html", "<html><body>" + "<div>".repeat(100_000) + "Deep text."));
        all.put("line", write("line.txt", "Forced labour ".repeat(2_000_000)));
        all.put("NUL", write("nul.txt", "Forced\0 labour\0 is a crime, and so on, it goes and goes."));
        all.put("NULs", write("nuls.txt", new byte[100000]));
        all.put("newline", write("new\nline.txt", "Text."));
        all.put("rlo", write("a\u202etxt.pdf", "Text."));
        try (ForkedTikaExtractor extractor = new ForkedTikaExtractor(CONFIG, Ocr.OFF)) {
            for (var e : all.entrySet()) {
                long t = System.nanoTime();
                String s = String.valueOf(extractor.extract(e.getValue()));
                System.err.println("POISON " + e.getKey() + " " + (System.nanoTime() - t) / 1_000_000 + " ms: " + s.substring(0, Math.min(300, s.length())).replace('\n', ' ') + (s.endsWith("truncated=true]") ? " TRUNC" : ""));
            }
        }
        assertThat(all).isNotEmpty();
    }
}
