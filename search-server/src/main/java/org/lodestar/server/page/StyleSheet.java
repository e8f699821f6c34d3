package org.lodestar.server.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.lodestar.corpus.Sha256;

/** The one style sheet; its address changes with its content, so that browsers may keep it for good. */
public final class StyleSheet {

    public static final String PATH = "/assets/lodestar.css";

    private static final int HASH_DIGITS = 12;

    private final String css;
    private final String version;

    public StyleSheet() {
        try (InputStream in = Objects.requireNonNull(StyleSheet.class.getResourceAsStream("lodestar.css"))) {
            this.css = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("lodestar.css", e);
        }
        this.version = Sha256.of(css).substring(0, HASH_DIGITS);
    }

    public String css() {
        return css;
    }

    public String version() {
        return version;
    }

    public String href() {
        return PATH + "?v=" + version;
    }
}
