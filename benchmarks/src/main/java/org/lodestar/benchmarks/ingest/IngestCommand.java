package org.lodestar.benchmarks.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lodestar.benchmarks.gates.Requirements;
import org.lodestar.benchmarks.ingest.sample.Samples;
import org.lodestar.benchmarks.ingest.work.ScratchFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code bench ingest}: prints what it costs to index, beside what the libraries cost by themselves. */
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description = {
            "Measures the CPU time and memory of indexing, on files that it makes: PDF pages beside bare Tika, writing beside plain",
            "Lucene, runs again beside first ones, large files, many records. Prints Markdown. docs/performance.md explains it.",
            "",
            "Example: ./lodestar bench ingest --quick --require extraction=.7 --require writing=.6",
            ""
        })
public final class IngestCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--documents", paramLabel = "DIR", description = "measure on the PDFs of this folder as well")
    private @Nullable Path documents;

    @Option(names = "--quick", description = "small sizes and few rounds, without large files and many records: some two or three minutes of CPU time")
    private boolean quick;

    @Option(names = "--tiny", description = "the smallest sizes, to see that all of it runs; the figures mean nothing")
    private boolean tiny;

    @Option(names = "--only", paramLabel = "PART", description = "measure only this part; may be repeated: extraction, writing (that of --documents needs extraction, too), retagging, unchanged, memory, records")
    private List<String> only = new ArrayList<>();

    @Option(names = "--json", paramLabel = "FILE", description = "write the figures there, too")
    private @Nullable Path json;

    @Mixin
    private Requirements requirements;

    /** Made by picocli, which sets the options. */
    @SuppressWarnings("NullAway.Init")
    public IngestCommand() {}

    @Override
    public Integer call() throws IOException {
        Sizes sizes = tiny ? Sizes.TINY : quick ? Sizes.QUICK : Sizes.FULL;
        Report report = new Report(Machine.now(), sizes.name());
        try (ScratchFolder scratch = new ScratchFolder()) {
            Samples samples = new Samples(Path.of(System.getProperty("lodestar.home", ".")).toAbsolutePath().normalize());
            List<Part> parts = chosen(parts(sizes, scratch, samples));
            requirements.requireKnown(parts.stream().flatMap(part -> part.ratios().stream()).toList());
            for (Part part : parts) {
                System.err.println("measuring " + part.name() + " ...");
                part.measure(report);
            }
        }
        report.print(System.out);
        if (json != null) {
            report.write(json);
        }
        return requirements.missed(report.medians(), System.out) ? 1 : 0;
    }

    private List<Part> parts(Sizes sizes, ScratchFolder scratch, Samples samples) throws IOException {
        Path pdfs = scratch.path().resolve("pdfs");
        samples.pdfs(pdfs, sizes.pdfs(), sizes.pages());
        Path texts = scratch.path().resolve("texts");
        samples.texts(texts, sizes.files());
        List<Part> parts = new ArrayList<>(List.of(
                new ExtractionPart(sizes, scratch, pdfs, scratch.path().resolve("made.jsonl"), ""),
                new WritingPart(sizes, scratch, Integer.toString(sizes.documents()), ""),
                AgainPart.retagging(sizes, scratch, pdfs, ""),
                AgainPart.unchanged(sizes, scratch, texts)));
        if (!sizes.megabytes().isEmpty()) {
            parts.add(new MemoryPart(sizes, scratch, samples));
        }
        if (!sizes.records().isEmpty()) {
            parts.add(new RecordsPart(sizes, scratch, samples));
        }
        if (documents != null) {
            if (!Files.isDirectory(documents)) {
                throw new ParameterException(spec.commandLine(), "--documents: there is no folder " + documents);
            }
            Path saved = scratch.path().resolve("real.jsonl");
            parts.add(new ExtractionPart(sizes, scratch, documents, saved, "-documents"));
            if (only.isEmpty() || only.contains("extraction")) {
                // It writes what extraction has come to.
                parts.add(new WritingPart(sizes, scratch, saved.toString(), "-documents"));
            }
            parts.add(AgainPart.retagging(sizes, scratch, documents, "-documents"));
        }
        return parts;
    }

    private List<Part> chosen(List<Part> parts) {
        Set<String> names = new TreeSet<>(parts.stream().map(Part::name).toList());
        for (String name : only) {
            if (!names.contains(name)) {
                throw new ParameterException(spec.commandLine(), "--only: there is no part '" + name + "'; there are " + names);
            }
        }
        return only.isEmpty() ? parts : parts.stream().filter(part -> only.contains(part.name())).toList();
    }
}
