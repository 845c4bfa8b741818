package fr.allervers.web.solving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.allervers.solver.bound.ProofStatus;
import fr.allervers.web.proof.PlanGap;
import fr.allervers.web.shape.RunState;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private static final List<HistoryPoint> HISTORY = List.of(
            new HistoryPoint(0, 10, 12, 50), new HistoryPoint(1000, 0, 0, 220), new HistoryPoint(2000, 0, 0, 110));

    private static RunShape run(List<HistoryPoint> history, @Nullable PlanGap gap) {
        return new RunShape(
                "p",
                RunState.RUNNING,
                Duration.ofSeconds(3),
                Duration.ofSeconds(9),
                Duration.ZERO,
                5,
                "v",
                gap,
                history,
                null);
    }

    @Test
    void eachPlanThatServesAsManyIsHeldAgainstWhatIsProvenByNow() {
        // 10 per cent above: no plan costs less than 100
        var gap = new PlanGap(0, ProofStatus.OPTIMAL_RELAXATION, 10.0, ProofStatus.OPTIMAL_RELAXATION);

        var progress = Progress.of(run(HISTORY, gap), 30, 110);

        assertThat(progress.served().least()).isEqualTo(20);
        assertThat(progress.served().most()).isEqualTo(30);
        assertThat(progress.gap().most()).isEqualTo(1200);
        assertThat(progress.gap().least()).isEqualTo(100);
        assertThat(progress.table()).extracting(Progress.Row::served).containsExactly(20L, 30L, 30L);
        assertThat(progress.table().get(0).gapPercent()).isNull();
        assertThat(progress.table().get(1).gapPercent()).isCloseTo(120, within(1e-9));
    }

    @Test
    void aCostThatRisesInTheTableIsExplained() {
        assertThat(Progress.of(run(HISTORY, null), 30, 110).rises()).isTrue();
        assertThat(Progress.of(run(HISTORY.subList(1, 3), null), 30, 110).rises())
                .isFalse();
    }

    /** "949 habitants de plus au mieux" of 492 stood on the page for the first seconds. */
    @Test
    void howFarAPlanIsFromTheBestIsNotToldWhileItIsBeingFilled() {
        var far = new PlanGap(949, ProofStatus.OPTIMAL_RELAXATION, null, ProofStatus.TRIVIAL);
        var near = new PlanGap(0, ProofStatus.OPTIMAL_RELAXATION, 3.0, ProofStatus.DUAL_BOUND);

        assertThat(run(HISTORY, far).hasJustBegun()).isTrue();
        assertThat(run(HISTORY, near).hasJustBegun()).isFalse();
        assertThat(run(HISTORY, near).fills()).as("whatever is proven").isTrue();
        assertThat(run(HISTORY, near).in(RunState.DONE, null).fills()).isFalse();
        assertThat(run(HISTORY, far).in(RunState.STOPPED, null).hasJustBegun()).isFalse();
    }

    @Test
    void nothingIsProvenAtFirst() {
        var nothing = new PlanGap(0, ProofStatus.TRIVIAL, null, ProofStatus.TRIVIAL);

        assertThat(Progress.of(run(HISTORY, nothing), 30, 110).gap()).isNull();
        assertThat(Progress.of(run(HISTORY, null), 30, 110).gap()).isNull();
        assertThat(Progress.of(run(List.of(), null), 30, 0)).isNull();
    }
}
