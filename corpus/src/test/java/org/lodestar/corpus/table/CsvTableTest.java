package org.lodestar.corpus.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTableTest {

    private static CsvTable parse(String text) throws IOException {
        return new CsvLines(text).table();
    }

    @Test
    void readsCellsOfSeveralLinesAndPassesOverEmptyOnes() throws IOException {
        CsvTable table = parse("a,b\r\n\r\n1,\"x\r\ny\"\r\n2,\"say \"\"z\"\"\"");

        assertThat(table.rows()).containsExactly(
                new CsvTable.Row(4, Map.of("a", "1", "b", "x\r\ny")), new CsvTable.Row(5, Map.of("a", "2", "b", "say \"z\"")));
        assertThat(table.broken()).isEmpty();
    }

    @Test
    void goesOnAfterAQuoteThatAnotherRowSeemsToClose() throws IOException {
        CsvTable table = parse("a,b\n1,\"x\n\n2,\"y, z\"\n3,w\n");

        assertThat(table.broken()).extracting(CsvTable.BrokenRow::line).containsExactly(2L);
        assertThat(table.rows()).containsExactly(
                new CsvTable.Row(4, Map.of("a", "2", "b", "y, z")), new CsvTable.Row(5, Map.of("a", "3", "b", "w")));
    }

    @Test
    void namesTheFileTheLineAndWhatIsWrong(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("t.csv"), "a,b\n1,2\n\n3,\"4\n");

        assertThatThrownBy(() -> CsvTable.read(file)).hasMessage("t.csv: line 4 opens a quote that nothing closes");
    }

    @Test
    void isEmptyWhereNothingIsWritten() throws IOException {
        assertThat(parse("").columns()).isEmpty();
        assertThat(parse("a,b\n").rows()).isEmpty();
    }

    @Provide
    Arbitrary<String> tables() {
        return Arbitraries.of("a", ",", "\"", "\n", "\r\n", "\r", " ", "\u00e9").list().ofMaxSize(40)
                .map(parts -> parts.stream().collect(Collectors.joining()));
    }

    @Property
    void readsOrRefusesEveryRowAndNeverThrows(@ForAll("tables") String text) throws IOException {
        CsvTable table = parse("a,b\n1,2\n" + text);

        assertThat(table.rows().getFirst().cells()).isEqualTo(Map.of("a", "1", "b", "2"));
        assertThat(table.broken()).extracting(CsvTable.BrokenRow::line).isSorted().doesNotHaveDuplicates();
        boolean isWritten = text.chars().anyMatch(c -> c != '\n' && c != '\r');
        assertThat(table.rows().size() + table.broken().size() > 1).isEqualTo(isWritten);
    }
}
