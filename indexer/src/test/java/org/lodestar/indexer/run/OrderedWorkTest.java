package org.lodestar.indexer.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lodestar.engine.SourceRecord;
import org.lodestar.engine.SourceRecord.Outcome;
import org.lodestar.indexer.sources.Source;

class OrderedWorkTest {

    private static Source source(String name) {
        return new Source.IgnoredSource(name, "");
    }

    /** Work on a source that has others in it, as long as its name is not as deep as that. */
    private static Callable<Done> work(Source source, int sourcesInEach, int deepest) {
        SourceRecord record = new SourceRecord(source.name(), null, Outcome.IGNORED, "is an archive", false, null, 0, 0, null);
        int depth = source.name().split("/").length - 1;
        List<Source> members = depth == deepest ? List.of()
                : IntStream.range(0, sourcesInEach).mapToObj(i -> source(source.name() + "/" + i)).toList();
        return () -> Done.plain(record, null, null).with(List.of(), members, null);
    }

    private static List<SourceRecord> taken(List<Source> sources, int sourcesInEach, int deepest) throws Exception {
        List<SourceRecord> taken = new ArrayList<>();
        new OrderedWork(2).on(sources, source -> work(source, sourcesInEach, deepest), done -> taken.add(done.record()));
        return taken;
    }

    @Test
    void takesWhatIsInASourceRightAfterIt() throws Exception {
        assertThat(taken(List.of(source("a"), source("b")), 2, 2)).extracting(SourceRecord::source).containsExactly(
                "a", "a/0", "a/0/0", "a/0/1", "a/1", "a/1/0", "a/1/1", "b", "b/0", "b/0/0", "b/0/1", "b/1", "b/1/0", "b/1/1");
    }

    @Test
    void endsWhereASourceGoesOnAndOn() throws Exception {
        List<SourceRecord> taken = taken(List.of(source("bomb"), source("z")), 11, 4);

        assertThat(taken.stream().filter(r -> r.source().startsWith("bomb/"))).hasSize(10_000);
        assertThat(taken.stream().filter(SourceRecord::truncated)).isNotEmpty().allSatisfy(r -> assertThat(r.reason())
                .isEqualTo("is an archive; too many files lie in each other, and the rest is left out"));
        assertThat(taken.stream().filter(r -> r.source().startsWith("z"))).as("has an allowance of its own").hasSize(10_001);
    }

    @Test
    void takesOverWhatIsCarriedBeforeWhatIsNew() throws Exception {
        Done carried = Done.plain(new SourceRecord("a/1", null, Outcome.IGNORED, null, false, null, 0, 0, null), null, null);
        List<String> taken = new ArrayList<>();

        new OrderedWork(1).on(List.of(source("a")), source -> () -> {
            Done done = work(source, 0, 0).call();
            return source.name().equals("a") ? done.with(List.of(carried), List.of(source("a/2")), null) : done;
        }, done -> taken.add(done.record().source()));

        assertThat(Stream.of("a", "a/1", "a/2")).containsExactlyElementsOf(taken);
    }
}
