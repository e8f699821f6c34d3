package org.lodestar.indexer.curation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lodestar.corpus.Dimension;
import org.lodestar.corpus.Nearest;
import org.lodestar.corpus.Sha256;
import org.lodestar.corpus.ConfigurationException;
import org.lodestar.corpus.table.CsvTable;
import org.lodestar.corpus.vocabulary.Vocabularies;
import org.lodestar.corpus.vocabulary.Vocabularies.Value;

/**
 * The curator's corrections, applied on every run: a CSV file with the columns {@code document}, {@code page} or
 * {@code passage} (both empty for the whole document), {@code dimension} (country, theme or sdg), {@code value},
 * {@code action} (add or remove) and {@code note}.
 */
public final class Corrections {

    /** Nothing to correct. */
    public static final Corrections NONE = new Corrections(Map.of());

    private static final List<String> COLUMNS = List.of("document", "page", "passage", "dimension", "value", "action", "note");
    private static final List<Dimension> DIMENSIONS = List.of(Dimension.COUNTRY, Dimension.THEME, Dimension.SDG);

    private final Map<String, List<Correction>> byDocument;

    private Corrections(Map<String, List<Correction>> byDocument) {
        this.byDocument = byDocument;
    }

    /** @throws ConfigurationException if a row cannot be understood: it names the file, the line and the column */
    public static Corrections read(Path file, Vocabularies vocabularies) throws ConfigurationException {
        CsvTable table;
        try {
            table = CsvTable.read(file);
        } catch (IOException e) {
            throw new ConfigurationException("the corrections cannot be read: " + e.getMessage(), e);
        }
        String name = String.valueOf(file.getFileName());
        for (String column : table.columns()) {
            if (!COLUMNS.contains(column)) {
                throw new ConfigurationException(name + ": '" + column + "' is no column" + Nearest.hint(column, COLUMNS));
            }
        }
        Map<String, List<Correction>> byDocument = new LinkedHashMap<>();
        for (CsvTable.Row row : table.rows()) {
            Correction correction = correction(row, name + " line " + row.line(), vocabularies);
            byDocument.computeIfAbsent(correction.document(), d -> new ArrayList<>()).add(correction);
        }
        return new Corrections(byDocument);
    }

    private static Correction correction(CsvTable.Row row, String where, Vocabularies vocabularies) throws ConfigurationException {
        String document = row.cell("document");
        if (document.isEmpty()) {
            throw new ConfigurationException(where + ": 'document' is empty; it is the id of a document");
        }
        Integer page = number(row, "page", where);
        Integer passage = number(row, "passage", where);
        if (page != null && passage != null) {
            throw new ConfigurationException(where + ": give a page or a passage, not both");
        }
        String action = row.cell("action");
        if (!action.equals("add") && !action.equals("remove")) {
            throw new ConfigurationException(where + ": the action '" + action + "' is neither 'add' nor 'remove'");
        }
        return new Correction(document, page, passage, value(row, where, vocabularies), action.equals("add"), row.cell("note"), where);
    }

    private static @Nullable Integer number(CsvTable.Row row, String column, String where) throws ConfigurationException {
        String cell = row.cell(column);
        if (cell.isEmpty()) {
            return null;
        }
        if (!cell.matches("[1-9][0-9]{0,7}")) {
            throw new ConfigurationException(where + ": '" + column + "': '" + cell + "' is not a whole number above 0");
        }
        return Integer.valueOf(cell);
    }

    private static Value value(CsvTable.Row row, String where, Vocabularies vocabularies) throws ConfigurationException {
        Dimension dimension = Dimension.of(row.cell("dimension")).filter(DIMENSIONS::contains).orElseThrow(() ->
                new ConfigurationException(where + ": the dimension '" + row.cell("dimension") + "' is none of country, theme, sdg"));
        String written = row.cell("value");
        String value = dimension == Dimension.COUNTRY ? vocabularies.countryCode(written).orElse(written) : written;
        if (vocabularies.of(dimension).find(value).isEmpty()) {
            List<String> known = vocabularies.of(dimension).entries().stream().map(e -> e.value()).toList();
            throw new ConfigurationException(where + ": the " + dimension.parameter() + " '" + written + "' is unknown"
                    + Nearest.hint(written, known));
        }
        return new Value(dimension, value);
    }

    /** Those of one document, in the order of the file. */
    public List<Correction> of(String document) {
        return byDocument.getOrDefault(document, List.of());
    }

    /** The ids of the documents that are corrected. */
    public Set<String> documents() {
        return java.util.Collections.unmodifiableSet(byDocument.keySet());
    }

    /** Tells whether the corrections of a document, or the lines they stand on, which readers see, are those of another day. */
    public String state(String document) {
        List<Correction> own = of(document);
        return own.isEmpty() ? "" : Sha256.of(own.toString());
    }
}
