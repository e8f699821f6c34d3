package org.lodestar.indexer.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lodestar.engine.SourceRecord;
import org.lodestar.engine.SourceRecord.Outcome;
import org.lodestar.engine.SourceRecord.State;
import org.lodestar.indexer.metadata.StatedFinder;
import org.lodestar.indexer.sources.MemberMetadata;
import org.lodestar.indexer.sources.Source;
import org.lodestar.indexer.sources.Source.AnyFile;
import org.lodestar.indexer.sources.Source.MemberSource;
import org.lodestar.indexer.sources.SourceFinder;

/** Takes over what lies in archives and mails that are as they were, without unpacking them. */
final class CarriedMembers {

    private final SourceWork.Factory factory;
    private final PublishedSources published;

    CarriedMembers(SourceWork.Factory factory, PublishedSources published) {
        this.factory = factory;
        this.published = published;
    }

    /** What came of all files in a file, at any depth; empty where one of them must be looked at. */
    Optional<List<Done>> in(AnyFile container) throws IOException {
        Map<String, AnyFile> files = new HashMap<>(Map.of(container.name(), container));
        Map<String, List<Source>> children = new HashMap<>();
        Map<String, Done> done = new HashMap<>();
        for (SourceRecord record : published.within(container.name())) {
            AnyFile parent = parent(record.source(), files);
            MemberSource member = new MemberSource(
                    parent, record.source().substring(parent.name().length() + 1), null, MemberMetadata.NONE, false);
            Optional<Done> again = again(member, record);
            if (again.isEmpty()) {
                return Optional.empty();
            }
            files.put(member.name(), member);
            children.computeIfAbsent(parent.name(), name -> new ArrayList<>()).add(member);
            done.put(member.name(), again.get());
        }
        done.values().stream().map(Done::record).filter(SourceRecord::withheld)
                .forEach(r -> factory.originals().withhold(r.source()));
        List<Done> inOrder = new ArrayList<>();
        add(container.name(), children, done, inOrder);
        return Optional.of(inOrder);
    }

    /** The innermost file that a name leads through. */
    private static AnyFile parent(String name, Map<String, AnyFile> files) {
        int slash = name.lastIndexOf('/');
        while (!files.containsKey(name.substring(0, slash))) {
            slash = name.lastIndexOf('/', slash - 1);
        }
        return java.util.Objects.requireNonNull(files.get(name.substring(0, slash)));
    }

    /** Each file before those in it, as they come when they are unpacked. */
    private static void add(String container, Map<String, List<Source>> children, Map<String, Done> done, List<Done> inOrder) {
        List<Source> own = children.getOrDefault(container, List.of());
        for (Source child : own.stream().sorted(SourceFinder.BY_NAME).toList()) {
            inOrder.add(java.util.Objects.requireNonNull(done.get(child.name())));
            add(child.name(), children, done, inOrder);
        }
    }

    private Optional<Done> again(MemberSource member, SourceRecord before) throws IOException {
        Optional<Source.IgnoredSource> passedOver = factory.members().passedOver(member);
        if (passedOver.isPresent()) {
            return Optional.of(Done.plain(
                    new SourceRecord(member.name(), null, Outcome.IGNORED, passedOver.get().reason(), false, null, 0, 0, null),
                    null, before));
        }
        State state = before.state();
        boolean lasts = state != null && (before.outcome() != Outcome.FAILED || state.lasting());
        return lasts && state != null && isAsItWas(member, before, state) && !factory.originals().lacks(before)
                ? Optional.of(Done.again(before, member.name(), 0)) : Optional.empty();
    }

    private boolean isAsItWas(MemberSource member, SourceRecord before, State state) throws IOException {
        String document = before.document();
        boolean withdrawn = factory.withdrawals().of(document == null ? "" : document, state.content()).isPresent();
        boolean corrected = document != null && !factory.corrections().state(document).equals(state.corrections());
        return !withdrawn && !corrected
                && StatedFinder.outside(state.metadata()).equals(factory.stated().find(member).state());
    }
}
