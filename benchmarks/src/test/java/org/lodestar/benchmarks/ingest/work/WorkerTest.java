package org.lodestar.benchmarks.ingest.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkerTest {

    private static final double SPENT_MILLISECONDS = 100;

    /** Uses the processor for a while. */
    private static final class Spinning implements Work {
        private final List<String> done = new ArrayList<>();
        private final boolean repeats;

        private Spinning(boolean repeats) {
            this.repeats = repeats;
        }

        @Override
        public void prepare(String step) {
            done.add("prepare " + step);
        }

        @Override
        public long run(String step) {
            done.add(step);
            CpuClock before = CpuClock.now();
            while (CpuClock.now().ownMillisecondsSince(before) < SPENT_MILLISECONDS) {
                Thread.onSpinWait();
            }
            return 7;
        }

        @Override
        public boolean repeats(String step) {
            return repeats;
        }
    }

    @Test
    void measuresWhatAStepSpends() throws Exception {
        Spinning work = new Spinning(false);

        Round round = Worker.round(work, "spin");

        assertThat(work.done).containsExactly("prepare spin", "spin");
        assertThat(round.units()).isEqualTo(7);
        assertThat(round.ownMilliseconds()).isGreaterThanOrEqualTo(SPENT_MILLISECONDS);
        assertThat(round.forkMilliseconds()).isZero();
    }

    @Test
    void repeatsAStepThatIsTooShortForTheClock() throws Exception {
        Spinning work = new Spinning(true);

        Round round = Worker.round(work, "spin");

        assertThat(work.done.size()).isGreaterThan(2);
        assertThat(round.units()).isEqualTo(7L * (work.done.size() - 1));
        assertThat(round.millisecondsPerUnit()).isGreaterThanOrEqualTo(SPENT_MILLISECONDS / 7);
    }

    @Test
    void namesWorkThatThereIsNot() {
        assertThatIllegalArgumentException().isThrownBy(() -> Worker.work(Path.of(".."), List.of("sleeping", ".")))
                .withMessage("there is no work 'sleeping'");
    }
}
