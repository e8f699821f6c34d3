package org.lodestar.server.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lodestar.corpus.Dimension;
import org.lodestar.corpus.vocabulary.Vocabularies;
import org.lodestar.engine.SearchAnswer.ExpandedTerm;
import org.lodestar.server.answer.SearchBody;

/** What the search page says of the other names that were looked for, and of the filters that the question's words suggest. */
final class Expansions {

    /** The first names of each language say enough. */
    private static final int NAMES_OF_A_LANGUAGE = 2;

    private final Frame frame;
    private final Vocabularies vocabularies;
    private final SearchLink here;
    private final SearchBody body;

    Expansions(Frame frame, Vocabularies vocabularies, SearchLink here, SearchBody body) {
        this.frame = frame;
        this.vocabularies = vocabularies;
        this.here = here;
        this.body = body;
    }

    List<SearchPage.OtherNames> otherNames() {
        return body.query().expansions().stream()
                .filter(expansion -> !expansion.terms().isEmpty())
                .map(expansion -> new SearchPage.OtherNames(
                        expansion.matched(), names(expansion.terms()), here.with("expand.not", expansion.concept()).href()))
                .toList();
    }

    private List<SearchPage.Name> names(List<ExpandedTerm> terms) {
        List<SearchPage.Name> names = new ArrayList<>();
        for (ExpandedTerm term : terms) {
            long before = names.stream().filter(name -> name.language().equals(term.language())).count();
            if (before < NAMES_OF_A_LANGUAGE) {
                names.add(new SearchPage.Name(
                        term.text(), term.language(), Messages.direction(term.language()),
                        vocabularies.label(Dimension.LANGUAGE, term.language(), frame.messages().language())));
            }
        }
        return names;
    }

    /** The way to the other choice: all other names off, or on again. */
    SearchPage.@Nullable Choice choice() {
        if (here.parameters().containsKey("expand.not") || here.parameters().getOrDefault("expand", List.of()).contains("none")) {
            SearchLink again = here.clear("expand", "expand.not");
            return new SearchPage.Choice(frame.text("expansion.again"), again.href(), false);
        }
        return otherNames().isEmpty()
                ? null
                : new SearchPage.Choice(frame.text("expansion.none"), here.set("expand", "none").href(), true);
    }

    /** Values that the question names, that some found document has, and that are not chosen yet. */
    List<SearchPage.TagLink> offers() {
        Set<SearchPage.TagLink> offers = new LinkedHashSet<>();
        for (SearchBody.Expansion expansion : body.query().expansions()) {
            for (SearchBody.Offer offer : expansion.values()) {
                boolean useful = body.facets().stream()
                        .filter(facet -> facet.dimension().equals(offer.dimension()))
                        .flatMap(facet -> facet.values().stream())
                        .anyMatch(value -> value.value().equals(offer.value()) && value.count() > 0 && !value.selected());
                if (useful) {
                    offers.add(new SearchPage.TagLink(
                            offer.dimension(), offer.label(), here.with(offer.dimension(), offer.value()).href()));
                }
            }
        }
        return List.copyOf(offers);
    }
}
