package org.lodestar.indexer.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The tesseract that is installed.
 *
 * @param version as it calls itself
 * @param languages whose data is installed, as it calls them
 */
record TesseractData(String version, Collection<String> languages) {

    private static final int LONGEST_SECONDS = 30;

    /** Where its name is not the three letters of ISO 639-2. */
    private static final Map<String, String> OWN_NAMES = Map.of(
            "zh", "chi_sim", "zh-Hans", "chi_sim", "zh-CN", "chi_sim", "zh-Hant", "chi_tra", "zh-TW", "chi_tra", "ku", "kmr",
            "nb", "nor", "nn", "nor", "sr-Latn", "srp_latn");

    /** What is on the path; empty where there is none. */
    static Optional<TesseractData> installed() throws IOException, InterruptedException {
        Optional<List<String>> version = lines("--version");
        Optional<List<String>> listed = lines("--list-langs");
        if (version.isEmpty() || listed.isEmpty()) {
            return Optional.empty();
        }
        // The first line is a heading.
        return Optional.of(new TesseractData(
                version.get().isEmpty() ? "tesseract" : version.get().getFirst().strip(),
                new TreeSet<>(listed.get().stream().skip(1).map(String::strip).toList())));
    }

    private static Optional<List<String>> lines(String option) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder("tesseract", option).redirectErrorStream(true).start();
        } catch (IOException e) {
            return Optional.empty();
        }
        try (InputStream said = process.getInputStream()) {
            String text = new String(said.readAllBytes(), StandardCharsets.UTF_8);
            boolean ended = process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS);
            return ended && process.exitValue() == 0 ? Optional.of(text.lines().toList()) : Optional.empty();
        } finally {
            process.destroyForcibly();
        }
    }

    boolean reads(String tag) {
        return languages.contains(name(tag));
    }

    /** What tesseract calls a language. */
    static String name(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        String own = OWN_NAMES.getOrDefault(tag, OWN_NAMES.get(locale.getLanguage()));
        if (own != null) {
            return own;
        }
        try {
            return locale.getISO3Language();
        } catch (MissingResourceException e) {
            return locale.getLanguage();
        }
    }

    /** How to install the data of languages. */
    static String remedy(Collection<String> tags) {
        return install(packages(tags));
    }

    /** How to install a program, and the data of languages for it. */
    static String remedyOf(String program, Collection<String> tags) {
        return install(Stream.concat(Stream.of(program), packages(tags)));
    }

    private static Stream<String> packages(Collection<String> tags) {
        return tags.stream().map(tag -> "tesseract-ocr-" + name(tag).replace('_', '-')).distinct().sorted();
    }

    private static String install(Stream<String> packages) {
        return "install it by 'apt-get install " + packages.collect(Collectors.joining(" ")) + "'";
    }
}
