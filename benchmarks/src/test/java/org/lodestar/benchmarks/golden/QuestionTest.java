package org.lodestar.benchmarks.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionTest {

    private static final String HEADER = "id\tlang\tquery\texpected\n";

    @TempDir
    Path folder;

    private List<Question> read(String text) throws IOException {
        return Question.read(Files.writeString(folder.resolve("questions.tsv"), text));
    }

    @Test
    void readsPlacesThatAnswerAsWell() throws IOException {
        List<Question> questions = read(HEADER + "q1\tes\ttrabajo infantil\turn:a:3|b:12\n");

        assertThat(questions).containsExactly(
                new Question("q1", "es", "trabajo infantil", List.of(new Place("urn:a", 3), new Place("b", 12))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan", "plan:", ":3", "plan:three", "plan:3|", "plan:3|b"})
    void namesTheQuestionWhosePlaceCannotBeRead(String expected) {
        assertThatThrownBy(() -> read(HEADER + "q1\ten\tfishing\t" + expected + "\n"))
                .isInstanceOf(IOException.class).hasMessageContaining("question q1").hasMessageContaining("ID:NUMBER");
    }

    @ParameterizedTest
    @ValueSource(strings = {"q1\ten\tfishing", "q1\ten\t\tplan:3", "q1\ten\tfishing\tplan:3\tmore"})
    void showsALineWithoutItsFourColumns(String line) {
        assertThatThrownBy(() -> read(HEADER + line + "\n")).isInstanceOf(IOException.class).hasMessageContaining(line);
    }

    @Test
    void refusesTwoQuestionsOfOneIdAndAFileWithoutHeader() {
        String line = "q1\ten\tfishing\tplan:3\n";

        assertThatThrownBy(() -> read(HEADER + line + line)).hasMessageContaining("two questions have the id q1");
        assertThatThrownBy(() -> read(line)).hasMessageContaining("the columns id, lang, query, expected");
    }
}
