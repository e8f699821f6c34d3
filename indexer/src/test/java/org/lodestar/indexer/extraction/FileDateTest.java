package org.lodestar.indexer.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FileDateTest {

    @Test
    void takesTheDay() {
        assertThat(FileDate.sane("2019-05-01T10:00:00Z")).isEqualTo("2019-05-01");
        assertThat(FileDate.sane("2019-05-01")).isEqualTo("2019-05-01");
    }

    @Test
    void takesNoDateOfATemplateOrOfAClockThatWasNeverSet() {
        assertThat(Stream.of(null, "", "2019", "1601-01-01T00:00:00Z", "-0001-11-28T00:00:00Z", "1970-01-01T00:00:00Z",
                        "1980-01-01T00:00:00Z", "2013-12-23T23:15:00Z", "2006-08-16T00:00:00Z")
                .map(FileDate::sane)).containsOnlyNulls();
    }
}
