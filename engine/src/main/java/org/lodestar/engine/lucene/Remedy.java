package org.lodestar.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lodestar.engine.DamagedIndexException;

/** What can be done about a generation that is damaged, as commands that would work on this index. */
record Remedy(IndexFolder folder) {

    /** {@code './lodestar rollback --index var/index --to ID' publishes a sound generation, './lodestar index ...' makes a new one}. */
    String of(String damaged) throws IOException {
        String anew = "'./lodestar index --full --index " + folder.root() + " SOURCE...' makes a new one";
        Optional<String> other = soundBeside(damaged);
        return other.isEmpty() ? anew : "'" + rollback(other.get()) + "' publishes a sound generation, " + anew;
    }

    private String rollback(String generation) {
        return "./lodestar rollback --index " + folder.root() + " --to " + generation;
    }

    /** The newest before it that could be published again, or else the newest of all. */
    private Optional<String> soundBeside(String damaged) throws IOException {
        List<String> all = folder.finished();
        List<String> order = new ArrayList<>(all.stream().filter(id -> id.compareTo(damaged) < 0).toList());
        order.addAll(all.stream().filter(id -> id.compareTo(damaged) > 0).toList());
        for (String id : order) {
            if (isSound(id)) {
                return Optional.of(id);
            }
        }
        return Optional.empty();
    }

    private boolean isSound(String id) throws IOException {
        try {
            return folder.manifest(id).hasSchemaOfThisProgram() && GenerationCheck.problems(folder, id).isEmpty();
        } catch (DamagedIndexException e) {
            return false;
        }
    }
}
