package org.lodestar.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lodestar.engine.DamagedIndexException;

/**
 * Which finished generations led to the published one. After a rollback the newer ones are set aside: they are still there,
 * but the next generation does not come from them, and no rollback goes to them unasked.
 *
 * @param all ids of the finished generations, the newest first
 * @param line ids from the published one back to the oldest it comes from
 */
record Lineage(List<String> all, List<String> line) {

    static Lineage of(IndexFolder folder) throws IOException {
        List<String> all = folder.finished();
        List<String> line = new ArrayList<>();
        Optional<String> next = folder.current().filter(all::contains);
        while (next.isPresent()) {
            String id = next.get();
            line.add(id);
            String before = previous(folder, id);
            // One that was pruned has an older one standing in for it.
            next = before == null ? Optional.empty() : all.stream().filter(other -> other.compareTo(before) <= 0).findFirst();
        }
        return new Lineage(all, line);
    }

    /** Of a damaged generation it can only be supposed that the one of the name before was published before it. */
    private static @Nullable String previous(IndexFolder folder, String id) throws IOException {
        try {
            return folder.manifest(id).previous();
        } catch (DamagedIndexException e) {
            return folder.finished().stream().filter(other -> other.compareTo(id) < 0).findFirst().orElse(null);
        }
    }

    /** The generation that was published before the published one. */
    Optional<String> before() {
        return line.size() < 2 ? Optional.empty() : Optional.of(line.get(1));
    }

    List<String> setAside() {
        return line.isEmpty() ? List.of() : all.stream().filter(id -> !line.contains(id)).toList();
    }

    /** What does not stay when only some generations do: the published one, the one before it, then the newest. */
    List<String> beyond(int keep) {
        Set<String> order = new LinkedHashSet<>(line.subList(0, Math.min(2, line.size())));
        order.addAll(all);
        return order.stream().skip(keep).toList();
    }
}
