package org.lodestar.indexer.members;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MemberNamesTest {

    private static List<String> names(List<String> given) {
        MemberNames names = new MemberNames();
        return given.stream().map(names::next).toList();
    }

    @Test
    void leaveOutWhatLeadsElsewhere() {
        assertThat(names(List.of("../../etc/passwd", "/plan.txt", "C:\\in\\plan.txt", "./a/./b.txt", "in//c.txt")))
                .containsExactly("etc/passwd", "plan.txt", "C:/in/plan.txt", "a/b.txt", "in/c.txt");
    }

    @Test
    void numberWhatIsThereTwice() {
        assertThat(names(List.of("plan.docx", "plan.docx", "plan.docx", "README", "README")))
                .containsExactly("plan.docx", "plan (2).docx", "plan (3).docx", "README", "README (2)");
    }

    @Test
    void takeNoPathThroughAFileNorTheNameOfAFolder() {
        assertThat(names(List.of("a.zip", "a.zip/b.txt", "c/d.txt", "c"))).containsExactly("a.zip", "a (2).zip/b.txt", "c/d.txt", "c (2)");
    }

    @Test
    void areMadeUpWhereThereAreNone() {
        assertThat(names(List.of("", "..", "a.txt", "/"))).containsExactly("file-1", "file-2", "a.txt", "file-4");
    }

    @Test
    void areCutWhereTheyAreTooLongAndKeepTheirEnding() {
        assertThat(names(List.of("ñ".repeat(300) + ".docx")).getFirst()).hasSize(201).startsWith("ñññ").endsWith("ñ.docx");
        assertThat(names(List.of("d/".repeat(100) + "a.txt")).getFirst()).hasSize(19 * 2 + 5).endsWith("/d/a.txt");
    }

    @Test
    void haveEqualFormsOfOneLetter() {
        assertThat(names(List.of("an\u0303o.txt", "a\u00F1o.txt"))).containsExactly("a\u00F1o.txt", "a\u00F1o (2).txt");
    }

    @Property(tries = 300)
    void neverMeetAndNeverLeadOut(@ForAll @Size(max = 8) List<String> given) {
        List<String> all = new ArrayList<>(given);
        given.forEach(name -> all.add(name + "/x"));
        List<String> names = names(all);

        assertThat(names).doesNotHaveDuplicates().allSatisfy(name -> assertThat(name)
                .isNotBlank().doesNotContain("\n", "\r", "\u0000", "\u202E").doesNotStartWith("/").doesNotEndWith("/"));
        assertThat(names).allSatisfy(name -> assertThat(List.of(name.split("/"))).doesNotContain("", ".", ".."));
        for (String name : names) {
            assertThat(names).as("no file is a folder").noneMatch(other -> other.startsWith(name + "/"));
        }
    }
}
