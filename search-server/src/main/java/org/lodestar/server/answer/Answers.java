package org.lodestar.server.answer;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lodestar.corpus.Dimension;
import org.lodestar.corpus.Document;
import org.lodestar.corpus.Evidence;
import org.lodestar.corpus.Metadata;
import org.lodestar.corpus.Passage;
import org.lodestar.corpus.SourceFile;
import org.lodestar.corpus.Tag;
import org.lodestar.corpus.TaggedDocument;
import org.lodestar.corpus.vocabulary.Entry;
import org.lodestar.corpus.vocabulary.Vocabularies;
import org.lodestar.engine.FoundDocument;
import org.lodestar.engine.GenerationSummary;
import org.lodestar.engine.Related;
import org.lodestar.engine.SearchAnswer;
import org.lodestar.engine.SimilarDocuments;
import org.lodestar.engine.Suggestion;
import org.lodestar.engine.contents.KeptOriginals;
import org.lodestar.server.request.ParsedSearch;

/**
 * Puts what the engine answers into the shapes of the API. All text that leaves the server passes here, so this is
 * where a document's wish not to be quoted is honoured.
 */
public final class Answers {

    private final Vocabularies vocabularies;
    private final List<String> languages;
    private final KeptOriginals originals;

    /**
     * Answers of an index.
     *
     * @param languages in which there are labels
     * @param originals of that index
     */
    public Answers(Vocabularies vocabularies, List<String> languages, KeptOriginals originals) {
        this.vocabularies = vocabularies;
        this.languages = List.copyOf(languages);
        this.originals = originals;
    }

    public SearchBody search(ParsedSearch search, SearchAnswer answer, long tookMillis) {
        String language = search.language();
        return new SearchBody(
                new SearchBody.Query(search.text(), answer.relaxed(), answer.didYouMean(),
                        answer.expansions().stream().map(expansion -> expansion(expansion, language)).toList()),
                new SearchBody.Total(answer.documents(), answer.passages()),
                index(answer.generation()),
                tookMillis,
                answer.hits().stream().map(hit -> result(hit, search.request().explain(), language)).toList(),
                answer.facets().stream().map(facet -> facet(facet, language)).toList(),
                answer.next());
    }

    private SearchBody.Expansion expansion(SearchAnswer.Expansion expansion, String language) {
        List<SearchBody.Offer> offers = expansion.values().stream()
                .map(value -> new SearchBody.Offer(value.dimension().parameter(), value.value(),
                        vocabularies.label(value.dimension(), value.value(), language)))
                .toList();
        String label = vocabularies.concepts().find(expansion.concept())
                .map(concept -> concept.label(language))
                .orElseGet(() -> offers.isEmpty() ? expansion.matched() : offers.getFirst().label());
        return new SearchBody.Expansion(expansion.concept(), label, expansion.matched(), expansion.terms(), offers);
    }

    public DocumentBody document(FoundDocument found, String language) {
        TaggedDocument tagged = found.tagged();
        Document document = tagged.document();
        boolean quotable = document.metadata().snippets();
        return new DocumentBody(
                index(found.generation()),
                details(document, found.related(), language),
                tagged.passages().stream()
                        .map(p -> new DocumentBody.PassageDetails(
                                id(document, p), p.ordinal(), p.page(), quotable ? p.heading() : null,
                                quotable ? p.section() : List.of(), p.language(),
                                quotable ? p.text() : null, link(document, p), explained(p.tags(), quotable, language)))
                        .toList());
    }

    public SuggestBody suggest(String text, List<Suggestion> suggestions) {
        return new SuggestBody(text, suggestions);
    }

    public SimilarBody similar(SimilarDocuments similar, String language) {
        return new SimilarBody(index(similar.generation()), similar.document().id(), similar.similar().stream()
                .map(one -> new SimilarBody.Result(summary(one.document(), one.related(), language), one.score(), one.shared().stream()
                        .map(shared -> new SimilarBody.Shared(shared.dimension(), shared.value(), label(shared, language)))
                        .toList()))
                .toList());
    }

    private String label(SimilarDocuments.Shared shared, String language) {
        return Dimension.of(shared.dimension())
                .map(dimension -> vocabularies.label(dimension, shared.value(), language))
                .orElseGet(() -> vocabularies.concepts().find(shared.value()).map(c -> c.label(language)).orElse(shared.value()));
    }

    /** Empty for a dimension whose values nobody lists; the organisations that are known, though a document may state others. */
    public Optional<VocabularyBody> vocabulary(Dimension dimension) {
        if (dimension == Dimension.LANGUAGE) {
            return Optional.of(new VocabularyBody(dimension.parameter(), languages.stream()
                    .map(tag -> new VocabularyBody.Value(tag, parent(dimension, tag), names(tag)))
                    .toList()));
        }
        if (dimension == Dimension.ORGANISATION) {
            return Optional.of(vocabulary(dimension, vocabularies.organisations().entries()));
        }
        return vocabularies.find(dimension).map(vocabulary -> vocabulary(dimension, vocabulary.entries()));
    }

    private static VocabularyBody vocabulary(Dimension dimension, Collection<Entry> entries) {
        return new VocabularyBody(dimension.parameter(), entries.stream()
                .map(e -> new VocabularyBody.Value(e.value(), e.parent(), new TreeMap<>(e.labels())))
                .toList());
    }

    private Map<String, String> names(String tag) {
        Map<String, String> names = new TreeMap<>();
        languages.forEach(language -> names.put(language, vocabularies.label(Dimension.LANGUAGE, tag, language)));
        return names;
    }

    private @Nullable String parent(Dimension dimension, String value) {
        return vocabularies.ancestors(dimension, value).stream().findFirst().orElse(null);
    }

    private static SearchBody.Index index(GenerationSummary generation) {
        return new SearchBody.Index(generation.id(), generation.fingerprint());
    }

    private SearchBody.Result result(SearchAnswer.Hit hit, boolean explain, String language) {
        Document document = hit.document();
        return new SearchBody.Result(
                summary(document, hit.related(), language), hit.score(), hit.matchingPassages(),
                hit.passages().stream().map(found -> passage(document, found, explain, language)).toList());
    }

    private SearchBody.DocumentSummary summary(Document document, List<Related> related, String language) {
        Metadata metadata = document.metadata();
        return new SearchBody.DocumentSummary(
                document.id(), document.key(), metadata.title(), metadata.language(), metadata.type(), date(metadata),
                document.pages(), metadata.url(), metadata.licence(), metadata.organisations(),
                about(document, Dimension.COUNTRY, language), about(document, Dimension.THEME, language),
                sdgTargets(document, language), related(related));
    }

    private static List<RelatedBody> related(List<Related> related) {
        return related.stream()
                .map(group -> new RelatedBody(group.how().label(), group.total(), group.first().stream()
                        .map(d -> new RelatedBody.RelatedDocument(d.id(), d.key(), d.metadata().title(), d.metadata().language()))
                        .toList()))
                .toList();
    }

    private DocumentBody.Details details(Document document, List<Related> related, String language) {
        Metadata metadata = document.metadata();
        var file = document.file();
        return new DocumentBody.Details(
                document.id(), document.key(), metadata.title(), metadata.language(), metadata.type(), date(metadata),
                document.pages(), metadata.url(), metadata.licence(), metadata.organisations(),
                labelled(Dimension.ORGANISATION_TYPE, metadata.organisationType(), language),
                about(document, Dimension.COUNTRY, language), about(document, Dimension.THEME, language),
                sdgTargets(document, language), metadata.translationOf(), metadata.respondsTo(), related(related), metadata.snippets(),
                servesOriginal(document), document.truncated(), document.source(),
                file == null ? null : new DocumentBody.FileDetails(file.bytes(), file.sha256(), file.mediaType()),
                metadata.origins(), explained(document.about(), metadata.snippets(), language));
    }

    /**
     * A file holds all the text there is: it stays where it is when no text may be quoted. One in an archive or a mail is
     * nowhere by itself, unless it was kept, and a mail also holds what is attached to it.
     */
    private boolean servesOriginal(Document document) {
        SourceFile file = document.file();
        return file != null
                && document.metadata().original()
                && document.metadata().snippets()
                && ((file.path() != null && !file.holdsAttachments()) || originals.find(file.sha256()).isPresent());
    }

    private SearchBody.FoundPassage passage(
            Document document, SearchAnswer.PassageHit found, boolean explain, String language) {
        Passage passage = found.passage();
        boolean quotable = document.metadata().snippets();
        List<SearchBody.ScorePart> explanation = found.explanation().stream()
                .map(part -> new SearchBody.ScorePart(part.field(), quotable ? part.term() : null, part.score()))
                .toList();
        return new SearchBody.FoundPassage(
                id(document, passage), passage.ordinal(), passage.page(), quotable ? passage.heading() : null,
                quotable ? passage.section() : List.of(), passage.language(), found.score(), quotable ? found.snippet() : null, link(document, passage),
                passage.tags().stream()
                        .map(tag -> new SearchBody.PassageTag(
                                tag.dimension().parameter(), tag.value(), label(tag, language), tag.how().label()))
                        .toList(),
                explain ? explanation : null);
    }

    private SearchBody.Facet facet(SearchAnswer.Facet facet, String language) {
        Dimension dimension = facet.dimension();
        return new SearchBody.Facet(
                dimension.parameter(), facet.total(), facet.none(),
                facet.counts().stream()
                        .map(count -> new SearchBody.FacetValue(
                                count.value(), vocabularies.label(dimension, count.value(), language), count.parent(),
                                count.documents(), count.selected()))
                        .toList());
    }

    private List<LabelledValue> about(Document document, Dimension dimension, String language) {
        return document.about().stream()
                .filter(tag -> tag.dimension() == dimension)
                .map(tag -> new LabelledValue(tag.value(), label(tag, language)))
                .distinct()
                .toList();
    }

    /** A goal is above the targets, and none itself. */
    private List<LabelledValue> sdgTargets(Document document, String language) {
        return about(document, Dimension.SDG, language).stream()
                .filter(sdg -> parent(Dimension.SDG, sdg.value()) != null)
                .toList();
    }

    private List<DocumentBody.ExplainedTag> explained(List<Tag> tags, boolean quotable, String language) {
        return tags.stream()
                .map(tag -> new DocumentBody.ExplainedTag(
                        tag.dimension().parameter(), tag.value(), label(tag, language), tag.how().label(),
                        evidence(tag.evidence(), quotable)))
                .toList();
    }

    private static DocumentBody.TagEvidence evidence(Evidence evidence, boolean quotable) {
        return switch (evidence) {
            case Evidence.Words words -> new DocumentBody.TagEvidence(
                    "words", quotable ? words.words() : null, words.page(), null, null, null, null);
            case Evidence.Field field ->
                    new DocumentBody.TagEvidence("field", null, null, field.field(), field.where(), null, null);
            case Evidence.From from -> new DocumentBody.TagEvidence(
                    "from", null, null, null, null, from.dimension().parameter(), from.value());
        };
    }

    private @Nullable LabelledValue labelled(Dimension dimension, @Nullable String value, String language) {
        return value == null ? null : new LabelledValue(value, vocabularies.label(dimension, value, language));
    }

    private String label(Tag tag, String language) {
        return vocabularies.label(tag.dimension(), tag.value(), language);
    }

    private static @Nullable String date(Metadata metadata) {
        return metadata.date() == null ? null : metadata.date().text();
    }

    private static String id(Document document, Passage passage) {
        return document.key() + "#p" + passage.ordinal();
    }

    private static String link(Document document, Passage passage) {
        return "/documents/" + document.key()
                + (passage.page() == null ? "#p" + passage.ordinal() : "?page=" + passage.page());
    }
}
