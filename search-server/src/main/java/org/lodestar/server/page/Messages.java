package org.lodestar.server.page;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lodestar.corpus.PartialDate;
import org.lodestar.server.request.ReaderLanguages;

/** What pages say besides what they show, in one language. */
public final class Messages {

    /** English first, which stands in for any other. */
    public static final List<String> LANGUAGES = ReaderLanguages.OF_PAGES;

    private static final Map<String, Messages> ALL =
            LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), Messages::new));

    private final String language;
    private final ULocale locale;
    private final Properties texts = new Properties();

    private Messages(String language) {
        this.language = language;
        this.locale = new ULocale(language);
        String resource = "messages_" + language + ".properties";
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(Messages.class.getResourceAsStream(resource), resource), StandardCharsets.UTF_8)) {
            texts.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    /** English for a language that has none of its own. */
    public static Messages in(String language) {
        return Objects.requireNonNull(ALL.getOrDefault(language, ALL.get("en")));
    }

    public String language() {
        return language;
    }

    /** {@code ltr} or {@code rtl}, for the attribute {@code dir}. */
    public String direction() {
        return direction(language);
    }

    /** The direction in which a language is written. */
    public static String direction(String language) {
        return new ULocale(language).isRightToLeft() ? "rtl" : "ltr";
    }

    /** A language's name in itself. */
    public static String ownName(String language) {
        return ULocale.getDisplayName(language, new ULocale(language));
    }

    /** @throws IllegalArgumentException if there is no such message */
    public String text(String key) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("there is no message '" + key + "' in " + language);
        }
        return text;
    }

    /** The message with its placeholders filled in: numbers as the language writes them, plurals as it has them. */
    public String text(String key, Object... arguments) {
        return new MessageFormat(text(key), locale).format(arguments);
    }

    Set<String> keys() {
        return texts.stringPropertyNames();
    }

    /** A date as precisely as it is known, written out. */
    public String date(PartialDate date) {
        // English as the United Nations write it: day before month.
        Locale java = language.equals("en") ? Locale.UK : Locale.forLanguageTag(language);
        return switch (date.text().length()) {
            case 4 -> date.text();
            case 7 -> DateTimeFormatter.ofLocalizedPattern("yMMMM").withLocale(java).format(date.firstDay());
            default -> DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(java).format(date.firstDay());
        };
    }
}
