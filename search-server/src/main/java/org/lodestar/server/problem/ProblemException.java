package org.lodestar.server.problem;

/** Ends a request with a problem that is no fault of its parameters: nothing there, gone, forbidden. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String name;
    private final int status;

    /** @param name of the kind of problem, as {@link Problem#of} takes it */
    public ProblemException(String name, int status, String detail) {
        super(detail);
        this.name = name;
        this.status = status;
    }

    Problem problem(String instance) {
        return Problem.of(name, status, String.valueOf(getMessage()), instance);
    }
}
