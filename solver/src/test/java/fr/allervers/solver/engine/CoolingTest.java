package fr.allervers.solver.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.phase.PhaseConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import ai.timefold.solver.core.impl.phase.event.PhaseLifecycleListenerAdapter;
import ai.timefold.solver.core.impl.phase.scope.AbstractStepScope;
import ai.timefold.solver.core.impl.solver.DefaultSolver;
import fr.allervers.data.plan.Locks;
import fr.allervers.data.random.MadeUpTerritory;
import fr.allervers.solver.Deadline;
import fr.allervers.solver.constraint.PlanConstraints;
import fr.allervers.solver.judge.PlanJudge;
import fr.allervers.solver.model.Schedule;
import fr.allervers.solver.proposal.Proposer;
import fr.allervers.solver.proposal.draft.Placements;
import fr.allervers.solver.proposal.index.IndexedProblem;
import fr.allervers.solver.proposal.index.PlanSize;
import fr.allervers.solver.proposal.index.Scope;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** That a search cools: the selector's temperature by time and by tries, and Timefold's by tries. */
class CoolingTest {

    private static final double HOT = 0.1;
    private static final double COLD = 0.001;

    @Test
    void byTriesTheTemperatureFallsByAsManyTimesInEachTenthFromHotToCold() {
        var cooling = new Cooling(HOT, COLD, Long.MAX_VALUE, 2_000, 12_000);
        assertThat(at(cooling, 0, 2_000)).isEqualTo(HOT);
        assertThat(at(cooling, 0, 7_000)).isCloseTo(0.01, within(1e-12));
        assertThat(at(cooling, 0, 12_000)).isCloseTo(COLD, within(1e-12));
        double tenth = at(cooling, 0, 3_000) / HOT;
        for (int tries = 3_000; tries < 12_000; tries += 1_000) {
            assertThat(at(cooling, 0, tries + 1_000) / at(cooling, 0, tries)).isCloseTo(tenth, within(1e-12));
        }
        assertThat(at(cooling, Long.MAX_VALUE, 2_000)).as("time is not limited").isEqualTo(HOT);
        assertThat(at(cooling, 0, 20_000)).as("after the end").isCloseTo(COLD, within(1e-12));
    }

    @Test
    void byTimeItFallsAlikeAndOfTwoLimitsTheNearerOneCounts() {
        var byTime = new Cooling(HOT, COLD, 100, 0, Long.MAX_VALUE);
        assertThat(at(byTime, 50_000_000, 1_000_000)).isCloseTo(0.01, within(1e-12));
        var byBoth = new Cooling(HOT, COLD, 100, 0, 1_000);
        assertThat(at(byBoth, 50_000_000, 100)).isCloseTo(0.01, within(1e-12));
        assertThat(at(byBoth, 10_000_000, 500)).isCloseTo(0.01, within(1e-12));
        assertThat(at(byTime.within(Duration.ofMillis(50)), 25_000_000, 0))
                .as("half the time")
                .isCloseTo(0.01, within(1e-12));
    }

    private static double at(Cooling cooling, long nanos, long tries) {
        return cooling.temperature(cooling.progress(nanos, tries));
    }

    /**
     * With nothing held back Timefold's simulated annealing alone refuses what is dearer. It looks at the limit of score
     * calculations to know how far it is; a search that it took for one without end would stay as warm as it began.
     */
    @Test
    void timefoldAloneCoolsWithTheTriesThatAreLeft() {
        long tries = 10_000;
        var cooling = new Cooling(HOT, COLD, Long.MAX_VALUE, 0, tries);
        var cooled = new Worse(tries);
        cooled.search(cooling, hot -> SolverConfigs.localSearch(cooling, hot, 0, false));
        assertThat(cooled.inTenth[0]).isGreaterThan(40);
        assertThat(cooled.inTenth[9]).isLessThan(cooled.inTenth[0] / 4);

        var warm = new Worse(tries);
        warm.search(
                cooling,
                hot -> SolverConfigs.localSearch(cooling, hot, 0, false)
                        .withTerminationConfig(
                                new TerminationConfig().withScoreCalculationCountLimit(Long.MAX_VALUE / 2)));
        assertThat(warm.inTenth[9])
                .as("what the first search is told apart from")
                .isGreaterThan(warm.inTenth[0] / 2);
    }

    private interface Search {
        PhaseConfig from(double hot);
    }

    /** Counts the steps that make a plan dearer, by tenths of the tries. */
    private static final class Worse extends PhaseLifecycleListenerAdapter<Schedule> {

        private final int[] inTenth = new int[10];
        private final long tries;
        private long last = Long.MIN_VALUE;

        Worse(long tries) {
            this.tries = tries;
        }

        void search(Cooling cooling, Search search) {
            var problem = MadeUpTerritory.problem(12, 1, 3);
            var whole = Scope.whole(IndexedProblem.of(problem, null, Locks.NONE));
            var transcription = Transcription.of(whole, new PlanJudge(problem));
            var proposer = new Proposer(whole, 1, EngineSettings.USUAL.moves());
            double hot = HOT * new PlanSize(whole.indexed()).costOfWorkshop(whole.tripCosts());
            var phases = List.of(SolverConfigs.custom(new Fill(tries)), search.from(hot));
            var solver = (DefaultSolver<Schedule>) SolverFactory.<Schedule>create(
                            SolverConfigs.of(PlanConstraints.class, EnvironmentMode.NO_ASSERT, null, phases))
                    .buildSolver();
            solver.addPhaseLifecycleListener(this);
            var schedule = transcription.schedule(new Placements(List.of()));
            schedule.setSearch(
                    new Walk(proposer, transcription.translation, Deadline.never(), List.of(cooling), false));
            solver.solve(schedule);
        }

        @Override
        public void stepEnded(AbstractStepScope<Schedule> step) {
            long done = step.getPhaseScope().getSolverScope().getScoreCalculationCount();
            long cost = -step.<HardMediumSoftLongScore>getScore().raw().softScore();
            if (done < tries && last != Long.MIN_VALUE && cost > last) {
                inTenth[(int) (10 * done / tries)]++;
            }
            last = cost;
        }
    }
}
