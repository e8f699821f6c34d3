package org.lodestar.server.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lodestar.corpus.vocabulary.Vocabularies;
import org.lodestar.server.answer.DocumentBody;
import org.lodestar.server.answer.SearchBody;
import org.lodestar.server.answer.SimilarBody;
import org.lodestar.server.problem.Problem;
import org.lodestar.server.request.ParsedSearch;
import org.lodestar.server.request.QueryString;
import org.lodestar.server.request.ReaderLanguages;

/** Renders pages. Safe for many threads. */
public final class Pages {

    /** Where a page stands: what a link to the same page in another language is made of. */
    public record Address(String path, Map<String, List<String>> parameters) {
        private String in(String language) {
            Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
            changed.put("lang", List.of(language));
            return path + "?" + QueryString.of(changed);
        }

        private @Nullable String language() {
            return parameters.getOrDefault("lang", List.of()).stream().findFirst().orElse(null);
        }
    }

    private static final String TEMPLATES = "org.lodestar.server.page.template";

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Pages.class.getClassLoader(), TEMPLATES);
    private final SearchPages searchPages;
    private final DocumentPages documentPages;
    private final ReaderLanguages languages;
    private final Asset styleSheet;
    private final Asset script;

    public Pages(Vocabularies vocabularies, ReaderLanguages languages, Asset styleSheet, Asset script) {
        this.searchPages = new SearchPages(vocabularies);
        this.documentPages = new DocumentPages(vocabularies);
        this.languages = languages;
        this.styleSheet = styleSheet;
        this.script = script;
        templates.setTrimControlStructures(true);
    }

    public String search(ParsedSearch search, SearchBody body) {
        Messages messages = Messages.in(search.language());
        String title = search.text().isBlank() ? messages.text("site.tagline") : search.text();
        Frame frame = frame(messages, title, search.text(), new Address("/", search.parameters()));
        return rendered("search.jte", searchPages.of(frame, search, body));
    }

    /** @param asked the page of the document to begin at */
    public String document(
            DocumentBody body, SimilarBody similar, @Nullable Integer asked, String language, Address address) {
        Frame frame = frame(Messages.in(language), body.document().title(), "", address);
        return rendered("document.jte", documentPages.of(frame, body, similar, asked, language));
    }

    public String problem(Problem problem, @Nullable String acceptLanguage) {
        Messages messages = Messages.in(languages.accepted(acceptLanguage));
        String headline = messages.text(switch (problem.status()) {
            case 400, 414, 431 -> "problem.request";
            case 404 -> "problem.missing";
            case 410 -> "problem.gone";
            case 503 -> "problem.busy";
            default -> "problem.other";
        });
        return rendered(
                "problem.jte", new ProblemPage(frame(messages, headline, "", new Address("/", Map.of())), headline, problem));
    }

    private Frame frame(Messages messages, String title, String query, Address address) {
        return new Frame(
                messages, title, styleSheet.href(), script.href(), query, address.language(),
                Messages.LANGUAGES.stream()
                        .map(language -> new Frame.LanguageLink(
                                language, Messages.ownName(language), address.in(language),
                                language.equals(messages.language())))
                        .toList());
    }

    private String rendered(String template, Object page) {
        StringOutput html = new StringOutput();
        templates.render(template, page, html);
        return html.toString();
    }
}
