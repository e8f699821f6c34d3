package org.lodestar.server.request;

import java.util.Collection;
import org.lodestar.corpus.Nearest;

/** What a misspelt name or value most likely meant, at a cost that does not grow with what is sent. */
final class NearestKnown {

    private static final int LONGEST = 64;

    private NearestKnown() {}

    static String to(String misspelt, Collection<String> known) {
        return Nearest.to(misspelt.substring(0, Math.min(misspelt.length(), LONGEST)), known);
    }
}
