package org.lodestar.engine;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.lodestar.corpus.Dimension;
import org.lodestar.corpus.Passage;
import org.lodestar.corpus.Tag;
import org.lodestar.corpus.TaggedDocument;
import org.lodestar.engine.SearchRequest.Scope;
import org.lodestar.engine.SearchRequest.Sort;

/** Small collections and requests, drawn so that values meet often: what goes wrong, goes wrong on a few documents. */
final class RandomCollection {

    /** Words that no analyzer of the languages used changes or drops, so that a brute force can compare them. */
    static final List<String> WORDS = List.of("kilo", "delta", "tango", "bravo", "lima", "quebec");

    private static final List<String> LANGUAGES = List.of("en", "es", "pt-BR", "sw", "und");
    /** Stop words of some languages and no language, mixed with words of content. */
    private static final List<String> SPOKEN = List.of(
            "what", "to", "do", "of", "de", "la", "die", "or", "para", "kilo", "delta", "tango");

    private static final Map<Dimension, List<String>> VALUES = Map.of(
            Dimension.COUNTRY, List.of("NPL", "IND", "CHL"),
            Dimension.REGION, List.of("142", "034", "019"),
            Dimension.GROUP, List.of("pathfinder-2019-07"),
            Dimension.THEME, List.of("child-labour", "hazardous-work", "worst-forms-of-child-labour", "migration"),
            Dimension.SDG, List.of("8", "8.7", "16.2"),
            Dimension.LANGUAGE, List.of("en", "es", "pt", "pt-BR", "sw"),
            Dimension.TYPE, List.of("report", "agenda", "guide"),
            Dimension.ORGANISATION, List.of("ILO", "Übung", "z, y"),
            Dimension.ORGANISATION_TYPE, List.of("un"),
            Dimension.YEAR, List.of("2018", "2019", "2021"));

    private final Random random;

    RandomCollection(long seed) {
        random = new Random(seed);
    }

    List<TaggedDocument> documents() {
        int size = 1 + random.nextInt(8);
        Set<String> ids = new HashSet<>();
        while (ids.size() < size) {
            ids.add(oneOf(List.of("a", "b", "ä", "z/1", "Z", "中")) + random.nextInt(10));
        }
        return ids.stream().sorted().map(this::document).toList();
    }

    private TaggedDocument document(String id) {
        List<Passage> passages = new ArrayList<>();
        int size = 1 + random.nextInt(4);
        for (int ordinal = 1; ordinal <= size; ordinal++) {
            String text = random.nextInt(12) == 0 ? "" : words(random.nextInt(5));
            passages.add(new Passage(
                    ordinal, random.nextBoolean() ? ordinal : null, random.nextInt(3) == 0 ? words(1) : null,
                    oneOf(LANGUAGES), text, tags()));
        }
        String date = random.nextInt(4) == 0
                ? null
                : oneOf(VALUES.get(Dimension.YEAR)) + (random.nextBoolean() ? "" : "-0" + (1 + random.nextInt(3)));
        String title = words(1 + random.nextInt(2));
        return Samples.document(
                id,
                Samples.metadata(title, date, oneOf(VALUES.get(Dimension.TYPE)),
                        some(VALUES.get(Dimension.ORGANISATION), 3)),
                tags(),
                passages);
    }

    /** Documents of whole sentences, whose words are stop words in one language and not in another. */
    List<TaggedDocument> spokenDocuments() {
        return Stream.of("a", "b", "c", "d")
                .map(id -> Samples.document(id, Samples.metadata(spoken(2), null, "report", List.of()), List.of(),
                        Stream.of(1, 2, 3)
                                .map(ordinal -> new Passage(
                                        ordinal, 1, random.nextInt(3) == 0 ? spoken(2) : null, oneOf(LANGUAGES), spoken(8),
                                        List.of()))
                                .toList()))
                .toList();
    }

    /** A query of the words of {@link #spokenDocuments}. */
    String spokenQuery() {
        return String.join(" ", Stream.generate(this::spokenTerm).limit(1 + random.nextInt(5)).toList());
    }

    private String spokenTerm() {
        return switch (random.nextInt(10)) {
            case 0 -> "\"" + spoken(2) + "\"";
            case 1 -> oneOf(SPOKEN) + " OR " + oneOf(SPOKEN);
            case 2 -> oneOf(SPOKEN).substring(0, 2) + "*";
            case 3 -> "title:" + oneOf(SPOKEN);
            case 4 -> "-" + oneOf(SPOKEN);
            default -> oneOf(SPOKEN);
        };
    }

    private String spoken(int count) {
        return String.join(" ", Stream.generate(() -> oneOf(SPOKEN)).limit(count).toList());
    }

    private List<Tag> tags() {
        List<Tag> tags = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            if (dimension.hasAbout()) {
                some(VALUES.get(dimension), 3).forEach(value -> tags.add(Samples.named(dimension, value)));
            }
        }
        return tags;
    }

    SearchRequest request() {
        Map<Dimension, Selection> selections = new EnumMap<>(Dimension.class);
        int dimensions = random.nextInt(4);
        for (int i = 0; i < dimensions; i++) {
            Dimension dimension = Dimension.values()[random.nextInt(Dimension.values().length)];
            selections.put(dimension, selection(dimension));
        }
        List<FacetRequest> facets = Stream.of(Dimension.values()).map(d -> FacetRequest.of(d, 100)).toList();
        return SearchRequest.all()
                .withText(random.nextInt(3) == 0 ? null : query())
                .withSelections(selections)
                .withScope(random.nextInt(3) == 0 ? Scope.DOCUMENT : Scope.PASSAGE)
                .withFacets(facets)
                .withPage(PageRequest.first(1 + random.nextInt(4)))
                .withSort(Sort.values()[random.nextInt(Sort.values().length)])
                .withPassages(20);
    }

    private Selection selection(Dimension dimension) {
        List<String> values = VALUES.get(dimension);
        Selection selection = Selection.EMPTY
                .withValues(new HashSet<>(some(values, 2)))
                .withAll(random.nextInt(3) == 0)
                .withNone(random.nextInt(5) == 0)
                .withExcluded(random.nextInt(3) == 0 ? new HashSet<>(some(values, 3)) : Set.of())
                .withExcludesNone(random.nextInt(8) == 0);
        if (dimension == Dimension.YEAR && random.nextInt(2) == 0) {
            selection = selection.withRanges(List.of(new Selection.YearRange(
                    random.nextBoolean() ? 2018 + random.nextInt(4) : null,
                    random.nextBoolean() ? 2018 + random.nextInt(4) : null)));
        }
        return random.nextInt(12) == 0 ? selection.withValues(Set.of("no-such-value")) : selection;
    }

    private String query() {
        List<String> parts = new ArrayList<>();
        int size = 1 + random.nextInt(4);
        for (int i = 0; i < size; i++) {
            parts.add(switch (random.nextInt(12)) {
                case 0 -> "-" + oneOf(WORDS);
                case 1 -> "\"" + words(2) + "\"";
                case 2 -> oneOf(WORDS) + " OR " + oneOf(WORDS);
                case 3 -> oneOf(WORDS).substring(0, 2) + "*";
                case 4 -> "title:" + oneOf(WORDS);
                case 5 -> "absent";
                case 6 -> "title:\"" + words(2) + "\"";
                case 7 -> "title:" + oneOf(WORDS).substring(0, 2) + "*";
                default -> oneOf(WORDS);
            });
        }
        return String.join(" ", parts);
    }

    private String words(int count) {
        return String.join(" ", Stream.generate(() -> oneOf(WORDS)).limit(count).toList());
    }

    private String oneOf(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }

    private List<String> some(List<String> list, int rarity) {
        return list.stream().filter(v -> random.nextInt(rarity) == 0).toList();
    }
}
