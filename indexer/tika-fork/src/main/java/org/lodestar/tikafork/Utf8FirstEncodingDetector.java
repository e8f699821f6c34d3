package org.lodestar.tikafork;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.html.HtmlEncodingDetector;
import org.apache.tika.parser.txt.Icu4jEncodingDetector;
import org.apache.tika.parser.txt.UniversalEncodingDetector;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that are valid UTF-8 are UTF-8, whatever statistics say: Tika's own detectors take Spanish in UTF-8 for GB18030. Only
 * other bytes are left to them: to what a page declares, then to ICU, which knows Arabic and Russian better than Mozilla's.
 * What they call ISO-8859-1 is read as windows-1252, which has dashes and quotation marks where that has control characters.
 */
public final class Utf8FirstEncodingDetector implements EncodingDetector {

    private static final long serialVersionUID = 1;

    private static final int SAMPLE = 64 * 1024;
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    @Override
    public Charset detect(@Nullable InputStream input, Metadata metadata) throws IOException {
        if (input == null) {
            return StandardCharsets.UTF_8;
        }
        input.mark(SAMPLE);
        byte[] sample;
        try {
            sample = input.readNBytes(SAMPLE);
        } finally {
            input.reset();
        }
        Charset marked = byByteOrderMark(sample);
        if (marked != null) {
            return marked;
        }
        Charset wide = byZeroBytes(sample);
        if (wide != null) {
            return wide;
        }
        return isUtf8(sample) ? StandardCharsets.UTF_8 : byStatistics(input, metadata);
    }

    private static Charset byStatistics(InputStream input, Metadata metadata) throws IOException {
        for (EncodingDetector detector : List.of(
                new HtmlEncodingDetector(), new Icu4jEncodingDetector(), new UniversalEncodingDetector())) {
            Charset charset = detector.detect(input, metadata);
            // A page that says it is UTF-8 is not, or it would have been valid.
            if (charset != null && !charset.equals(StandardCharsets.UTF_8)) {
                return charset.equals(StandardCharsets.ISO_8859_1) ? WINDOWS_1252 : charset;
            }
        }
        return WINDOWS_1252;
    }

    private static @Nullable Charset byByteOrderMark(byte[] sample) {
        if (starts(sample, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (starts(sample, 0xFF, 0xFE, 0, 0) || starts(sample, 0, 0, 0xFE, 0xFF)) {
            return Charset.forName("UTF-32");
        }
        return starts(sample, 0xFF, 0xFE) || starts(sample, 0xFE, 0xFF) ? StandardCharsets.UTF_16 : null;
    }

    /** UTF-16 without a mark: in most languages every second byte of blanks and punctuation is zero. */
    private static @Nullable Charset byZeroBytes(byte[] sample) {
        int even = 0;
        int odd = 0;
        for (int i = 0; i < sample.length; i++) {
            if (sample[i] == 0) {
                even += 1 - i % 2;
                odd += i % 2;
            }
        }
        if (even + odd < Math.max(4, sample.length / 50)) {
            return null;
        }
        if (odd > 10 * even) {
            return StandardCharsets.UTF_16LE;
        }
        return even > 10 * odd ? StandardCharsets.UTF_16BE : null;
    }

    private static boolean starts(byte[] sample, int... bytes) {
        if (sample.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((sample[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether the bytes are valid UTF-8; a character that the end of the sample cuts is not held against them. */
    private static boolean isUtf8(byte[] sample) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.wrap(sample);
        CharBuffer characters = CharBuffer.allocate(sample.length + 1);
        CoderResult result = decoder.decode(bytes, characters, sample.length < SAMPLE);
        return !result.isError();
    }
}
