package org.lodestar.server.original;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

    @ParameterizedTest
    @CsvSource({"bytes=0-0,0,0", "bytes=2-,2,9", "bytes=-3,7,9", "bytes=-30,0,9", "bytes=4-100,4,9"})
    void takesASingleRange(String header, long first, long last) throws ByteRange.Unsatisfiable {
        assertThat(ByteRange.of(header, 10)).contains(new ByteRange(first, last));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=-", "bytes=3-2", "bytes=0-1,3-4", "lines=1-2", "bytes=a-b", "", "bytes=99999999999999999999-"})
    void takesAllElseForTheWholeFile(String header) throws ByteRange.Unsatisfiable {
        assertThat(ByteRange.of(header, 10)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=10-", "bytes=10-20", "bytes=-0"})
    void refusesWhatLiesOutside(String header) {
        assertThatThrownBy(() -> ByteRange.of(header, 10)).isInstanceOf(ByteRange.Unsatisfiable.class);
    }

    @Test
    void takesNoHeaderForTheWholeFile() throws ByteRange.Unsatisfiable {
        assertThat(ByteRange.of(null, 10)).isEmpty();
    }
}
