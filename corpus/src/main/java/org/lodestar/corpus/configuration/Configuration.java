package org.lodestar.corpus.configuration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lodestar.corpus.ConfigurationException;
import org.lodestar.corpus.Nearest;
import org.lodestar.corpus.vocabulary.Vocabularies;
import org.lodestar.corpus.vocabulary.VocabularySources;

/**
 * What {@code lodestar.toml} says; every key may be left out. Paths in it are relative to its folder.
 *
 * @param vocabularySources {@code vocabularies.bundled} and {@code vocabularies.files}
 * @param corrections {@code corrections}: the curator's file, null if there is none
 * @param languages {@code languages}: tags as they are written, for others to check; empty for those of a default
 */
public record Configuration(VocabularySources vocabularySources, @Nullable Path corrections, List<String> languages) {

    public Configuration {
        languages = List.copyOf(languages);
    }

    /** What holds where there is no file. */
    public static final Configuration DEFAULT = new Configuration(VocabularySources.BUNDLED, null, List.of());

    /** The system property that names the file. */
    public static final String PROPERTY = "lodestar.config";

    private static final TomlMapper TOML = new TomlMapper();
    private static final List<String> KEYS = List.of("vocabularies", "corrections", "languages");
    private static final List<String> VOCABULARY_KEYS = List.of("bundled", "files");

    /** The file that the property names; without the property nothing is set. */
    public static Configuration ofProcess() throws ConfigurationException {
        String file = System.getProperty(PROPERTY);
        return file == null ? DEFAULT : read(Path.of(file));
    }

    /**
     * The vocabularies that all commands use.
     *
     * @param languages BCP 47 tags of the languages to name countries in
     */
    public Vocabularies vocabularies(Collection<String> languages) throws ConfigurationException {
        try {
            return Vocabularies.of(languages, vocabularySources);
        } catch (IOException e) {
            throw new ConfigurationException("a vocabulary cannot be read: " + e.getMessage(), e);
        }
    }

    public static Configuration read(Path file) throws ConfigurationException {
        String name = String.valueOf(file.getFileName());
        JsonNode root;
        try {
            root = TOML.readTree(Files.readString(file));
        } catch (JsonProcessingException e) {
            throw new ConfigurationException(name + " line " + e.getLocation().getLineNr() + ": is not valid TOML: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new ConfigurationException("the configuration " + file + " cannot be read: " + e.getMessage(), e);
        }
        Path folder = file.toAbsolutePath().getParent();
        requireKeys(root, KEYS, name, "");
        JsonNode vocabularies = root.path("vocabularies");
        if (!vocabularies.isMissingNode() && !vocabularies.isObject()) {
            throw new ConfigurationException(name + ": 'vocabularies' is a table, with the keys " + String.join(" and ", VOCABULARY_KEYS));
        }
        requireKeys(vocabularies, VOCABULARY_KEYS, name, "vocabularies.");
        JsonNode bundled = vocabularies.path("bundled");
        if (!bundled.isMissingNode() && !bundled.isBoolean()) {
            throw new ConfigurationException(name + ": 'vocabularies.bundled' is neither true nor false");
        }
        JsonNode files = vocabularies.path("files");
        if (!files.isMissingNode() && !files.isArray()) {
            throw new ConfigurationException(name + ": 'vocabularies.files' is not a list of paths");
        }
        List<Path> paths = new ArrayList<>();
        for (JsonNode path : files) {
            paths.add(existing(folder, path, name, "vocabularies.files"));
        }
        JsonNode corrections = root.path("corrections");
        return new Configuration(
                new VocabularySources(bundled.asBoolean(true), paths),
                corrections.isMissingNode() ? null : existing(folder, corrections, name, "corrections"),
                languages(root.path("languages"), name));
    }

    private static List<String> languages(JsonNode node, String file) throws ConfigurationException {
        List<String> languages = new ArrayList<>();
        for (JsonNode language : node) {
            languages.add(language.isTextual() ? language.asText() : "");
        }
        if (!node.isMissingNode() && (!node.isArray() || languages.isEmpty() || languages.contains(""))) {
            throw new ConfigurationException(file + ": 'languages' is not a list of language tags such as \"es\"");
        }
        return languages;
    }

    private static void requireKeys(JsonNode table, List<String> known, String file, String prefix) throws ConfigurationException {
        for (Map.Entry<String, JsonNode> entry : table.properties()) {
            if (!known.contains(entry.getKey())) {
                throw new ConfigurationException(file + ": '" + prefix + entry.getKey() + "' is not a known key"
                        + Nearest.hint(prefix + entry.getKey(), known.stream().map(key -> prefix + key).toList()));
            }
        }
    }

    private static Path existing(@Nullable Path folder, JsonNode path, String file, String key) throws ConfigurationException {
        if (!path.isTextual()) {
            throw new ConfigurationException(file + ": '" + key + "' holds something that is not a path");
        }
        Path resolved = folder == null ? Path.of(path.asText()) : folder.resolve(path.asText());
        if (!Files.isReadable(resolved)) {
            throw new ConfigurationException(file + ": '" + key + "' names " + resolved + ", which is no readable file");
        }
        return resolved;
    }
}
