package org.lodestar.server.request;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parameters of one request: each name is known, and what may stand once stands once. */
public final class GivenParameters {

    private final Map<String, List<String>> given;
    private final Map<String, List<String>> normal = new LinkedHashMap<>();

    /** @throws BadRequestException if there is a name that is not known */
    public GivenParameters(Map<String, List<String>> given, Collection<String> known) {
        requireKnown(given, known);
        this.given = given;
    }

    /** @throws BadRequestException if there is a name that is not known */
    public static void requireKnown(Map<String, List<String>> given, Collection<String> known) {
        for (String name : given.keySet()) {
            if (known.isEmpty()) {
                throw BadRequestException.wrong("'" + name + "'", "is not a parameter; there are none here");
            }
            if (!known.contains(name)) {
                throw BadRequestException.unknownParameter(name, NearestKnown.to(name, known));
            }
        }
    }

    public Optional<String> single(String name) {
        List<String> values = given.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw BadRequestException.wrong(name, "is given " + values.size() + " times");
        }
        values.forEach(value -> keep(name, value));
        return values.stream().findFirst();
    }

    /** @param separated whether commas stand between values */
    List<String> list(String name, boolean separated) {
        List<String> values = new ArrayList<>();
        for (String value : given.getOrDefault(name, List.of())) {
            values.addAll(separated ? List.of(value.split(",", -1)) : List.of(value));
        }
        return values;
    }

    public int number(String name, int otherwise, int least, int most) {
        Optional<String> text = single(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        String range = most == Integer.MAX_VALUE ? "a whole number from " + least : "a whole number from " + least + " to " + most;
        try {
            int number = Integer.parseInt(text.get());
            if (number >= least && number <= most) {
                return number;
            }
            throw BadRequestException.wrong(name, "is " + number + "; it can be " + range);
        } catch (NumberFormatException e) {
            BadRequestException bad = BadRequestException.wrong(name, "is '" + text.get() + "'; it can be " + range);
            bad.addSuppressed(e);
            throw bad;
        }
    }

    String oneOf(String name, String otherwise, List<String> choices) {
        String value = single(name).orElse(otherwise);
        if (!choices.contains(value)) {
            throw BadRequestException.unknownValue(name, value, NearestKnown.to(value, choices));
        }
        return value;
    }

    /** Puts a value into the normal form of the request. */
    void keep(String name, String value) {
        List<String> values = normal.computeIfAbsent(name, n -> new ArrayList<>());
        if (!values.contains(value)) {
            values.add(value);
        }
    }

    Map<String, List<String>> normal() {
        return normal;
    }
}
