package org.lodestar.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The documents that were taken out of an index for good, and by which a source is known to be one of them. Immutable. */
public final class Withdrawals {

    public static final Withdrawals NONE = new Withdrawals(List.of());

    private final Map<String, Withdrawal> byDocument = new TreeMap<>();
    private final Map<String, Withdrawal> byContent = new HashMap<>();

    /** Of two withdrawals of one document contents and copies are put together, and the earlier time counts. */
    public Withdrawals(Collection<Withdrawal> withdrawals) {
        withdrawals.forEach(w -> byDocument.merge(w.document(), w, Withdrawals::both));
        byDocument.values().forEach(w -> w.contents().forEach(content -> byContent.putIfAbsent(content, w)));
    }

    private static Withdrawal both(Withdrawal a, Withdrawal b) {
        TreeSet<String> contents = new TreeSet<>(a.contents());
        contents.addAll(b.contents());
        TreeSet<String> copies = new TreeSet<>(a.copies());
        copies.addAll(b.copies());
        return new Withdrawal(a.document(), List.copyOf(contents), a.time().compareTo(b.time()) <= 0 ? a.time() : b.time(),
                List.copyOf(copies));
    }

    /** In the order of their ids. */
    public List<Withdrawal> all() {
        return List.copyOf(byDocument.values());
    }

    /** The withdrawal of a document, by its id alone. */
    public Optional<Withdrawal> of(String document) {
        return Optional.ofNullable(byDocument.get(document));
    }

    /**
     * The withdrawal that keeps a source out: of its document, or of a document of the same content.
     *
     * @param content null where it is not known
     */
    public Optional<Withdrawal> of(String document, @Nullable String content) {
        Optional<Withdrawal> same = of(document);
        return same.isPresent() || content == null ? same : Optional.ofNullable(byContent.get(content));
    }

    /** The withdrawal that keeps the document of a source out, if it came to one. */
    public Optional<Withdrawal> of(SourceRecord record) {
        SourceRecord.State state = record.state();
        return record.document() == null || record.outcome() == SourceRecord.Outcome.REMOVED
                ? Optional.empty() : of(record.document(), state == null ? null : state.content());
    }

    public Withdrawals with(Collection<Withdrawal> more) {
        List<Withdrawal> all = new ArrayList<>(byDocument.values());
        all.addAll(more);
        return new Withdrawals(all);
    }

    public Withdrawals without(Collection<String> documents) {
        return new Withdrawals(all().stream().filter(w -> !documents.contains(w.document())).toList());
    }
}
