package org.lodestar.server.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.lodestar.corpus.Sha256;

/** A file that pages are made with; its address changes with its content, so that browsers may keep it for good. */
public final class Asset {

    private static final String FOLDER = "/assets/";
    private static final int HASH_DIGITS = 12;

    private final String name;
    private final String mediaType;
    private final String content;
    private final String version;

    private Asset(String name, String mediaType) {
        this.name = name;
        this.mediaType = mediaType;
        try (InputStream in = Objects.requireNonNull(Asset.class.getResourceAsStream(name))) {
            this.content = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
        this.version = Sha256.of(content).substring(0, HASH_DIGITS);
    }

    /** The one style sheet. */
    public static Asset styleSheet() {
        return new Asset("lodestar.css", "text/css");
    }

    /** The one script, without which pages lack nothing but suggestions. */
    public static Asset script() {
        return new Asset("lodestar.js", "text/javascript");
    }

    public String path() {
        return FOLDER + name;
    }

    public String contentType() {
        return mediaType + "; charset=utf-8";
    }

    public String content() {
        return content;
    }

    public String version() {
        return version;
    }

    public String href() {
        return path() + "?v=" + version;
    }
}
