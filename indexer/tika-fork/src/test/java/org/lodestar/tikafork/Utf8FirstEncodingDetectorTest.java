package org.lodestar.tikafork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.tika.metadata.Metadata;
import org.junit.jupiter.api.Test;

class Utf8FirstEncodingDetectorTest {

    private static final String SPANISH = "Después del taller de estrategia nacional se organizó una consulta técnica. ";

    private static Charset detected(byte[] bytes) throws IOException {
        return new Utf8FirstEncodingDetector().detect(new ByteArrayInputStream(bytes), new Metadata());
    }

    @Test
    void validUtf8IsUtf8WhateverStatisticsSay() throws IOException {
        assertThat(detected(SPANISH.getBytes(StandardCharsets.UTF_8))).isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void aCharacterCutByTheEndOfTheSampleIsNotHeldAgainstTheText() throws IOException {
        byte[] long64 = ("x".repeat(64 * 1024 - 1) + "é".repeat(100)).getBytes(StandardCharsets.UTF_8);

        assertThat(detected(long64)).isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void aCharacterCutByTheEndOfAShortTextIs() throws IOException {
        byte[] cut = {'n', 'i', 0x61, (byte) 0xC3};

        assertThat(detected(cut)).isNotEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void readsDashesAndQuotesThatIso88591DoesNotHave() throws IOException {
        String text = "“Trabajo infantil” – según la consulta, el niño no debería trabajar. ".repeat(5);

        byte[] bytes = text.getBytes(Charset.forName("windows-1252"));

        assertThat(new String(bytes, detected(bytes))).isEqualTo(text);
    }

    @Test
    void readsUtf16WithAndWithoutAMark() throws IOException {
        byte[] marked = ("\uFEFF" + SPANISH).getBytes(StandardCharsets.UTF_16LE);
        byte[] little = SPANISH.getBytes(StandardCharsets.UTF_16LE);
        byte[] big = SPANISH.getBytes(StandardCharsets.UTF_16BE);

        assertThat(detected(marked)).isEqualTo(StandardCharsets.UTF_16);
        assertThat(new String(little, detected(little))).isEqualTo(SPANISH);
        assertThat(new String(big, detected(big))).isEqualTo(SPANISH);
    }

    @Test
    void readsArabicInWindows1256() throws IOException {
        String text = "يجب القضاء على عمل الأطفال والعمل الجبري والاتجار بالأشخاص في جميع القطاعات. ".repeat(4);
        byte[] bytes = text.getBytes(Charset.forName("windows-1256"));

        assertThat(new String(bytes, detected(bytes))).isEqualTo(text);
    }

    @Test
    void nothingIsUtf8() throws IOException {
        assertThat(detected(new byte[0])).isEqualTo(StandardCharsets.UTF_8);
    }

    @Property
    void anyTextInUtf8ComesBackAsItWas(@ForAll String text) throws IOException {
        String valid = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        byte[] bytes = ("Niñez – " + valid.replace("\0", "")).getBytes(StandardCharsets.UTF_8);

        assertThat(detected(bytes)).isEqualTo(StandardCharsets.UTF_8);
    }
}
