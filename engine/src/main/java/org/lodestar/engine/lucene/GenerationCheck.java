package org.lodestar.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.FSDirectory;
import org.lodestar.engine.DamagedIndexException;

/** Whether a generation is what was written. Reads every byte of it. */
final class GenerationCheck {

    private GenerationCheck() {}

    /** What of a generation's files is not as its manifest says; empty if all is. */
    static List<String> changes(IndexFolder folder, Manifest manifest) throws IOException {
        List<String> changes = new ArrayList<>();
        Map<String, String> found = folder.checksums(manifest.id());
        manifest.checksums().forEach((name, checksum) -> {
            if (!found.containsKey(name)) {
                changes.add(name + " is missing");
            } else if (!checksum.equals(found.get(name))) {
                changes.add(name + " is not what was written");
            }
        });
        found.keySet().stream()
                .filter(name -> !manifest.checksums().containsKey(name) && !name.equals(IndexWriter.WRITE_LOCK_NAME))
                .forEach(name -> changes.add(name + " does not belong to it"));
        return changes;
    }

    /** All that is wrong with a finished generation, its manifest included; empty if it is sound. */
    static List<String> problems(IndexFolder folder, String id) throws IOException {
        Manifest manifest;
        try {
            manifest = folder.manifest(id);
        } catch (DamagedIndexException e) {
            return List.of(e.getMessage());
        }
        List<String> changes = changes(folder, manifest);
        return changes.isEmpty() && manifest.hasSchemaOfThisProgram() ? unreadable(folder, manifest) : changes;
    }

    private static List<String> unreadable(IndexFolder folder, Manifest manifest) throws IOException {
        try (FSDirectory directory = FSDirectory.open(folder.generation(manifest.id()));
                DirectoryReader reader = DirectoryReader.open(directory)) {
            int expected = manifest.documents() + manifest.passages();
            return reader.numDocs() == expected
                    ? List.of() : List.of("the index holds " + reader.numDocs() + " entries, not " + expected);
        }
    }
}
