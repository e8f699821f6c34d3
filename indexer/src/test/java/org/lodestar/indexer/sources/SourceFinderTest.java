package org.lodestar.indexer.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodestar.indexer.sources.Source.FileSource;
import org.lodestar.indexer.sources.Source.IgnoredSource;
import org.lodestar.indexer.sources.Source.OrphanSource;
import org.lodestar.indexer.sources.Source.RecordSource;
import org.lodestar.indexer.sources.Source.UnreadSource;

class SourceFinderTest {

    @TempDir
    private Path folder;

    private SourceRoot reports;

    @BeforeEach
    void makeRoot() throws IOException {
        reports = new SourceRoot("reports", Files.createDirectory(folder.resolve("reports")));
    }

    private Path write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private List<Source> find(String... excludes) throws IOException {
        return new SourceFinder(List.of(excludes)).find(List.of(reports));
    }

    private List<String> names(String... excludes) throws IOException {
        return find(excludes).stream().map(Source::name).toList();
    }

    @Test
    void ordersByNameWhateverTheOrderOfRoots() throws IOException {
        write("reports/b.txt", "x");
        write("reports/a/z.txt", "x");
        write("reports/B.txt", "x");
        write("news/c.txt", "x");
        SourceRoot news = new SourceRoot("news", folder.resolve("news"));
        var finder = new SourceFinder(List.of());

        assertThat(finder.find(List.of(reports, news))).extracting(Source::name)
                .containsExactly("news/c.txt", "reports/B.txt", "reports/a/z.txt", "reports/b.txt");
        assertThat(finder.find(List.of(news, reports))).isEqualTo(finder.find(List.of(reports, news)));
    }

    @Test
    void ordersByCodePointAndNotByUtf16() throws IOException {
        write("reports/𝒂.txt", "x");
        write("reports/ﬁ.txt", "x");

        assertThat(names()).containsExactly("reports/ﬁ.txt", "reports/𝒂.txt");
    }

    @Test
    void givesAFileItsPathBelowItsRoot() throws IOException {
        Path file = write("reports/2019/Nepal.pdf", "x");

        assertThat(find()).containsExactly(new FileSource("reports/2019/Nepal.pdf", reports, file, "2019/Nepal.pdf"));
    }

    @Test
    void readsARecordsFileLineByLineAndPassesOverBlankLines() throws IOException {
        Path file = write("reports/p.jsonl", "{\"a\":1}\n\n \t\r\n{\"é\":2}\r\n{}");

        assertThat(find()).containsExactly(
                new RecordSource("reports/p.jsonl:1", file, 1, 0, 7),
                new RecordSource("reports/p.jsonl:4", file, 4, 13, 9),
                new RecordSource("reports/p.jsonl:5", file, 5, 23, 2));
    }

    @Test
    void keepsTheLinesOfARecordsFileInTheirOrder() throws IOException {
        write("reports/p.jsonl", "{}\n".repeat(11));

        assertThat(names()).startsWith("reports/p.jsonl:1", "reports/p.jsonl:2")
                .endsWith("reports/p.jsonl:9", "reports/p.jsonl:10", "reports/p.jsonl:11");
    }

    @Test
    void findsNothingInAnEmptyRecordsFile() throws IOException {
        write("reports/p.jsonl", "");

        assertThat(find()).isEmpty();
    }

    @Test
    void takesASingleFileForARoot() throws IOException {
        Path plans = write("plans.jsonl", "{}\n");
        Path plan = write("plan.txt", "x");

        assertThat(new SourceFinder(List.of()).find(List.of(new SourceRoot("plans.jsonl", plans), new SourceRoot("nepal", plan))))
                .containsExactly(
                        new FileSource("nepal", new SourceRoot("nepal", plan), plan, "plan.txt"),
                        new RecordSource("plans.jsonl:1", plans, 1, 0, 2));
    }

    @Test
    void ignoresHiddenAndTemporaryFilesWithAReason() throws IOException {
        write("reports/.DS_Store", "x");
        write("reports/~$plan.docx", "x");
        write("reports/Thumbs.db", "x");

        assertThat(find()).containsExactly(
                new IgnoredSource("reports/.DS_Store", "is a hidden or temporary file"),
                new IgnoredSource("reports/Thumbs.db", "is a hidden or temporary file"),
                new IgnoredSource("reports/~$plan.docx", "is a hidden or temporary file"));
    }

    @Test
    void ignoresAHiddenFolderAsAWholeWithAReason() throws IOException {
        write("reports/.git/config", "x");
        write("reports/.git/objects/a", "x");

        assertThat(find()).containsExactly(new IgnoredSource("reports/.git", "is a hidden folder"));
    }

    @Test
    void doesNotFollowSymbolicLinks() throws IOException {
        Path outside = write("outside/secret.txt", "x");
        Files.createSymbolicLink(reports.path().resolve("file.txt"), outside);
        Files.createSymbolicLink(reports.path().resolve("folder"), outside.getParent());
        Files.createSymbolicLink(reports.path().resolve("records.jsonl"), outside);

        assertThat(find()).containsExactly(
                new IgnoredSource("reports/file.txt", "is a symbolic link, which is not followed"),
                new IgnoredSource("reports/folder", "is a symbolic link, which is not followed"),
                new IgnoredSource("reports/records.jsonl", "is a symbolic link, which is not followed"));
    }

    @Test
    void takesNoMetadataForASource() throws IOException {
        write("reports/plan.txt", "x");
        write("reports/plan.txt.meta.json", "{}");
        write("reports/metadata.csv", "file\nplan.txt\n");
        write("reports/2019/collection.json", "{}");

        assertThat(names()).containsExactly("reports/plan.txt");
    }

    private List<String> orphans(String... excludes) throws IOException {
        return find(excludes).stream().filter(OrphanSource.class::isInstance).map(OrphanSource.class::cast)
                .map(orphan -> orphan.name() + " " + orphan.reason().replaceFirst(";.*", "")).toList();
    }

    @Test
    void findsASidecarWhoseFileIsNotThere() throws IOException {
        write("reports/plan.pdf", "x");
        write("reports/plan.pdf.meta.json", "{}");
        write("reports/2019/plan.pdf.meta.json", "{}");
        Files.createDirectory(folder.resolve("reports/2020"));
        write("reports/2020.meta.json", "{}");

        assertThat(orphans()).containsExactly(
                "reports/2019/plan.pdf.meta.json describes 'plan.pdf', which is no file of its folder",
                "reports/2020.meta.json describes '2020', which is no file of its folder");
    }

    @Test
    void findsTheRowsOfATableWhoseFileIsNotThere() throws IOException {
        write("reports/Pe\u0301rou.pdf", "x");
        write("reports/sub/b.pdf", "x");
        write("reports/metadata.csv", "file,title\nP\u00e9rou.pdf,Plan\nb.pdf,B\nsub/b.pdf,B\n,Nameless\n,\n");

        assertThat(orphans()).containsExactly(
                "reports/metadata.csv:3 describes 'b.pdf', which is no file of its folder",
                "reports/metadata.csv:4 describes 'sub/b.pdf', which is no file of its folder",
                "reports/metadata.csv:5 names no file in its column 'file'");
    }

    @Test
    void findsATableThatCannotBeReadWithNoFileBesideIt() throws IOException {
        write("reports/metadata.csv", "name\nb.pdf\n");
        write("reports/sub/metadata.csv", "file,file\n");

        assertThat(orphans()).satisfiesExactly(
                first -> assertThat(first).isEqualTo("reports/metadata.csv has no column 'file' that names the file of each row"),
                second -> assertThat(second).startsWith("reports/sub/metadata.csv:1 names two columns 'file'").doesNotContain(": metadata.csv"));
    }

    @Test
    void failsAFileWhoseNameIsNotInTheEncodingOfTheSystem() throws IOException, InterruptedException {
        write("reports/a.txt", "A.");
        // No path of Java's can hold such a name.
        Process made = new ProcessBuilder("bash", "-c", "> $'Per\\xfa.txt'").directory(reports.path().toFile()).start();
        assertThat(made.waitFor()).isZero();

        assertThat(find()).satisfiesExactlyInAnyOrder(
                readable -> assertThat(readable.name()).isEqualTo("reports/a.txt"),
                other -> assertThat(other).isInstanceOfSatisfying(UnreadSource.class, unread -> assertThat(unread.reason())
                        .startsWith("has a name that is not in the encoding of this system").contains("rename")));
    }

    @Test
    void missesNoFileThatIsExcluded() throws IOException {
        write("reports/a.bak", "x");
        write("reports/a.bak.meta.json", "{}");
        write("reports/metadata.csv", "file\na.bak\n");
        write("reports/drafts/b.pdf.meta.json", "{}");

        assertThat(orphans("*.bak", "drafts/**")).isEmpty();
    }

    @Test
    void leavesTheIndexOutByWhateverLinksItIsReached() throws IOException {
        write("reports/var/index/CURRENT", "x");
        write("reports/var/plan.txt", "x");
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("reports"));
        SourceRoot linked = new SourceRoot("linked", link);

        assertThat(new SourceFinder(new Excludes(List.of()), link.resolve("var/index"), new MetadataFiles()).find(List.of(reports)))
                .extracting(Source::name).containsExactly("reports/var/plan.txt");
        assertThat(new SourceFinder(new Excludes(List.of()), reports.path().resolve("var/index"), new MetadataFiles()).find(List.of(linked)))
                .extracting(Source::name).containsExactly("linked/var/plan.txt");
    }

    @Test
    void excludesByNameInEveryFolder() throws IOException {
        write("reports/a.bak", "x");
        write("reports/2019/b.bak", "x");
        write("reports/2019/b.txt", "x");

        assertThat(names("*.bak")).containsExactly("reports/2019/b.txt");
    }

    @Test
    void excludesByPathBelowTheRoot() throws IOException {
        write("reports/drafts/a.txt", "x");
        write("reports/drafts/old/b.txt", "x");
        write("reports/2019/drafts/c.txt", "x");

        assertThat(names("drafts/**")).containsExactly("reports/2019/drafts/c.txt");
    }

    @Test
    void excludesByAGlobWithAlternatives() throws IOException {
        write("reports/a.bak", "x");
        write("reports/2019/b.tmp", "x");
        write("reports/2019/b.txt", "x");

        assertThat(names("*.{bak,tmp}")).containsExactly("reports/2019/b.txt");
    }

    @Test
    void refusesWhatIsNoGlob() {
        assertThatThrownBy(() -> new SourceFinder(List.of("["))).isInstanceOf(PatternSyntaxException.class);
    }

    @Test
    void namesADecomposedFileNameAsAComposedOne() throws IOException {
        write("reports/Pe\u0301rou.txt", "x");

        FileSource file = (FileSource) find().getFirst();

        assertThat(file.name()).isEqualTo("reports/P\u00e9rou.txt");
        assertThat(file.relativePath()).isEqualTo("P\u00e9rou.txt");
        assertThat(file.path()).exists();
    }

    @Test
    void findsTheBytesOfEachRecord() throws IOException {
        Path file = write("reports/p.jsonl", "{\"a\":\"é\"}\n\n{\"b\":2}\n");

        byte[] bytes = Files.readAllBytes(file);
        assertThat(find()).map(RecordSource.class::cast)
                .map(r -> new String(Arrays.copyOfRange(bytes, (int) r.offset(), (int) r.offset() + r.bytes()), StandardCharsets.UTF_8))
                .containsExactly("{\"a\":\"é\"}", "{\"b\":2}");
    }
}
