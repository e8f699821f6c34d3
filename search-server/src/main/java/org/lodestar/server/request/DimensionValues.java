package org.lodestar.server.request;

import com.ibm.icu.util.ULocale;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lodestar.corpus.Dimension;
import org.lodestar.corpus.vocabulary.Entry;
import org.lodestar.corpus.vocabulary.Vocabularies;
import org.lodestar.corpus.vocabulary.Vocabulary;
import org.lodestar.engine.Selection.YearRange;

/** Reads a value as a request may write it; each is valid or a {@link BadRequestException}. */
final class DimensionValues {

    /** What one written value chooses. */
    sealed interface Choice {
        record Value(String value) implements Choice {}

        record Years(YearRange range) implements Choice {}

        /** "Carries no value". */
        record None() implements Choice {}
    }

    static final String NONE = "none";

    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
    private static final Pattern YEARS = Pattern.compile("([0-9]{4})?\\.\\.([0-9]{4})?");
    private static final Set<String> ISO_LANGUAGES = Set.of(ULocale.getISOLanguages());
    private static final int LONGEST_COUNTRY_CODE = 3;

    private final Vocabularies vocabularies;
    private final List<String> languages;

    DimensionValues(Vocabularies vocabularies, List<String> languages) {
        this.vocabularies = vocabularies;
        this.languages = languages;
    }

    /** @param parameter the name it was given under, for the message */
    Choice read(Dimension dimension, String parameter, String written) {
        String text = written.strip();
        if (text.isEmpty()) {
            throw BadRequestException.wrong(parameter, "has an empty value; leave it out, or choose '" + NONE + "'");
        }
        if (text.equals(NONE)) {
            return new Choice.None();
        }
        return switch (dimension) {
            case YEAR -> year(parameter, text);
            case COUNTRY -> new Choice.Value(vocabularies.countryCode(text)
                    .orElseThrow(() -> BadRequestException.unknownValue(parameter, text, nearestCountry(text))));
            case LANGUAGE -> new Choice.Value(language(parameter, text));
            case ORGANISATION -> new Choice.Value(vocabularies.organisations().valueOf(text));
            case REGION, GROUP, THEME, SDG, TYPE, ORGANISATION_TYPE ->
                    new Choice.Value(listed(vocabularies.of(dimension), parameter, text));
        };
    }

    private static Choice year(String parameter, String text) {
        if (YEAR.matcher(text).matches()) {
            return new Choice.Value(text);
        }
        Matcher years = YEARS.matcher(text);
        if (!years.matches() || text.equals("..")) {
            throw BadRequestException.wrong(
                    parameter, "is '" + text + "'; a year is written 2019, 2018..2020, 2018.. or ..2020");
        }
        Integer from = number(years.group(1));
        Integer to = number(years.group(2));
        if (from != null && to != null && from > to) {
            throw BadRequestException.wrong(parameter, "is '" + text + "', which ends before it begins");
        }
        return new Choice.Years(new YearRange(from, to));
    }

    private static @Nullable Integer number(@Nullable String digits) {
        return digits == null ? null : Integer.valueOf(digits);
    }

    /** The value as it is kept: case does not matter. */
    private static String listed(Vocabulary vocabulary, String parameter, String text) {
        return vocabulary.entries().stream()
                .map(Entry::value)
                .filter(text::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> vocabulary.entries().isEmpty()
                        ? BadRequestException.wrong(parameter, "has no values: the vocabularies that are configured hold none")
                        : BadRequestException.unknownValue(parameter, text, NearestValue.to(text, vocabulary.entries())));
    }

    /** The code meant by a misspelt code, or by a name that was written instead of one. */
    private String nearestCountry(String text) {
        Map<String, String> codes = new TreeMap<>();
        for (Entry country : vocabularies.of(Dimension.COUNTRY).entries()) {
            if (text.length() <= LONGEST_COUNTRY_CODE) {
                codes.put(country.value(), country.value());
            } else {
                country.labels().values().forEach(label -> codes.put(label, country.value()));
            }
        }
        return codes.getOrDefault(NearestKnown.to(text, codes.keySet()), text);
    }

    private String language(String parameter, String text) {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(text).build();
            if (ISO_LANGUAGES.contains(locale.getLanguage()) || text.equals("und")) {
                return locale.toLanguageTag();
            }
            throw BadRequestException.unknownValue(parameter, text, NearestKnown.to(text, languages));
        } catch (IllformedLocaleException e) {
            throw BadRequestException.wrong(parameter, "is '" + text
                    + "', which is not a BCP 47 language tag; the nearest is '" + NearestKnown.to(text, languages) + "'");
        }
    }
}
