package org.lodestar.engine.lucene;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names of generations: {@code 20190717T093000Z-0017}, the second in which it was begun, its number within that second, and a
 * check digit. Names ascend.
 */
final class GenerationName {

    private static final Pattern SHAPE = Pattern.compile("([0-9]{8}T[0-9]{6}Z)-([0-9]{3})[0-9]");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int LAST_NUMBER = 999;

    private GenerationName() {}

    static boolean is(String name) {
        return SHAPE.matcher(name).matches();
    }

    /** Whether a name is one that {@link #next} gave: a single altered character never makes one of another. */
    static boolean isWhole(String name) {
        return is(name) && name.equals(checked(name.substring(0, name.length() - 1)));
    }

    /**
     * A name after all others.
     *
     * @param newest the greatest one given so far, null if there is none; the clock may be behind it
     */
    static String next(Instant now, @Nullable String newest) {
        String first = numbered(TIME.format(now), 1);
        var last = newest == null ? null : SHAPE.matcher(newest);
        if (last == null || !last.matches() || last.group(1).compareTo(first.substring(0, last.end(1))) < 0) {
            return first;
        }
        int number = Integer.parseInt(last.group(2)) + 1;
        return number <= LAST_NUMBER
                ? numbered(last.group(1), number)
                : numbered(TIME.format(TIME.parse(last.group(1), Instant::from).plusSeconds(1)), 1);
    }

    private static String numbered(String time, int number) {
        return checked(String.format(Locale.ROOT, "%s-%03d", time, number));
    }

    /** The last digit is the last one of the sum of all others. */
    private static String checked(String name) {
        int sum = name.chars().filter(Character::isDigit).map(c -> c - '0').sum();
        return name + sum % 10;
    }
}
