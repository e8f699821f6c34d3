package org.lodestar.server.answer;

import java.util.List;
import org.lodestar.engine.Suggestion;

/**
 * How what is being typed may go on.
 *
 * @param query as it was typed
 */
public record SuggestBody(String query, List<Suggestion> suggestions) {}
