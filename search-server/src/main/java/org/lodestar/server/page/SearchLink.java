package org.lodestar.server.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lodestar.server.request.QueryString;

/** Addresses of searches near the one on the page. */
final class SearchLink {

    private final Map<String, List<String>> parameters;

    SearchLink(Map<String, List<String>> parameters) {
        this.parameters = parameters;
    }

    Map<String, List<String>> parameters() {
        return parameters;
    }

    /** With one more value, from the first page on. */
    SearchLink with(String name, String value) {
        Map<String, List<String>> changed = fromFirstPage();
        List<String> values = new ArrayList<>(changed.getOrDefault(name, List.of()));
        if (!values.contains(value)) {
            values.add(value);
        }
        changed.put(name, values);
        return new SearchLink(changed);
    }

    /** With this value alone, from the first page on. */
    SearchLink set(String name, String value) {
        Map<String, List<String>> changed = fromFirstPage();
        changed.put(name, List.of(value));
        return new SearchLink(changed);
    }

    SearchLink without(String name, String value) {
        Map<String, List<String>> changed = fromFirstPage();
        List<String> values = changed.getOrDefault(name, List.of()).stream().filter(v -> !v.equals(value)).toList();
        if (values.isEmpty()) {
            changed.remove(name);
        } else {
            changed.put(name, values);
        }
        return new SearchLink(changed);
    }

    /** Without any value of these, from the first page on. */
    SearchLink clear(String... names) {
        Map<String, List<String>> changed = fromFirstPage();
        changed.keySet().removeAll(List.of(names));
        return new SearchLink(changed);
    }

    /** Only these parameters. */
    SearchLink only(String... names) {
        Map<String, List<String>> kept = new LinkedHashMap<>(parameters);
        kept.keySet().retainAll(List.of(names));
        return new SearchLink(kept);
    }

    String href() {
        return parameters.isEmpty() ? "/" : "/?" + QueryString.of(parameters);
    }

    private Map<String, List<String>> fromFirstPage() {
        Map<String, List<String>> copy = new LinkedHashMap<>(parameters);
        copy.remove("page");
        copy.remove("after");
        return copy;
    }
}
