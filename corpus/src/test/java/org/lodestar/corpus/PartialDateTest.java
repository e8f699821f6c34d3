package org.lodestar.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

    @Test
    void sortsAsItsFirstDay() {
        assertThat(new PartialDate("2019").firstDay()).isEqualTo(LocalDate.of(2019, 1, 1));
        assertThat(new PartialDate("2019-07").firstDay()).isEqualTo(LocalDate.of(2019, 7, 1));
        assertThat(new PartialDate("2019-07-17").firstDay()).isEqualTo(LocalDate.of(2019, 7, 17));
        assertThat(new PartialDate("2019-07-17").year()).isEqualTo(2019);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "19", "2019-7", "2019-13", "2019-02-30", "2019-00", "17.7.2019", "2019-07-17T10:00", "٢٠١٩"})
    void refusesWhatIsNoDate(String text) {
        assertThatThrownBy(() -> new PartialDate(text)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("'" + text + "'");
    }
}
