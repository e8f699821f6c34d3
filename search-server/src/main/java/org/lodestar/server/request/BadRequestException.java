package org.lodestar.server.request;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request that cannot be answered as it was put. The message is for the one who put it. */
public final class BadRequestException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final @Nullable String parameter;
    private final @Nullable String nearest;

    private BadRequestException(String message, @Nullable String parameter, @Nullable String nearest) {
        super(message);
        this.parameter = parameter;
        this.nearest = nearest;
    }

    /** The request as a whole is wrong. */
    static BadRequestException of(String message) {
        return new BadRequestException(message, null, null);
    }

    static BadRequestException unknownParameter(String name, String nearest) {
        return new BadRequestException(
                "there is no parameter '" + name + "'; the nearest is '" + nearest + "'", name, nearest);
    }

    /** @param nearest the known value that was probably meant */
    static BadRequestException unknownValue(String parameter, String value, String nearest) {
        return new BadRequestException(
                "'" + value + "' is not a value of " + parameter + "; the nearest is '" + nearest + "'", parameter, nearest);
    }

    /**
     * @param nearest the known value that was probably meant
     * @param known all of them, where they are few
     */
    static BadRequestException unknownValue(String parameter, String value, String nearest, List<String> known) {
        return new BadRequestException(
                "'" + value + "' is not a value of " + parameter + "; the nearest is '" + nearest + "' of "
                        + String.join(", ", known),
                parameter, nearest);
    }

    /** @param problem goes on from the parameter's name: {@code "is given twice"} */
    public static BadRequestException wrong(String parameter, String problem) {
        return new BadRequestException(parameter + " " + problem, parameter, null);
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    /** The parameter at fault, if it is one. */
    public @Nullable String parameter() {
        return parameter;
    }

    /** The known name or value nearest to an unknown one. */
    public @Nullable String nearest() {
        return nearest;
    }
}
