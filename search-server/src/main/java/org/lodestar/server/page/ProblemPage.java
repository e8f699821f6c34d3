package org.lodestar.server.page;

import org.lodestar.server.problem.Problem;

/** A problem, for people. */
public record ProblemPage(Frame frame, String headline, Problem problem) {}
