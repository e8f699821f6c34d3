package org.lodestar.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import org.junit.jupiter.api.Test;

class DocumentKeyTest {

    @Test
    void anIdThatIsSafeInAPathIsItsOwnKey() {
        assertThat(DocumentKey.of("gcg5-pack_v1.2")).isEqualTo("gcg5-pack_v1.2");
    }

    @Test
    void anyOtherIdIsASlugAndTwelveDigits() {
        assertThat(DocumentKey.of("Informe: niñez/2019")).matches("informe-ninez-2019-[0-9a-f]{12}");
        assertThat(DocumentKey.of("عمل الأطفال")).matches("document-[0-9a-f]{12}");
        assertThat(DocumentKey.of("..")).matches("document-[0-9a-f]{12}");
        assertThat(DocumentKey.of("a".repeat(129))).matches("a{80}-[0-9a-f]{12}");
    }

    @Test
    void aFileIsNamedByItsStemAndByWhereItStandsBelowItsRoot() {
        assertThat(DocumentKey.idOfFile("reports", "2019/Nepal plan.pdf")).matches("nepal-plan-[0-9a-f]{10}")
                .isEqualTo("nepal-plan-" + Sha256.of("reports/2019/Nepal plan.pdf").substring(0, 10));
        assertThat(DocumentKey.idOfFile("reports", "2018/Nepal plan.pdf"))
                .isNotEqualTo(DocumentKey.idOfFile("reports", "2019/Nepal plan.pdf"));
    }

    @Test
    void composedAndDecomposedNamesAreOneName() {
        assertThat(DocumentKey.idOfFile("r", "nin\u0303ez.pdf")).isEqualTo(DocumentKey.idOfFile("r", "niñez.pdf"));
    }

    @Test
    void saysWhatIsWrongWithAnId() {
        assertThat(DocumentKey.problem(" ")).contains("is empty");
        assertThat(DocumentKey.problem("a\nb")).contains("holds a character that cannot be printed");
        assertThat(DocumentKey.problem("a\u202Eb")).contains("holds a character that cannot be printed");
        assertThat(DocumentKey.problem("é".repeat(257))).contains("is longer than 512 bytes");
        assertThat(DocumentKey.problem("é".repeat(256))).isEmpty();
    }

    @Property
    void aKeyIsAlwaysSafeInAPath(@ForAll @NotBlank String id) {
        assertThat(DocumentKey.of(id)).matches("[A-Za-z0-9][A-Za-z0-9._-]{0,127}");
    }

    @Property
    void differentIdsHaveDifferentKeys(@ForAll @NotBlank String one, @ForAll @NotBlank String other) {
        assertThat(DocumentKey.of(one).equals(DocumentKey.of(other))).isEqualTo(one.equals(other));
    }
}
