package org.lodestar.server.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lodestar.corpus.Dimension;
import org.lodestar.corpus.PartialDate;
import org.lodestar.corpus.vocabulary.Vocabularies;
import org.lodestar.engine.Related;
import org.lodestar.server.answer.DocumentBody;
import org.lodestar.server.answer.DocumentBody.ExplainedTag;
import org.lodestar.server.answer.DocumentBody.PassageDetails;
import org.lodestar.server.answer.DocumentBody.TagEvidence;
import org.lodestar.server.answer.SimilarBody;

/** Turns a document as the API shows it into what its page shows. */
final class DocumentPages {

    private static final String PDF = "application/pdf";

    private final Vocabularies vocabularies;

    DocumentPages(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    /** @param asked the page of the document to begin at, null for its beginning */
    DocumentPage of(Frame frame, DocumentBody body, SimilarBody similar, @Nullable Integer asked, String language) {
        DocumentBody.Details document = body.document();
        return new DocumentPage(
                frame,
                document.title(),
                document.language(),
                frame.home(),
                facts(frame, document, language),
                tags(frame, document.about(), language),
                RelatedDocuments.of(document.related(), Related.LISTED, frame, vocabularies),
                SimilarDocument.of(similar, frame, vocabularies),
                webAddress(document.url()),
                document.original() ? original(document, null) : null,
                document.truncated() ? frame.text("document.truncated") : null,
                !document.snippets(),
                jump(frame, body, asked),
                passages(frame, body, asked, language));
    }

    private List<DocumentPage.Fact> facts(Frame frame, DocumentBody.Details document, String language) {
        List<DocumentPage.Fact> facts = new ArrayList<>();
        Map<String, String> origins = document.origins();
        facts.add(fact(frame, "type", vocabularies.label(Dimension.TYPE, document.type(), language), origins.get("type")));
        if (document.date() != null) {
            facts.add(fact(frame, "date", frame.messages().date(new PartialDate(document.date())), origins.get("date")));
        }
        if (document.language() != null) {
            facts.add(fact(
                    frame, "language", vocabularies.label(Dimension.LANGUAGE, document.language(), language),
                    origins.get("language")));
        }
        if (!document.organisations().isEmpty()) {
            facts.add(fact(frame, "organisation", document.organisations(), origins.get("organisations")));
        }
        if (document.organisationType() != null) {
            facts.add(fact(
                    frame, "organisationType", document.organisationType().label(), origins.get("organisationType")));
        }
        if (document.pages() != null) {
            facts.add(fact(frame, "pages", frame.text("number", document.pages()), null));
        }
        if (document.licence() != null) {
            facts.add(fact(frame, "licence", document.licence(), origins.get("licence")));
        }
        facts.add(fact(frame, "id", document.id(), origins.get("id")));
        facts.add(fact(frame, "source", document.source(), null));
        return facts;
    }

    private static DocumentPage.Fact fact(Frame frame, String name, String value, @Nullable String origin) {
        return fact(frame, name, List.of(value), origin);
    }

    private static DocumentPage.Fact fact(Frame frame, String name, List<String> values, @Nullable String origin) {
        return new DocumentPage.Fact(
                frame.text("fact." + name), values, origin == null ? null : frame.text("fact.origin", origin));
    }

    /** What was published under something else than a web address is not made a link. */
    private static @Nullable String webAddress(@Nullable String url) {
        if (url == null) {
            return null;
        }
        String scheme = url.toLowerCase(Locale.ROOT);
        return scheme.startsWith("https://") || scheme.startsWith("http://") ? url : null;
    }

    private static String original(DocumentBody.Details document, @Nullable Integer page) {
        return "/api/v1/documents/" + document.key() + "/original" + (page == null ? "" : "#page=" + page);
    }

    private static DocumentPage.@Nullable Jump jump(Frame frame, DocumentBody body, @Nullable Integer asked) {
        if (asked == null) {
            return null;
        }
        boolean there = body.passages().stream().anyMatch(passage -> asked.equals(passage.page()));
        return there
                ? new DocumentPage.Jump(frame.text("document.jump", asked), "#page-" + asked)
                : new DocumentPage.Jump(frame.text("document.nopage", asked), "#document");
    }

    private List<DocumentPage.PassageView> passages(
            Frame frame, DocumentBody body, @Nullable Integer asked, String language) {
        List<DocumentPage.PassageView> views = new ArrayList<>();
        Integer before = null;
        for (PassageDetails passage : body.passages()) {
            Integer page = passage.page();
            boolean begins = page != null && !page.equals(before);
            boolean onAsked = page != null && page.equals(asked);
            views.add(new DocumentPage.PassageView(
                    "p" + passage.ordinal(),
                    page != null && begins ? frame.text("page", page) : null,
                    begins ? "page-" + page : null,
                    begins && hasPages(body.document()) ? original(body.document(), page) : null,
                    onAsked,
                    onAsked && begins,
                    passage.heading(),
                    passage.section().isEmpty() ? List.of() : passage.section().subList(0, passage.section().size() - 1),
                    passage.language(),
                    Messages.direction(passage.language()),
                    vocabularies.label(Dimension.LANGUAGE, passage.language(), language),
                    passage.text(),
                    tags(frame, passage.tags(), language)));
            before = page;
        }
        return views;
    }

    /** Whether browsers can open the file at a page. */
    private static boolean hasPages(DocumentBody.Details document) {
        return document.original() && document.file() != null && document.file().mediaType().equals(PDF);
    }

    private List<DocumentPage.Tag> tags(Frame frame, List<ExplainedTag> tags, String language) {
        return tags.stream()
                .map(tag -> new DocumentPage.Tag(
                        tag.dimension(),
                        frame.text("facet." + tag.dimension()),
                        tag.label(),
                        frame.messages().text("why", frame.text("how." + tag.how()), why(frame, tag.evidence(), language)),
                        new SearchLink(Map.of(tag.dimension(), List.of(tag.value()))).href()
                                + (frame.languageParameter() == null ? "" : "&lang=" + frame.languageParameter())))
                .toList();
    }

    private String why(Frame frame, TagEvidence evidence, String language) {
        return switch (evidence.kind()) {
            case "words" -> {
                String words = evidence.words();
                Integer page = evidence.page();
                if (words == null) {
                    yield frame.text("evidence.withheld");
                }
                yield page == null
                        ? frame.text("evidence.words", words)
                        : frame.messages().text("evidence.words.page", words, page);
            }
            case "field" -> frame.messages().text(
                    "evidence.field", Objects.requireNonNull(evidence.field()), Objects.requireNonNull(evidence.where()));
            default -> {
                String dimension = Objects.requireNonNull(evidence.dimension());
                String value = Objects.requireNonNull(evidence.value());
                String label = Dimension.of(dimension).map(d -> vocabularies.label(d, value, language)).orElse(value);
                yield frame.messages().text("evidence.from", frame.text("facet." + dimension), label);
            }
        };
    }
}
