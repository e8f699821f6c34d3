package org.lodestar.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lodestar.engine.DamagedIndexException;

class ManifestFileTest {

    private static final Manifest MANIFEST = new Manifest(
            "20190717T120000Z-0011", null, "1", "10.5.1", "a", "v", "p é", "2019-07-17T12:00:00Z", 60, 120, "ab", Map.of("x", "y"));

    @Test
    void readsWhatItWrote() throws Exception {
        assertThat(ManifestFile.read(ManifestFile.write(MANIFEST))).isEqualTo(MANIFEST);
        Manifest later = MANIFEST.as("20190717T130000Z-0012", MANIFEST.id());
        assertThat(ManifestFile.read(ManifestFile.write(later))).isEqualTo(later);
    }

    @Test
    void findsEveryFlippedBit() {
        byte[] bytes = ManifestFile.write(MANIFEST);
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] damaged = bytes.clone();
            damaged[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> ManifestFile.read(damaged)).as("bit " + bit).isInstanceOf(DamagedIndexException.class);
        }
    }

    @Test
    void findsWhatWasCutOffOrAdded() {
        String text = new String(ManifestFile.write(MANIFEST), StandardCharsets.UTF_8);
        for (String altered : new String[] {"", text.substring(1), text.substring(0, text.length() - 1), text + "\n", text + text}) {
            assertThatThrownBy(() -> ManifestFile.read(altered.getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(DamagedIndexException.class);
        }
    }
}
