package org.lodestar.corpus;

/**
 * A file by which an operator sets up all commands cannot be used as it is: the configuration, a vocabulary, the corrections. The
 * message names the file, the place in it, and what would be right.
 */
public final class ConfigurationException extends Exception {
    private static final long serialVersionUID = 1;

    public ConfigurationException(String message) {
        super(message);
    }

    public ConfigurationException(String message, Throwable cause) {
        super(message, cause);
    }
}
