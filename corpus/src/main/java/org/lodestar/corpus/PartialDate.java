package org.lodestar.corpus;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/**
 * A date known to the year, the month or the day.
 *
 * @param text {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD}
 */
public record PartialDate(@JsonValue String text) {

    private static final Pattern SHAPE = Pattern.compile("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?");

    @JsonCreator
    public PartialDate {
        if (!SHAPE.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is not a date of the form YYYY, YYYY-MM or YYYY-MM-DD");
        }
        try {
            firstDayOf(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("'" + text + "' is not a day of the calendar", e);
        }
    }

    public int year() {
        return Integer.parseInt(text.substring(0, 4));
    }

    /** A partial date sorts as its first day. */
    public LocalDate firstDay() {
        return firstDayOf(text);
    }

    private static LocalDate firstDayOf(String text) {
        return switch (text.length()) {
            case 4 -> LocalDate.of(Integer.parseInt(text), 1, 1);
            case 7 -> YearMonth.parse(text).atDay(1);
            default -> LocalDate.parse(text);
        };
    }

    @Override
    public String toString() {
        return text;
    }
}
