package org.lodestar.indexer.metadata;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lodestar.corpus.LanguageTag;
import org.lodestar.corpus.Metadata;
import org.lodestar.corpus.Page;
import org.lodestar.corpus.PartialDate;
import org.lodestar.corpus.record.StatedMetadata;
import org.lodestar.indexer.extraction.FileProperties;

/** Makes the metadata of a document of what is stated, what its file says of itself, and what stands in it. */
public final class MetadataResolver {

    private static final int LONGEST_TITLE = 200;

    private MetadataResolver() {}

    /**
     * What a document without any title is called.
     *
     * @param origin where that came from
     */
    public record Name(String title, String origin) {

        /** The name of a file, without its folder and its ending. */
        public static Name ofFile(String name) {
            int dot = name.lastIndexOf('.');
            String stem = (dot > 0 ? name.substring(0, dot) : name).replaceAll("[_\\s]+", " ").strip();
            return new Name(stem.isEmpty() ? name : stem, "file name");
        }

        /** The id of a record, as it is: what follows a full stop in it is no ending. */
        public static Name ofRecord(String id) {
            return new Name(id, "id");
        }
    }

    /**
     * The metadata, each value with where it came from.
     *
     * @param properties {@link FileProperties#NONE} for a record
     * @param name the title where there is no other
     * @param mediaType of the file
     * @param dominant language of most passages, null where it is not known
     */
    public static Metadata resolve(
            StatedMetadata stated,
            FileProperties properties,
            List<Page> pages,
            Name name,
            String mediaType,
            @Nullable String dominant) {
        Map<String, String> origins = new TreeMap<>(stated.origins());
        String title = title(stated, properties, mediaType.matches(".*(spreadsheet|excel).*") ? List.of() : pages, name, origins);
        String language = language(stated, properties, dominant, origins);
        return new Metadata(
                title,
                language,
                date(stated, properties, origins),
                stated.type() != null ? stated.type() : mediaType.contains("html") ? "web-page" : "other",
                list(stated.countries()),
                list(stated.themes()),
                list(stated.sdgTargets()),
                list(stated.organisations()),
                stated.organisationType(),
                stated.url(),
                stated.licence(),
                !Boolean.FALSE.equals(stated.snippets()),
                !Boolean.FALSE.equals(stated.original()),
                stated.translationOf(),
                stated.respondsTo(),
                origins);
    }

    /** The language that holds for all passages: stated, or marked in the file; null where it must be identified. */
    public static @Nullable String fixedLanguage(StatedMetadata stated, FileProperties properties) {
        return stated.language() != null ? stated.language() : LanguageTag.normal(properties.markedLanguage()).orElse(null);
    }

    /** The language that a block of text is marked with, if it is one. */
    public static Optional<String> markedLanguage(String tag) {
        return LanguageTag.normal(tag);
    }

    /** The language that the file's properties hint at. */
    public static Optional<String> hintedLanguage(FileProperties properties) {
        return LanguageTag.normal(properties.language()).map(tag -> tag.replaceFirst("-.*", ""));
    }

    private static String title(
            StatedMetadata stated, FileProperties properties, List<Page> pages, Name name, Map<String, String> origins) {
        if (stated.title() != null) {
            return stated.title();
        }
        if (properties.title() != null) {
            origins.put("title", "file properties");
            return shortened(properties.title());
        }
        Optional<String> heading = OpeningHeading.of(pages);
        if (heading.isPresent()) {
            origins.put("title", "first heading");
            return shortened(heading.get());
        }
        origins.put("title", name.origin);
        return name.title;
    }

    private static String shortened(String title) {
        return title.length() <= LONGEST_TITLE ? title : title.substring(0, title.offsetByCodePoints(0, title.codePointCount(0, LONGEST_TITLE))) + "…";
    }

    private static @Nullable String language(
            StatedMetadata stated, FileProperties properties, @Nullable String dominant, Map<String, String> origins) {
        String fixed = fixedLanguage(stated, properties);
        if (stated.language() == null && fixed != null) {
            origins.put("language", "lang of the page");
        } else if (fixed == null && dominant != null) {
            origins.put("language", "identified");
        }
        return fixed != null ? fixed : dominant;
    }

    private static @Nullable PartialDate date(StatedMetadata stated, FileProperties properties, Map<String, String> origins) {
        if (stated.date() != null || properties.date() == null) {
            return stated.date();
        }
        origins.put("date", "file properties");
        return new PartialDate(properties.date());
    }

    private static List<String> list(@Nullable List<String> values) {
        return Objects.requireNonNullElse(values, List.of());
    }
}
