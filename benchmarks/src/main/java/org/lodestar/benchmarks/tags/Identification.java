package org.lodestar.benchmarks.tags;

import java.io.PrintStream;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.lodestar.analyzers.LanguageIdentifier;

/** How often the language of a text is told right, as documents are labelled with theirs: {@code pt} for {@code pt-BR}. */
final class Identification {

    private final LabelledSet set;
    private final Collection<String> configured;
    private final LanguageIdentifier identifier;

    Identification(LabelledSet set, Collection<String> configured) {
        this.set = set;
        this.configured = configured;
        this.identifier = new LanguageIdentifier(configured);
    }

    /** Prints both scores, and returns the part that is right of the documents in configured languages. */
    double print(String which, PrintStream out) {
        Score known = new Score(set.name() + " language, " + configured.size() + " configured (" + which + ")");
        Score others = new Score(set.name() + " language, others left unknown");
        for (LabelledSet.LabelledDocument document : set.documents()) {
            String language = Locale.forLanguageTag(document.language()).getLanguage();
            Optional<String> found = identifier.identify(document.text());
            if (configured.contains(language)) {
                known.add(document.id(), Set.of(language), found.map(Set::of).orElse(Set.of()));
            } else {
                others.add(document.id(), Set.of("unknown"), Set.of(found.orElse("unknown")));
            }
        }
        known.print(out);
        if (others.documents() > 0) {
            others.print(out);
        }
        return known.accuracy();
    }
}
