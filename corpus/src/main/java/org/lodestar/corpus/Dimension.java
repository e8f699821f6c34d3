package org.lodestar.corpus;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be chosen in a facet. Its values are known per passage, or stated once for the whole document. */
public enum Dimension {
    COUNTRY("country", Level.ABOUT),
    REGION("region", Level.ABOUT),
    GROUP("group", Level.ABOUT),
    THEME("theme", Level.ABOUT),
    SDG("sdg", Level.ABOUT),
    LANGUAGE("language", Level.PASSAGE),
    TYPE("type", Level.DOCUMENT),
    ORGANISATION("organisation", Level.DOCUMENT),
    ORGANISATION_TYPE("organisationType", Level.DOCUMENT),
    YEAR("year", Level.DOCUMENT);

    /** Counted when a request does not say which dimensions to count. */
    public static final List<Dimension> DEFAULT_FACETS = List.of(COUNTRY, THEME, SDG, LANGUAGE, TYPE, YEAR);

    private enum Level {
        /** A passage names values of it, and a document is about values of it. */
        ABOUT,
        PASSAGE,
        DOCUMENT
    }

    private final String parameter;
    private final Level level;

    Dimension(String parameter, Level level) {
        this.parameter = parameter;
        this.level = level;
    }

    /** The name in requests and answers, such as {@code organisationType}. */
    public String parameter() {
        return parameter;
    }

    /** Whether {@code scope=document} makes a difference: a document can be about values of this dimension. */
    public boolean hasAbout() {
        return level == Level.ABOUT;
    }

    /** Whether the document's metadata states the values, the same for all of its passages. */
    public boolean ofDocument() {
        return level == Level.DOCUMENT;
    }

    public static Optional<Dimension> of(String parameter) {
        return Stream.of(values()).filter(d -> d.parameter.equals(parameter)).findFirst();
    }
}
