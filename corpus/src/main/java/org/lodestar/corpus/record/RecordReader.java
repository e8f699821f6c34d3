package org.lodestar.corpus.record;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.lodestar.corpus.Dimension;
import org.lodestar.corpus.DocumentKey;
import org.lodestar.corpus.LanguageTag;
import org.lodestar.corpus.Nearest;
import org.lodestar.corpus.Page;
import org.lodestar.corpus.PartialDate;
import org.lodestar.corpus.vocabulary.Vocabularies;

/** Reads records, sidecars and rows strictly: an unknown key or value is refused, with the nearest known one named. */
public final class RecordReader {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    /** Some editors begin a file with it. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    static final List<String> METADATA_KEYS = List.of(
            "id", "title", "language", "date", "type", "countries", "themes", "sdgTargets", "organisations",
            "organisationType", "url", "licence", "snippets", "original", "translationOf", "respondsTo");
    private static final List<String> LIST_KEYS = List.of("countries", "themes", "sdgTargets", "organisations");
    private static final List<String> FLAG_KEYS = List.of("snippets", "original");
    static final List<String> TEXT_KEYS = List.of("text", "pages");
    private static final Pattern WEB_ADDRESS = Pattern.compile("[Hh][Tt][Tt][Pp][Ss]?://[^\\s/]\\S*");

    /** Says the place once more, in the words of the library. */
    private static final Pattern START_MARKER = Pattern.compile(" \\(start marker at \\[.*?]\\)");

    private final Vocabularies vocabularies;

    public RecordReader(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    /**
     * One line of a records file.
     *
     * @param where the line's name in messages: {@code partners.jsonl:12}
     */
    public Reading<DocumentRecord> readRecord(String json, String where) {
        return reading(where, () -> {
            JsonNode node = object(json, false);
            Fields fields = new Fields(node);
            StatedMetadata metadata = metadata(fields, where, true);
            if (!node.hasNonNull("id")) {
                fields.refuse(new Refusal("id", "is missing; every record needs one"));
            }
            List<Page> pages = fields.orElse(List.of(), () -> pages(node));
            fields.requireNoRefusals();
            return new DocumentRecord(metadata, pages);
        });
    }

    /** A sidecar or a {@code collection.json}. */
    public Reading<StatedMetadata> readMetadata(String json, String where) {
        return reading(where, () -> metadata(object(json, true), where));
    }

    /**
     * A row of a {@code metadata.csv}: the same keys as columns, the values of a list separated by {@code ;}, an empty
     * cell states nothing.
     */
    public Reading<StatedMetadata> readRow(Map<String, String> row, String where) {
        return reading(where, () -> {
            Map<String, Object> values = new LinkedHashMap<>();
            row.forEach((key, cell) -> {
                if (!cell.isBlank()) {
                    values.put(key, cellValue(key, cell.strip()));
                }
            });
            return metadata(JSON.valueToTree(values), where);
        });
    }

    private static Object cellValue(String key, String cell) {
        if (LIST_KEYS.contains(key)) {
            return Arrays.stream(cell.split(";")).map(String::strip).filter(v -> !v.isEmpty()).toList();
        }
        return FLAG_KEYS.contains(key) && (cell.equals("true") || cell.equals("false")) ? Boolean.valueOf(cell) : cell;
    }

    /** @param byLine whether it is a file of its own, with lines to be named */
    private static JsonNode object(String json, boolean byLine) {
        try {
            JsonNode node = JSON.readTree(json.startsWith(BYTE_ORDER_MARK) ? json.substring(1) : json);
            if (!node.isObject()) {
                throw new Refusal(null, "is not a JSON object");
            }
            return node;
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            String line = at == null || !byLine ? "" : " at line " + at.getLineNr() + ",";
            String column = at == null ? "" : line + (byLine ? "" : " at") + " column " + at.getColumnNr();
            String problem = START_MARKER.matcher(e.getOriginalMessage()).replaceAll("");
            throw new Refusal(null, "is not valid JSON" + column + ": " + problem);
        }
    }

    private StatedMetadata metadata(JsonNode node, String where) {
        Fields fields = new Fields(node);
        StatedMetadata metadata = metadata(fields, where, false);
        fields.requireNoRefusals();
        return metadata;
    }

    /** What is stated, as far as it is as it must be. */
    private StatedMetadata metadata(Fields fields, String where, boolean withText) {
        List<String> known = new ArrayList<>(METADATA_KEYS);
        if (withText) {
            known.addAll(TEXT_KEYS);
        }
        Map<String, String> origins = new TreeMap<>();
        for (Map.Entry<String, JsonNode> field : fields.node().properties()) {
            String key = field.getKey();
            if (!known.contains(key)) {
                fields.refuse(new Refusal(key, "is not a known key" + Nearest.hint(key, known)));
            }
            if (METADATA_KEYS.contains(key) && !field.getValue().isNull()) {
                origins.put(key, where);
            }
        }
        return new StatedMetadata(
                fields.checked("id", id -> {
                    DocumentKey.problem(id).ifPresent(p -> {
                        throw new Refusal("id", p);
                    });
                    return id;
                }),
                fields.string("title"),
                fields.checked("language", RecordReader::languageTag),
                fields.checked("date", text -> {
                    try {
                        return new PartialDate(text);
                    } catch (IllegalArgumentException e) {
                        throw new Refusal("date", String.valueOf(e.getMessage()));
                    }
                }),
                fields.checked("type", value -> known(Dimension.TYPE, "type", value)),
                fields.strings("countries", code -> vocabularies.countryCode(code).orElseThrow(() -> new Refusal(
                        "countries", "'" + code + "' is not an ISO 3166 alpha-2 or alpha-3 code"))),
                fields.strings("themes", value -> known(Dimension.THEME, "themes", value)),
                fields.strings("sdgTargets", value -> known(Dimension.SDG, "sdgTargets", value)),
                fields.strings("organisations", vocabularies.organisations()::valueOf),
                fields.checked("organisationType", v -> known(Dimension.ORGANISATION_TYPE, "organisationType", v)),
                fields.checked("url", RecordReader::webAddress),
                fields.string("licence"),
                fields.flag("snippets"),
                fields.flag("original"),
                fields.string("translationOf"),
                fields.string("respondsTo"),
                origins);
    }

    private String known(Dimension dimension, String key, String value) {
        var vocabulary = vocabularies.of(dimension);
        if (vocabulary.find(value).isEmpty()) {
            List<String> values = vocabulary.entries().stream().map(e -> e.value()).toList();
            throw new Refusal(key, "'" + value + "' is unknown" + Nearest.hint(value, values));
        }
        return value;
    }

    private static String languageTag(String tag) {
        if (tag.equals("und")) {
            return tag;
        }
        return Optional.of(tag).filter(t -> t.indexOf('_') < 0).flatMap(LanguageTag::normal).orElseThrow(() -> new Refusal(
                "language", "'" + tag + "' is not a BCP 47 language tag such as 'es' or 'pt-BR'"));
    }

    /** It becomes a link, and a link of another scheme, such as {@code javascript:}, runs or opens what it likes. */
    private static String webAddress(String url) {
        if (!WEB_ADDRESS.matcher(url).matches()) {
            throw new Refusal("url", "'" + url + "' is not a web address that begins with http:// or https:// and holds no blanks");
        }
        return url;
    }

    private static List<Page> pages(JsonNode node) {
        JsonNode text = node.path("text");
        JsonNode pages = node.path("pages");
        if (text.isMissingNode() == pages.isMissingNode()) {
            throw new Refusal("text", "exactly one of 'text' and 'pages' is needed");
        }
        if (!text.isMissingNode()) {
            if (!text.isTextual()) {
                throw new Refusal("text", "is not a string");
            }
            return List.of(new Page(null, paragraphs(text.asText())));
        }
        if (!pages.isArray() || pages.isEmpty()) {
            throw new Refusal("pages", "is not a list with at least one page");
        }
        List<Page> list = new ArrayList<>();
        int last = 0;
        for (JsonNode page : pages) {
            for (Map.Entry<String, JsonNode> field : page.properties()) {
                if (!field.getKey().equals("number") && !field.getKey().equals("text")) {
                    throw new Refusal("pages", "'" + field.getKey() + "' is not a key of a page; they are 'number' and 'text'");
                }
            }
            if (!page.path("number").isInt() || page.path("number").asInt() <= last) {
                throw new Refusal("pages", "each page needs a whole 'number' above the one before it");
            }
            if (!page.path("text").isTextual()) {
                throw new Refusal("pages", "each page needs a 'text' that is a string");
            }
            last = page.path("number").asInt();
            list.add(new Page(last, paragraphs(page.path("text").asText())));
        }
        return list;
    }

    /** An empty line ends a paragraph; the text of a record marks no headings. Letters are composed, as those of files are. */
    private static List<Page.Block> paragraphs(String text) {
        return Arrays.stream(Normalizer.normalize(text, Normalizer.Form.NFC).split("\\R\\s*\\R"))
                .map(String::strip)
                .filter(p -> !p.isEmpty())
                .<Page.Block>map(p -> new Page.Paragraph(p, null))
                .toList();
    }

    private static <T> Reading<T> reading(String where, Supplier<T> read) {
        try {
            return new Reading.Accepted<>(read.get());
        } catch (Refusal refusal) {
            return new Reading.Refused<>(where, String.valueOf(refusal.getMessage()));
        }
    }
}
