package org.lodestar.indexer.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodestar.corpus.table.CsvTable;

class MetadataTableTest {

    @TempDir
    private Path folder;

    private MetadataTable table(String csv) throws IOException {
        return new MetadataTable(CsvTable.readWithBrokenRows(Files.writeString(folder.resolve("metadata.csv"), csv)));
    }

    @Test
    void findsTheRowOfAFileAndItsLine() throws IOException {
        assertThat(table("file,title,countries\na.pdf,A,NPL\nb.pdf,\"B, and more\",NPL;IND\n").of("b.pdf"))
                .contains(new MetadataTable.Entry("line 3", Map.of("title", "B, and more", "countries", "NPL;IND"), null));
    }

    @Test
    void findsNoRowOfAFileThatIsNotListed() throws IOException {
        assertThat(table("file,title\na.pdf,A\n").of("b.pdf")).isEmpty();
    }

    @Test
    void readsATableThatBeginsWithAByteOrderMark() throws IOException {
        assertThat(table("\uFEFFfile,title\na.pdf,A\n").of("a.pdf").orElseThrow().cells()).containsExactly(Map.entry("title", "A"));
    }

    @Test
    void readsLinesThatEndAsOnWindows() throws IOException {
        assertThat(table("file,title\r\na.pdf,A\r\n").of("a.pdf").orElseThrow().cells()).containsExactly(Map.entry("title", "A"));
    }

    @Test
    void findsADecomposedNameByItsComposedOne() throws IOException {
        assertThat(table("file,title\nPe\u0301rou.pdf,A\n").of("P\u00e9rou.pdf")).isPresent();
        assertThat(table("file,title\nP\u00e9rou.pdf,A\n").of("Pe\u0301rou.pdf")).isPresent();
    }

    private String problem(String csv, String file) throws IOException {
        return table(csv).of(file).map(entry -> entry.lines() + " " + entry.problem()).orElse("none");
    }

    @Test
    void namesBothRowsOfOneFile() throws IOException {
        String twice = "file,title\na.pdf,A\nb.pdf,B\na.pdf,C\n";

        assertThat(problem(twice, "a.pdf")).isEqualTo("lines 2 and 4 describe the same file 'a.pdf'; keep one of these rows");
        assertThat(problem(twice, "b.pdf")).isEqualTo("line 3 null");
    }

    @Test
    void holdsABrokenRowAgainstTheFileThatItNamesAlone() throws IOException {
        String broken = "file,title\na.pdf,\"A\" B\nb.pdf,B\nc.pdf,C, and more\n\"d.pdf\",\"D\n";

        assertThat(problem(broken, "a.pdf"))
                .isEqualTo("line 2 has text behind a closing quote; a quote inside of a quoted cell is written twice: \"\"");
        assertThat(problem(broken, "b.pdf")).isEqualTo("line 3 null");
        assertThat(problem(broken, "c.pdf"))
                .isEqualTo("line 4 has more cells than there are columns; a cell that holds a comma stands in quotes");
        assertThat(problem(broken, "d.pdf")).isEqualTo("line 5 opens a quote that nothing closes");
        assertThat(problem(broken, "e.pdf")).isEqualTo("none");
    }

    @Test
    void holdsATableWhoseColumnsCannotBeToldAgainstTheFilesThatItNames() throws IOException {
        assertThat(problem("name,title\na.pdf,A\n", "a.pdf"))
                .isEqualTo("line 2 stands in a table without a column 'file' that names the file; add it");
        assertThat(problem("file,title,title\na.pdf,A,B\n", "a.pdf"))
                .isEqualTo("line 2 cannot be read, as line 1 names two columns 'title'");
        assertThat(problem("file,title,title\na.pdf,A,B\n", "b.pdf")).isEqualTo("none");
    }

    @Test
    void holdsARowThatIsNotInUtf8AgainstItsFileWhateverItsAccents() throws IOException {
        Files.write(folder.resolve("metadata.csv"),
                "file,title\nPer\u00fa.pdf,A\nb.pdf,B\n".getBytes(StandardCharsets.ISO_8859_1));
        MetadataTable table = new MetadataTable(CsvTable.readWithBrokenRows(folder.resolve("metadata.csv")));

        assertThat(table.of("Per\u00fa.pdf").orElseThrow().problem()).isEqualTo("is not valid UTF-8; save the file as UTF-8");
        assertThat(table.of("b.pdf").orElseThrow().problem()).isNull();
    }
}
