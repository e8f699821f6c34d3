package org.lodestar.corpus.vocabulary;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lodestar.corpus.ConfigurationException;
import org.lodestar.corpus.Dimension;
import org.lodestar.corpus.LanguageTag;
import org.lodestar.corpus.table.CsvTable;
import org.lodestar.corpus.vocabulary.Concept.Name;
import org.lodestar.corpus.vocabulary.Vocabularies.Value;

/**
 * Concepts in a CSV file, a row for each. Columns: {@code id}; {@code kind}, which is {@code concept} or {@code theme};
 * {@code broader}, {@code related}, {@code themes}, {@code sdg}; and for each language {@code label.xx}, {@code terms.xx} and
 * {@code context.xx}, the words of which one must stand near an ambiguous name, which is the row's own or one that the concept has
 * already: {@code name: word, word}. Where a cell holds several values, {@code ;} stands between them.
 */
final class ConceptTable {

    private static final List<String> COLUMNS = List.of("id", "kind", "broader", "related", "themes", "sdg");
    private static final Pattern BY_LANGUAGE = Pattern.compile("(label|terms|context)\\.(.+)");
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private ConceptTable() {}

    static List<ConceptStatement> read(Path file) throws IOException, ConfigurationException {
        CsvTable table = CsvTable.read(file);
        String name = String.valueOf(file.getFileName());
        if (!table.columns().contains("id")) {
            throw new ConfigurationException(name + ": has no column 'id'; the columns are " + String.join(", ", COLUMNS)
                    + ", label.xx, terms.xx and context.xx, with a language for xx");
        }
        for (String column : table.columns()) {
            Matcher byLanguage = BY_LANGUAGE.matcher(column);
            boolean language = byLanguage.matches() && LanguageTag.normal(byLanguage.group(2)).filter(byLanguage.group(2)::equals).isPresent();
            if (!language && !COLUMNS.contains(column)) {
                throw new ConfigurationException(name + ": '" + column + "' is no column; the columns are "
                        + String.join(", ", COLUMNS) + ", label.xx, terms.xx and context.xx, with a language for xx, as in label.sw");
            }
        }
        List<ConceptStatement> statements = new ArrayList<>();
        for (CsvTable.Row row : table.rows()) {
            statements.add(statement(row, name + " line " + row.line()));
        }
        return statements;
    }

    private static ConceptStatement statement(CsvTable.Row row, String where) throws ConfigurationException {
        String id = row.cell("id");
        if (!ID.matcher(id).matches()) {
            throw new ConfigurationException(where + ": '" + id + "' is no id; write it in lower case with hyphens, as in debt-bondage");
        }
        String kind = row.cell("kind");
        if (!List.of("", "concept", "theme").contains(kind)) {
            throw new ConfigurationException(where + ": the kind '" + kind + "' is neither 'concept' nor 'theme'");
        }
        boolean theme = kind.equals("theme");
        Set<Value> values = new LinkedHashSet<>();
        if (theme) {
            values.add(new Value(Dimension.THEME, id));
        }
        list(row.cell("themes")).forEach(t -> values.add(new Value(Dimension.THEME, t)));
        list(row.cell("sdg")).forEach(s -> values.add(new Value(Dimension.SDG, s)));
        Map<String, List<Name>> names = names(row, where);
        Concept concept = new Concept(id, list(row.cell("broader")), list(row.cell("related")), values, names);
        return new ConceptStatement(where, theme, false, concept, marked(row, names, where));
    }

    private static Map<String, List<Name>> names(CsvTable.Row row, String where) throws ConfigurationException {
        Map<String, List<String>> texts = new TreeMap<>();
        Map<String, Map<String, List<String>>> contexts = new HashMap<>();
        for (Map.Entry<String, String> cell : row.cells().entrySet()) {
            Matcher column = BY_LANGUAGE.matcher(cell.getKey());
            if (column.matches() && !cell.getValue().isBlank()) {
                switch (column.group(1)) {
                    case "label" -> texts.computeIfAbsent(column.group(2), l -> new ArrayList<>()).addFirst(cell.getValue().strip());
                    case "terms" -> texts.computeIfAbsent(column.group(2), l -> new ArrayList<>()).addAll(list(cell.getValue()));
                    default -> contexts.put(column.group(2), context(cell.getValue(), where));
                }
            }
        }
        Map<String, List<Name>> names = new TreeMap<>();
        texts.forEach((language, own) -> names.put(language, own.stream()
                .map(text -> new Name(text, contexts.getOrDefault(language, Map.of()).getOrDefault(text, List.of()))).toList()));
        return names;
    }

    /** The names that are marked as ambiguous without being the row's own: the concept must have them already. */
    private static Map<String, List<Name>> marked(CsvTable.Row row, Map<String, List<Name>> own, String where)
            throws ConfigurationException {
        Map<String, List<Name>> marked = new TreeMap<>();
        for (Map.Entry<String, String> cell : row.cells().entrySet()) {
            Matcher column = BY_LANGUAGE.matcher(cell.getKey());
            if (column.matches() && column.group(1).equals("context")) {
                String language = column.group(2);
                Set<String> texts = own.getOrDefault(language, List.of()).stream().map(Name::text).collect(Collectors.toSet());
                List<Name> others = context(cell.getValue(), where).entrySet().stream()
                        .filter(name -> !texts.contains(name.getKey()))
                        .map(name -> new Name(name.getKey(), name.getValue()))
                        .toList();
                if (!others.isEmpty()) {
                    marked.put(language, others);
                }
            }
        }
        return marked;
    }

    private static Map<String, List<String>> context(String cell, String where) throws ConfigurationException {
        Map<String, List<String>> context = new HashMap<>();
        for (String item : list(cell)) {
            int colon = item.lastIndexOf(':');
            List<String> words = colon < 0 ? List.of()
                    : Arrays.stream(item.substring(colon + 1).split(",")).map(String::strip).filter(w -> !w.isEmpty()).toList();
            if (words.isEmpty()) {
                throw new ConfigurationException(where + ": '" + item + "' is not of the form 'name: word, word'");
            }
            context.put(item.substring(0, colon).strip(), words);
        }
        return context;
    }

    private static List<String> list(String cell) {
        return Arrays.stream(cell.split(";")).map(String::strip).filter(v -> !v.isEmpty()).toList();
    }
}
