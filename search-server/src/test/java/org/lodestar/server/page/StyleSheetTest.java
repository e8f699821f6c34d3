package org.lodestar.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StyleSheetTest {

    private static final Pattern TOKEN = Pattern.compile("--([a-z-]+): #([0-9a-f]{6});");
    private static final double AA = 4.5;

    private final String css = Asset.styleSheet().content();
    private final int dark = css.indexOf("prefers-color-scheme: dark");

    @ParameterizedTest
    @CsvSource({
        "ink,paper", "ink,card", "ink-soft,paper", "ink-soft,card", "ink-soft,accent-wash", "ink,accent-wash", "accent,paper",
        "accent,card", "accent,accent-wash", "accent-ink,accent", "mark-ink,mark", "country-ink,country", "theme-ink,theme",
        "sdg-ink,sdg", "other-ink,other", "warn-ink,warn"
    })
    void everyTextStandsOutFromItsGround(String text, String ground) {
        Map<String, String> light = tokens(css.substring(0, dark));
        assertThat(contrast(light, text, ground)).isGreaterThan(AA);
        assertThat(contrast(tokens(css.substring(dark)), text, ground)).isGreaterThan(AA);
    }

    private static Map<String, String> tokens(String part) {
        Map<String, String> tokens = new HashMap<>();
        Matcher token = TOKEN.matcher(part);
        while (token.find()) {
            tokens.putIfAbsent(token.group(1), token.group(2));
        }
        return tokens;
    }

    /** After WCAG 2.2. */
    private static double contrast(Map<String, String> tokens, String text, String ground) {
        double a = luminance(Objects.requireNonNull(tokens.get(text), text));
        double b = luminance(Objects.requireNonNull(tokens.get(ground), ground));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String hex) {
        return 0.2126 * linear(hex, 0) + 0.7152 * linear(hex, 2) + 0.0722 * linear(hex, 4);
    }

    private static double linear(String hex, int at) {
        double value = Integer.parseInt(hex, at, at + 2, 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
