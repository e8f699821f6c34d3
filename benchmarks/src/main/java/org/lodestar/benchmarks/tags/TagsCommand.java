package org.lodestar.benchmarks.tags;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lodestar.analyzers.LanguageAnalyzers;
import org.lodestar.benchmarks.gates.Requirements;
import org.lodestar.corpus.Dimension;
import org.lodestar.corpus.TaggedDocument;
import org.lodestar.corpus.vocabulary.Vocabularies;
import org.lodestar.indexer.extraction.Extraction;
import org.lodestar.indexer.extraction.Extractor;
import org.lodestar.indexer.extraction.ForkedTikaConfig;
import org.lodestar.indexer.extraction.ForkedTikaExtractor;
import org.lodestar.indexer.extraction.Ocr;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code bench tags}: prints how right the tags are on labelled documents. */
@Command(
        name = "tags",
        mixinStandardHelpOptions = true,
        description = {
            "Cuts and tags labelled documents by the real steps and prints precision, recall and F1 for each dimension,",
            "with some of the errors.",
            "",
            "Example: ./lodestar bench tags --data facets --documents documents --require about-country-pdf=.95",
            ""
        })
public final class TagsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "folder with a folder for each labelled set")
    private Path data;

    @Option(names = "--documents", paramLabel = "DIR", description = "folder with dol-findings-pdf, files named by the country they are about")
    private @Nullable Path documents;

    @Option(names = "--labelled", paramLabel = "FILE", description = "passages that readers have labelled; needs --index")
    private @Nullable Path labelled;

    @Option(names = "--golden", paramLabel = "FILE", description = "reviewed tags of pages; needs --index")
    private @Nullable Path golden;

    @Option(names = "--rewrite-golden", description = "take the tags of the index for reviewed, to be read in the difference")
    private boolean rewriteGolden;

    @Option(names = "--index", paramLabel = "DIR", description = "the index that holds the labelled passages and reviewed pages")
    private @Nullable Path index;

    @Option(names = "--limit", paramLabel = "N", description = "at most about N documents a set (default: all)")
    private int limit;

    @Mixin
    private Requirements requirements;

    private final Vocabularies vocabularies = Vocabularies.bundled(LanguageAnalyzers.DEFAULT_LANGUAGES);
    private final Map<String, Double> measured = new LinkedHashMap<>();

    /** Made by picocli, which sets the options. */
    @SuppressWarnings("NullAway.Init")
    public TagsCommand() {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintStream out = System.out;
        try (LanguageAnalyzers analyzers = new LanguageAnalyzers(LanguageAnalyzers.DEFAULT_LANGUAGES)) {
            TaggedText tagged = new TaggedText(vocabularies, analyzers);
            countries(set("dol-country-findings"), tagged, out);
            targets(set("sdg-metadata"), tagged, out);
            goals(set("sdg-benchmark"), tagged, out);
            languages(set("udhr-articles"), out);
            if (documents != null) {
                pdfs(documents.resolve("dol-findings-pdf"), tagged, out);
            }
            if (index != null) {
                indexed(index, analyzers, out);
            } else if (labelled != null || golden != null) {
                throw new ParameterException(spec.commandLine(), "--labelled and --golden need --index, an index of the documents");
            }
        }
        return requirements.missed(measured, out) ? 1 : 0;
    }

    /** Keeps the part that is right under {@code language}, of the set's languages that are configured by default, and {@code language-all}. */
    private void languages(LabelledSet set, PrintStream out) {
        measured.put("language", new Identification(set, LanguageAnalyzers.DEFAULT_LANGUAGES).print("by default", out));
        measured.put("language-all", new Identification(set, LanguageAnalyzers.supported()).print("all", out));
    }

    private void indexed(Path folder, LanguageAnalyzers analyzers, PrintStream out) throws IOException {
        try (IndexedDocuments indexed = IndexedDocuments.open(folder, vocabularies, analyzers)) {
            if (labelled != null) {
                LabelledPassages.read(labelled, vocabularies).score(indexed, out, measured);
            }
            if (golden != null && rewriteGolden) {
                GoldenTags.read(golden).rewrite(indexed);
            } else if (golden != null) {
                measured.put("golden", GoldenTags.read(golden).compare(indexed, out));
            }
        }
    }

    private LabelledSet set(String name) throws IOException {
        Path folder = data.resolve(name);
        if (!Files.exists(folder.resolve("labels.tsv"))) {
            throw new ParameterException(spec.commandLine(), "there is no labelled set " + folder);
        }
        return LabelledSet.read(folder, limit);
    }

    private static TaggedDocument tag(LabelledSet.LabelledDocument d, TaggedText tagged) {
        return tagged.tag(d.id(), d.title(), d.language(), TaggedText.pagesOf(d.text()));
    }

    private void countries(LabelledSet set, TaggedText tagged, PrintStream out) {
        Score about = new Score(set.name() + " about country");
        Score themes = new Score(set.name() + " theme named anywhere");
        for (LabelledSet.LabelledDocument document : set.documents()) {
            TaggedDocument result = tag(document, tagged);
            Set<String> countries = set.values(document.id(), "country").stream()
                    .map(code -> vocabularies.countryCode(code).orElse(code)).collect(Collectors.toCollection(TreeSet::new));
            about.add(document.id(), countries, TaggedText.about(result, Dimension.COUNTRY));
            Set<String> labelled = new TreeSet<>();
            for (String theme : set.values(document.id(), "theme")) {
                labelled.add(theme.contains("child") ? "child-labour" : "forced-labour");
            }
            Set<String> found = new TreeSet<>(TaggedText.anywhere(result, Dimension.THEME));
            found.retainAll(Set.of("child-labour", "forced-labour"));
            themes.add(document.id(), labelled, found);
        }
        about.print(out);
        themes.print(out);
        measured.put("about-country", about.f1());
    }

    private void targets(LabelledSet set, TaggedText tagged, PrintStream out) {
        Score targets = new Score(set.name() + " about SDG target");
        Score goals = new Score(set.name() + " about SDG goal");
        for (LabelledSet.LabelledDocument document : set.documents()) {
            Set<String> about = TaggedText.about(tag(document, tagged), Dimension.SDG);
            Set<String> lower = set.values(document.id(), "sdg-target").stream()
                    .map(t -> t.toLowerCase(Locale.ROOT)).collect(Collectors.toCollection(TreeSet::new));
            targets.add(document.id(), lower, parts(about, true));
            goals.add(document.id(), set.values(document.id(), "sdg-goal"), parts(about, false));
        }
        targets.print(out);
        goals.print(out);
        measured.put("about-target", targets.accuracy());
    }

    private static Set<String> parts(Set<String> values, boolean targets) {
        return values.stream().filter(v -> v.contains(".") == targets).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Experts said of each snippet whether it is about one goal; the baseline takes the words of the goal's label. */
    private void goals(LabelledSet set, TaggedText tagged, PrintStream out) {
        Score goals = new Score(set.name() + " SDG goal");
        Score baseline = new Score(set.name() + " SDG goal by the words of its label");
        for (LabelledSet.LabelledDocument document : set.documents()) {
            Set<String> yes = set.values(document.id(), "sdg-goal");
            Set<String> asked = new TreeSet<>(yes);
            asked.addAll(set.values(document.id(), "NOT-sdg-goal"));
            Set<String> found = new TreeSet<>(TaggedText.anywhere(tag(document, tagged), Dimension.SDG));
            found.retainAll(asked);
            goals.add(document.id(), yes, found);
            Set<String> byWords = asked.stream().filter(goal -> holdsLabel(document.text(), goal))
                    .collect(Collectors.toCollection(TreeSet::new));
            baseline.add(document.id(), yes, byWords);
        }
        goals.print(out);
        baseline.print(out);
        measured.put("sdg-goal", goals.f1());
        measured.put("sdg-goal-over-label-words", baseline.f1() == 0 ? 0 : goals.f1() / baseline.f1());
    }

    private boolean holdsLabel(String text, String goal) {
        String lower = text.toLowerCase(Locale.ROOT);
        List<String> words = Stream.of(vocabularies.label(Dimension.SDG, goal, "en").toLowerCase(Locale.ROOT).split("\\W+"))
                .filter(word -> word.length() > 3).toList();
        return words.stream().filter(lower::contains).count() * 2 >= words.size();
    }

    private void pdfs(Path folder, TaggedText tagged, PrintStream out)
            throws IOException, InterruptedException {
        Score score = new Score("country PDFs about country");
        Path home = Path.of(System.getProperty("lodestar.home", ".")).toAbsolutePath();
        CountryNames names = new CountryNames(vocabularies);
        List<Path> files;
        try (Stream<Path> list = Files.list(folder)) {
            files = list.filter(f -> f.toString().endsWith(".pdf")).sorted().toList();
        }
        try (Extractor extractor = new ForkedTikaExtractor(ForkedTikaConfig.of(home, 1), Ocr.OFF)) {
            for (Path file : files) {
                String name = String.valueOf(file.getFileName()).replace(".pdf", "");
                Optional<String> country = names.code(name);
                if (country.isPresent() && extractor.extract(file) instanceof Extraction.Extracted extracted) {
                    // Without its title, which names the country: the text alone must tell.
                    TaggedDocument result = tagged.tag(name, null, "en", extracted.pages());
                    score.add(name, Set.of(country.get()), TaggedText.about(result, Dimension.COUNTRY));
                }
            }
        }
        score.print(out);
        measured.put("about-country-pdf", score.accuracy());
    }
}
