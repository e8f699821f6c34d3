package org.lodestar.engine.lucene;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lodestar.corpus.Sha256;
import org.lodestar.engine.DamagedIndexException;

/**
 * The bytes of {@code generation.json}. They end with a checksum over themselves: SHA-256 with zeros in place of its digits.
 */
final class ManifestFile {

    private static final String CHECKSUM = "checksum";
    private static final String UNKNOWN = "0".repeat(64);
    private static final Pattern SEAL = Pattern.compile("\"checksum\" : \"([0-9a-f]{64})\"\\s*}\\z");

    private ManifestFile() {}

    static byte[] write(Manifest manifest) {
        ObjectNode node = StoredForm.JSON.valueToTree(manifest);
        node.put(CHECKSUM, UNKNOWN);
        String text = node.toPrettyString();
        return sealed(text, Sha256.of(text)).getBytes(StandardCharsets.UTF_8);
    }

    private static String sealed(String text, String checksum) {
        Matcher seal = SEAL.matcher(text);
        if (!seal.find()) {
            throw new IllegalStateException("a manifest without a place for its checksum");
        }
        return text.substring(0, seal.start(1)) + checksum + text.substring(seal.end(1));
    }

    /**
     * Reads a manifest.
     *
     * @throws DamagedIndexException if a single bit is not as it was written
     */
    static Manifest read(byte[] bytes) throws DamagedIndexException {
        // One character a byte, so that no two contents look the same.
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        Matcher seal = SEAL.matcher(text);
        if (!seal.find()) {
            throw new DamagedIndexException("holds no checksum of itself");
        }
        byte[] unsealed = sealed(text, UNKNOWN).getBytes(StandardCharsets.ISO_8859_1);
        if (!Sha256.of(unsealed).equals(seal.group(1))) {
            throw new DamagedIndexException("is not what was written");
        }
        try {
            ObjectNode node = StoredForm.JSON.readValue(bytes, ObjectNode.class);
            node.remove(CHECKSUM);
            return StoredForm.JSON.treeToValue(node, Manifest.class);
        } catch (JsonProcessingException e) {
            throw new DamagedIndexException("cannot be read by this program: " + e.getOriginalMessage(), e);
        } catch (java.io.IOException e) {
            throw new DamagedIndexException("cannot be read: " + e.getMessage(), e);
        }
    }
}
