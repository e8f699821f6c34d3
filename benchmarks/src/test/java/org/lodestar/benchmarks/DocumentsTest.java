package org.lodestar.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documents for people say of the project is so. */
class DocumentsTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern CLASS_NAME = Pattern.compile("`([A-Z][a-z]+[A-Za-z0-9]*)`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");

    @Test
    void everyClassInTheArchitectureExists() throws IOException {
        Matcher named = CLASS_NAME.matcher(Files.readString(ROOT.resolve("ARCHITECTURE.md")));
        List<String> names = named.results().map(r -> r.group(1)).distinct().toList();
        Set<String> classes;
        try (Stream<Path> files = Files.walk(ROOT)) {
            classes = files.map(f -> f.getFileName().toString()).filter(f -> f.endsWith(".java"))
                    .map(f -> f.substring(0, f.length() - ".java".length())).collect(Collectors.toSet());
        }

        assertThat(names).hasSizeGreaterThan(30);
        assertThat(classes).containsAll(names);
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "corpus/collection/README.md"})
    void everyLinkLeadsSomewhere(String document) throws IOException {
        Path file = ROOT.resolve(document);
        Matcher links = LINK.matcher(Files.readString(file));

        assertThat(links.results().map(r -> r.group(1)).filter(link -> Files.notExists(file.resolveSibling(link)))).isEmpty();
    }

    @Test
    void decisionsAreNumberedWithoutAGap() throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve("docs/decisions"))) {
            List<Integer> numbers = files.map(f -> Integer.valueOf(f.getFileName().toString().substring(0, 4))).sorted().toList();

            assertThat(numbers).isEqualTo(Stream.iterate(1, n -> n + 1).limit(numbers.size()).toList());
        }
    }
}
