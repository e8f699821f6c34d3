package org.lodestar.indexer.members;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lodestar.indexer.extraction.Unpacked;
import org.lodestar.indexer.sources.Excludes;
import org.lodestar.indexer.sources.MemberMetadata;
import org.lodestar.indexer.sources.MetadataFiles;
import org.lodestar.indexer.sources.OrphanFinder;
import org.lodestar.indexer.sources.Source;
import org.lodestar.indexer.sources.Source.AnyFile;
import org.lodestar.indexer.sources.Source.MemberSource;
import org.lodestar.indexer.sources.SourceFinder;

/** Finds the sources in an archive or a mail, and what is stated of files that are not there. Safe for many threads. */
public final class MemberFinder {

    private final Excludes excludes;
    private final OrphanFinder orphans;

    public MemberFinder(Excludes excludes, MetadataFiles metadata) {
        this.excludes = excludes;
        this.orphans = new OrphanFinder(metadata);
    }

    private record Named(String inner, Unpacked.HeldFile file) {}

    /** In the order of their names. */
    public List<Source> find(AnyFile container, Unpacked.Held held) throws IOException {
        boolean sent = held.isMail() || (container instanceof MemberSource member && member.sent());
        MemberNames names = new MemberNames();
        List<Named> members = new ArrayList<>();
        Map<String, Path> metadata = new TreeMap<>();
        for (Unpacked.HeldFile file : held.files()) {
            String inner = names.next(file.name());
            Path unpacked = file.file();
            if (!sent && unpacked != null && MetadataFiles.isOne(last(inner)) && !SourceFinder.isLeftover(inner)) {
                metadata.put(inner, unpacked);
            } else {
                members.add(new Named(inner, file));
            }
        }
        MemberMetadata beside = new MemberMetadata(metadata);
        List<Source> sources = new ArrayList<>();
        Set<String> inners = new HashSet<>();
        for (Named member : members) {
            inners.add(member.inner);
            sources.add(source(new MemberSource(container, member.inner, member.file.file(), beside, sent), member.file.problem()));
        }
        sources.sort(SourceFinder.BY_NAME);
        for (Map.Entry<String, Path> stated : metadata.entrySet()) {
            String folder = MetadataFiles.folder(stated.getKey());
            Set<String> present = inners.stream().filter(i -> i.startsWith(folder)).map(i -> i.substring(folder.length()))
                    .collect(Collectors.toSet());
            sources.addAll(orphans.find(stated.getValue(), container.name() + "/" + stated.getKey(), present));
        }
        return sources;
    }

    private Source source(MemberSource member, @Nullable String problem) {
        Optional<Source.IgnoredSource> passedOver = passedOver(member);
        if (passedOver.isPresent()) {
            return passedOver.get();
        }
        return problem == null ? member : new Source.UnreadSource(member.name(), problem);
    }

    /** Why a member is not read, if it is not, as far as its name tells. */
    public Optional<Source.IgnoredSource> passedOver(MemberSource member) {
        if (excludes.match(member.name(), member.relativePath())) {
            return Optional.of(new Source.IgnoredSource(member.name(), "is left out by --exclude"));
        }
        return SourceFinder.isLeftover(member.inner())
                ? Optional.of(new Source.IgnoredSource(member.name(), "is a hidden or temporary file")) : Optional.empty();
    }

    /**
     * Rows of the table beside a file that are about members which it does not have.
     *
     * @param inners the paths in it that there are
     */
    public List<Source> missing(AnyFile container, Set<String> inners) throws IOException {
        return orphans.missing(container, inners);
    }

    private static String last(String inner) {
        return inner.substring(inner.lastIndexOf('/') + 1);
    }
}
