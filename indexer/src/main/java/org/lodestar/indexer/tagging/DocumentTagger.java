package org.lodestar.indexer.tagging;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lodestar.analyzers.LanguageAnalyzers;
import org.lodestar.corpus.Dimension;
import org.lodestar.corpus.Document;
import org.lodestar.corpus.Evidence;
import org.lodestar.corpus.How;
import org.lodestar.corpus.Metadata;
import org.lodestar.corpus.Passage;
import org.lodestar.corpus.Tag;
import org.lodestar.corpus.TaggedDocument;
import org.lodestar.corpus.vocabulary.Vocabularies;
import org.lodestar.corpus.vocabulary.Vocabularies.Value;
import org.lodestar.indexer.curation.Correction;
import org.lodestar.indexer.curation.Corrections;

/**
 * Gives a document what it is about, and each passage its tags: what its words or its heading name, and what the document is
 * about, but in a dimension where the passage names one or more of those values itself; then what a curator has put right.
 * Safe for many threads.
 */
public final class DocumentTagger {

    /** Goes up with every change of which tags a document gets. */
    private static final int VERSION = 8;

    /** What may be stated, named and inherited; the other dimensions follow from these. */
    private static final List<Dimension> NAMED = List.of(Dimension.COUNTRY, Dimension.THEME, Dimension.SDG);

    /** What a heading says of all sections below it: its country, rather than all that its words touch on. */
    private static final Set<Dimension> FROM_ABOVE = Set.of(Dimension.COUNTRY);

    private final Vocabularies vocabularies;
    private final NamingFinder finder;
    private final Corrections corrections;

    public DocumentTagger(Vocabularies vocabularies, LanguageAnalyzers analyzers, Corrections corrections) {
        this.vocabularies = vocabularies;
        this.finder = new NamingFinder(vocabularies, analyzers);
        this.corrections = corrections;
    }

    public String version() {
        return Integer.toString(VERSION);
    }

    /**
     * The document with its tags.
     *
     * @param untagged about nothing yet
     * @param passages without tags
     */
    public TaggedDocument tag(Document untagged, List<Passage> passages) {
        List<Correction> corrected = corrections.of(untagged.id());
        List<List<Naming>> named = new ArrayList<>();
        List<Aboutness.NamedIn> withText = new ArrayList<>();
        for (Passage passage : passages) {
            List<Naming> namings = namings(passage);
            Set<Value> removed = removed(corrected, passage);
            namings.removeIf(n -> removed.contains(n.value()));
            named.add(namings);
            if (!passage.text().isBlank()) {
                withText.add(new Aboutness.NamedIn(passage.page(), namings));
            }
        }
        List<Tag> all = allAbout(about(untagged.metadata(), passages, withText), corrected);
        List<Passage> tagged = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            tagged.add(passages.get(i).withTags(passageTags(passages.get(i), named.get(i), all, corrected)));
        }
        return new TaggedDocument(
                new Document(untagged.id(), untagged.source(), untagged.file(), untagged.metadata(), untagged.pages(),
                        untagged.truncated(), all),
                tagged);
    }

    private List<Naming> namings(Passage passage) {
        if (Bibliography.holds(passage)) {
            return new ArrayList<>();
        }
        List<Naming> namings = finder.find(passage);
        addFromAbove(passage, namings);
        return namings;
    }

    /** What the headings above the innermost name: the nearest decides, in each dimension that nothing below it names. */
    private void addFromAbove(Passage passage, List<Naming> namings) {
        Set<Dimension> decided = namings.stream().map(n -> n.value().dimension()).collect(Collectors.toSet());
        List<String> outward = passage.section().reversed();
        for (String heading : outward.stream().skip(1).toList()) {
            List<Naming> found = finder.find(heading, passage.language()).stream()
                    .filter(n -> FROM_ABOVE.contains(n.value().dimension()) && !decided.contains(n.value().dimension())).toList();
            namings.addAll(found);
            found.forEach(n -> decided.add(n.value().dimension()));
        }
    }

    /** What the document is about after corrections, with what follows from it. */
    private List<Tag> allAbout(List<Tag> found, List<Correction> corrected) {
        TagSet all = new TagSet();
        List<Correction> whole = corrected.stream().filter(Correction::ofDocument).toList();
        Set<Value> removed = whole.stream().filter(c -> !c.add()).map(Correction::value).collect(Collectors.toSet());
        found.stream().filter(t -> !removed.contains(new Value(t.dimension(), t.value()))).forEach(all::add);
        whole.stream().filter(Correction::add).map(DocumentTagger::added).forEach(all::add);
        all.derive(vocabularies);
        removed.forEach(all::remove);
        return all.sorted();
    }

    private static Set<Value> removed(List<Correction> corrected, Passage passage) {
        return corrected.stream().filter(c -> !c.add() && c.concerns(passage)).map(Correction::value).collect(Collectors.toSet());
    }

    private static boolean followsFrom(Tag tag, Set<Value> removed) {
        return tag.evidence() instanceof Evidence.From(Dimension dimension, String value)
                && removed.contains(new Value(dimension, value));
    }

    private static Tag added(Correction correction) {
        return new Tag(correction.value().dimension(), correction.value().value(), How.STATED, correction.evidence());
    }

    private List<Tag> about(Metadata metadata, List<Passage> passages, List<Aboutness.NamedIn> withText) {
        String language = metadata.language() != null ? metadata.language() : passages.getFirst().language();
        List<Naming> title = finder.find(metadata.title(), language);
        List<Tag> about = new ArrayList<>();
        for (Dimension dimension : NAMED) {
            List<String> stated = stated(metadata, dimension);
            if (stated.isEmpty()) {
                about.addAll(Aboutness.of(dimension, title, withText));
            } else {
                String field = field(dimension);
                String where = metadata.origins().getOrDefault(field, "metadata");
                stated.forEach(v -> about.add(new Tag(dimension, v, How.STATED, new Evidence.Field(field, where))));
            }
        }
        return about;
    }

    private static List<String> stated(Metadata metadata, Dimension dimension) {
        return switch (dimension) {
            case COUNTRY -> metadata.countries();
            case THEME -> metadata.themes();
            case SDG -> metadata.sdgTargets();
            case REGION, GROUP, LANGUAGE, TYPE, ORGANISATION, ORGANISATION_TYPE, YEAR -> List.of();
        };
    }

    private static String field(Dimension dimension) {
        return switch (dimension) {
            case COUNTRY -> "countries";
            case THEME -> "themes";
            case SDG -> "sdgTargets";
            case REGION, GROUP, LANGUAGE, TYPE, ORGANISATION, ORGANISATION_TYPE, YEAR ->
                throw new IllegalArgumentException(dimension + " is not stated");
        };
    }

    private boolean isOrIsBelow(Value named, Tag tag) {
        return named.dimension() == tag.dimension() && (named.value().equals(tag.value())
                || vocabularies.ancestors(named.dimension(), named.value()).contains(tag.value()));
    }

    private List<Tag> passageTags(Passage passage, List<Naming> namings, List<Tag> about, List<Correction> corrected) {
        TagSet tags = new TagSet();
        Set<Value> removed = removed(corrected, passage);
        corrected.stream().filter(c -> c.add() && !c.ofDocument() && c.concerns(passage)).map(DocumentTagger::added).forEach(tags::add);
        for (Naming naming : namings) {
            tags.add(new Tag(naming.value().dimension(), naming.value().value(), naming.how(),
                    new Evidence.Words(naming.words(), passage.page())));
        }
        tags.derive(vocabularies);
        List<Tag> inherited = new ArrayList<>();
        for (Dimension dimension : NAMED) {
            List<Tag> whole = about.stream()
                    .filter(t -> t.dimension() == dimension && !removed.contains(new Value(t.dimension(), t.value()))).toList();
            boolean namesOneOfThem = whole.stream()
                    .anyMatch(t -> t.how() != How.DERIVED && namings.stream().anyMatch(n -> isOrIsBelow(n.value(), t)));
            if (!namesOneOfThem) {
                inherited.addAll(whole);
            }
        }
        // What the document is about by derivation follows from what is inherited, so only the rest is.
        inherited.stream().filter(t -> t.how() != How.DERIVED).forEach(t -> tags.add(new Tag(
                t.dimension(), t.value(), How.INHERITED, new Evidence.From(t.dimension(), t.value()))));
        inherited.stream().filter(t -> t.how() == How.DERIVED && !followsFrom(t, removed)).forEach(t -> tags.add(new Tag(
                t.dimension(), t.value(), How.DERIVED, t.evidence())));
        tags.derive(vocabularies);
        removed.forEach(tags::remove);
        return tags.sorted();
    }
}
