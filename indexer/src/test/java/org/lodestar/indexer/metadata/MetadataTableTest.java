package org.lodestar.indexer.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
        return MetadataTable.of(CsvTable.read(Files.writeString(folder.resolve("metadata.csv"), csv)));
    }

    @Test
    void findsTheRowOfAFileAndItsLine() throws IOException {
        assertThat(table("file,title,countries\na.pdf,A,NPL\nb.pdf,\"B, and more\",NPL;IND\n").row("b.pdf"))
                .contains(new CsvTable.Row(3, Map.of("title", "B, and more", "countries", "NPL;IND")));
    }

    @Test
    void findsNoRowOfAFileThatIsNotListed() throws IOException {
        assertThat(table("file,title\na.pdf,A\n").row("b.pdf")).isEmpty();
    }

    @Test
    void readsATableThatBeginsWithAByteOrderMark() throws IOException {
        assertThat(table("\uFEFFfile,title\na.pdf,A\n").row("a.pdf").orElseThrow().cells()).containsExactly(Map.entry("title", "A"));
    }

    @Test
    void readsLinesThatEndAsOnWindows() throws IOException {
        assertThat(table("file,title\r\na.pdf,A\r\n").row("a.pdf").orElseThrow().cells()).containsExactly(Map.entry("title", "A"));
    }

    @Test
    void findsADecomposedNameByItsComposedOne() throws IOException {
        assertThat(table("file,title\nPe\u0301rou.pdf,A\n").row("P\u00e9rou.pdf")).isPresent();
        assertThat(table("file,title\nP\u00e9rou.pdf,A\n").row("Pe\u0301rou.pdf")).isPresent();
    }

    @Test
    void refusesATableWithoutAColumnForTheFile() {
        assertThatThrownBy(() -> table("name,title\na.pdf,A\n"))
                .isInstanceOf(IOException.class).hasMessage("metadata.csv: has no column 'file'");
    }

    @Test
    void refusesATableWithTwoColumnsOfOneName() {
        assertThatThrownBy(() -> table("file,title,title\na.pdf,A,B\n"))
                .isInstanceOf(IOException.class).hasMessageStartingWith("metadata.csv: ").hasMessageContaining("title");
    }

    @Test
    void namesTheTableAndTheLineOfABrokenRow() {
        assertThatThrownBy(() -> table("file,title\na.pdf,\"A\" B\n"))
                .isInstanceOf(IOException.class).hasMessageStartingWith("metadata.csv: ").hasMessageContaining("line: 2");
    }

    @Test
    void namesATableThatIsNotInUtf8() throws IOException {
        Path file = Files.write(folder.resolve("metadata.csv"), "file,title\na.pdf,Perú\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> MetadataTable.of(CsvTable.read(file)))
                .isInstanceOf(IOException.class).hasMessage("metadata.csv: is not valid UTF-8");
    }
}
