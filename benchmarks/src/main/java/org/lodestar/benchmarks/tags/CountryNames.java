package org.lodestar.benchmarks.tags;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lodestar.corpus.Dimension;
import org.lodestar.corpus.vocabulary.Vocabularies;

/** Countries by the names that the vocabulary has for them in English. */
final class CountryNames {

    private final Map<String, String> codes = new HashMap<>();

    CountryNames(Vocabularies vocabularies) {
        vocabularies.of(Dimension.COUNTRY).entries().forEach(entry ->
                entry.terms().getOrDefault("en", List.of()).forEach(term -> codes.putIfAbsent(plain(term), entry.value())));
    }

    /** The code of a country, empty for a name that is none. */
    Optional<String> code(String name) {
        Optional<String> whole = Optional.ofNullable(codes.get(plain(name)));
        return whole.isPresent() ? whole : Optional.ofNullable(codes.get(plain(name.replaceFirst("\\s*\\(.*", ""))));
    }

    private static String plain(String name) {
        String folded = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return folded.toLowerCase(Locale.ROOT).replace('’', '\'').replace("&", "and").strip();
    }
}
