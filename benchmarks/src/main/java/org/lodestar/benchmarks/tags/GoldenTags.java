package org.lodestar.benchmarks.tags;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lodestar.corpus.Dimension;
import org.lodestar.corpus.How;
import org.lodestar.corpus.Passage;
import org.lodestar.corpus.TaggedDocument;

/**
 * What the pages of some sources name, as somebody has reviewed it: lines of source, page, dimension and values, with tabs
 * between them. A change of tagging shows as a difference that somebody reads.
 */
final class GoldenTags {

    private static final List<Dimension> DIMENSIONS = List.of(Dimension.COUNTRY, Dimension.THEME, Dimension.SDG);

    private final Path file;
    private final List<String> reviewed;

    private GoldenTags(Path file, List<String> reviewed) {
        this.file = file;
        this.reviewed = reviewed;
    }

    static GoldenTags read(Path file) throws IOException {
        return new GoldenTags(file, Files.readAllLines(file));
    }

    /** Prints every difference, and returns the part of the lines that are as reviewed. */
    double compare(IndexedDocuments documents, PrintStream out) throws IOException {
        List<String> found = found(documents);
        Set<String> both = new LinkedHashSet<>(reviewed);
        both.retainAll(found);
        reviewed.stream().filter(line -> !both.contains(line)).forEach(line -> out.println("    no longer: " + line));
        found.stream().filter(line -> !both.contains(line)).forEach(line -> out.println("    new: " + line));
        int all = reviewed.size() + found.size() - both.size();
        out.println("reviewed tags: " + both.size() + " of " + all + " lines are as reviewed");
        return all == 0 ? 0 : (double) both.size() / all;
    }

    /** Takes what is found for reviewed. */
    void rewrite(IndexedDocuments documents) throws IOException {
        Files.write(file, found(documents));
    }

    private List<String> found(IndexedDocuments documents) throws IOException {
        Set<String> sources = new TreeSet<>();
        reviewed.forEach(line -> sources.add(line.split("\t")[0]));
        List<String> lines = new ArrayList<>();
        for (String source : sources) {
            TaggedDocument document = documents.of(source).orElseThrow(() -> new IOException("the index lacks " + source));
            Map<Integer, Map<Dimension, Set<String>>> pages = new TreeMap<>();
            for (Passage passage : document.passages()) {
                int page = passage.page() == null ? 0 : passage.page();
                passage.tags().stream().filter(t -> t.how() == How.NAMED && DIMENSIONS.contains(t.dimension()))
                        .forEach(t -> pages.computeIfAbsent(page, p -> new TreeMap<>())
                                .computeIfAbsent(t.dimension(), d -> new TreeSet<>()).add(t.value()));
            }
            pages.forEach((page, tags) -> tags.forEach((dimension, values) ->
                    lines.add(source + "\t" + page + "\t" + dimension.parameter() + "\t" + String.join(" ", values))));
        }
        return lines;
    }
}
