package fr.allervers.solver.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.config.solver.EnvironmentMode;
import fr.allervers.data.ProblemParts;
import fr.allervers.data.plan.Locks;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.plan.PlanArithmetic;
import fr.allervers.data.plan.Score;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.random.MadeUpTerritory;
import fr.allervers.data.random.RandomProblems;
import fr.allervers.solver.NoValidPlanException;
import fr.allervers.solver.SolveLimits;
import fr.allervers.solver.SolvePhase;
import fr.allervers.solver.proposal.index.IndexedProblem;
import fr.allervers.solver.proposal.index.PlanSize;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** What Timefold does with the moves it is handed. */
class EngineTest {

    private static final int RANDOM_PROBLEMS = 30;
    private static final long TRIES = 40_000;
    private static final long MANY_TRIES = 200_000;
    private static final long[] SEEDS = {1, 2, 3};
    /** What a rule may cost that the moves are not told of, where both searches have settled. */
    private static final double SETTLED = 1.005;
    /** With {@code -Dlong=true} a territory in parts is searched until it settles, which takes minutes. */
    private static final boolean LONG = Boolean.getBoolean("long");

    @Test
    void timefoldFindsNoCorruptionWhereItAssertsEverything() {
        int solved = 0;
        for (long seed = 0; seed < RANDOM_PROBLEMS; seed++) {
            var problem = RandomProblems.problem(seed);
            try {
                var plan = solve(problem, 600, seed, OtherSettings.of(EnvironmentMode.FULL_ASSERT));
                assertThat(score(plan))
                        .isEqualTo(PlanArithmetic.assess(problem, plan).score());
                solved += plan.workshops().isEmpty() ? 0 : 1;
            } catch (NoValidPlanException pinnedBreachRules) {
                // there is nothing to solve
            }
        }
        assertThat(solved).isGreaterThan(RANDOM_PROBLEMS / 2);
    }

    @Test
    void timefoldFindsNoCorruptionInPartsOfATerritoryEither() {
        var problem = MadeUpTerritory.problem(40, 10, 4);
        var plan = solve(problem, 3_000, 1, OtherSettings.of(EnvironmentMode.FULL_ASSERT));
        assertThat(score(plan)).isEqualTo(PlanArithmetic.assess(problem, plan).score());
    }

    @Test
    void aTerritoryInPartsThatIsStoppedAtAnyMomentGivesAValidPlan() {
        var problem = MadeUpTerritory.problem(40, 12, 4);
        assertThat(new PlanSize(IndexedProblem.of(problem, null, Locks.NONE)).parts(0))
                .isGreaterThan(2);
        int held = 0;
        for (int asked = 1; asked < 1000; asked *= 6) {
            var left = new AtomicInteger(asked);
            var plan = new Engine(
                            problem,
                            new SolveLimits(null, null, 1),
                            null,
                            Locks.NONE,
                            EngineSettings.USUAL,
                            told -> {},
                            () -> left.getAndDecrement() <= 0)
                    .run();
            assertThat(score(plan))
                    .isEqualTo(PlanArithmetic.assess(problem, plan).score());
            held += plan.workshops().size();
        }
        assertThat(held).isPositive();
    }

    @Test
    void aRuleThatOnlyTheStreamsKnowIsHonouredAsWellAsOneThatTheMovesKnow() {
        var problem = MadeUpTerritory.problem(12, 2, 3);
        assertThat(mondays(solve(problem, TRIES, 1, EngineSettings.USUAL))).isPositive();
        assertThat(untoldToTold(problem, LONG ? 5 * MANY_TRIES : MANY_TRIES, SEEDS))
                .isLessThan(SETTLED);
    }

    @Test
    void aRuleThatOnlyTheStreamsKnowIsHonouredInPartsToo() {
        assertThat(untoldToTold(MadeUpTerritory.problem(40, 10, 4), LONG ? 10 * MANY_TRIES : 2 * MANY_TRIES, 1))
                .isLessThan(LONG ? SETTLED : 1.03);
    }

    /** Takes ten minutes and more, so it is run with {@code -Dlong=true} only. */
    @Test
    @EnabledIfSystemProperty(named = "long", matches = "true")
    void aRuleThatOnlyTheStreamsKnowIsHonouredInTwoHundredCommunes() {
        assertThat(untoldToTold(MadeUpTerritory.problem(200, 16, 1), 30 * MANY_TRIES, 1))
                .isLessThan(SETTLED);
    }

    /** What plans weigh whose solver knows of the rule by its streams alone, to one of those whose moves know it too. */
    private static double untoldToTold(Problem problem, long tries, long... seeds) {
        long told = 0;
        long untold = 0;
        for (long seed : seeds) {
            told += weighed(solve(withoutMondays(problem), tries, seed, EngineSettings.USUAL));
            var plan = solve(problem, tries, seed, OtherSettings.of(RulesOfStreamsAlone.NoMonday.class));
            assertThat(mondays(plan)).isZero();
            untold += weighed(plan);
        }
        return (double) untold / told;
    }

    @Test
    void phasesSayWhatWasTriedScoredAndCarriedOut() {
        var solver = new PlanSolver(MadeUpTerritory.problem(12, 1, 3), SolveLimits.ofMoves(TRIES, 1), null);
        solver.run(heard -> {});
        var phases = solver.phases();
        assertThat(phases.stream().map(SolvePhase::name))
                .containsExactly(
                        "fill", "exchange", "localSearch", "exchange", "localSearch", "exchange", "localSearch");
        assertThat(phases).filteredOn(p -> p.name().equals("localSearch")).allSatisfy(p -> {
            assertThat(p.tried()).isGreaterThan(p.evaluated());
            assertThat(p.evaluated()).isGreaterThanOrEqualTo(p.accepted());
            assertThat(p.accepted()).isPositive();
        });
        assertThat(phases.stream().mapToLong(SolvePhase::tried).sum()).isBetween(TRIES / 2 - 200, TRIES / 2 + 200);
    }

    @Test
    void theYardstickHoldsNothingBackInPartsEither() {
        var problem = MadeUpTerritory.problem(40, 10, 4);
        var usual = rounds(problem, EngineSettings.USUAL);
        var yardstick = rounds(problem, OtherSettings.nothingHeldBack());
        assertThat(share(usual)).isLessThan(0.3);
        assertThat(share(yardstick)).isGreaterThan(0.5);
    }

    private static SolvePhase rounds(Problem problem, EngineSettings settings) {
        var solver = new PlanSolver(problem, SolveLimits.ofMoves(TRIES / 4, 1), null, Locks.NONE, settings);
        solver.run(heard -> {});
        return solver.phases().stream()
                .filter(p -> p.name().equals("rounds"))
                .reduce(SolvePhase::and)
                .orElseThrow();
    }

    /** Of the moves that were tried, how many the streams scored. */
    private static double share(SolvePhase phase) {
        return (double) phase.evaluated() / phase.tried();
    }

    @Test
    void withoutMovesNothingFollowsOnTheFillAndThePlanIsDearer() {
        var problem = MadeUpTerritory.problem(12, 1, 3);
        var filled =
                new PlanSolver(problem, SolveLimits.ofMoves(TRIES, 1), null, Locks.NONE, OtherSettings.of(Set.of()));
        var plan = filled.run(heard -> {});
        assertThat(filled.phases().stream().map(SolvePhase::name)).containsExactly("fill");
        assertThat(score(plan).cost())
                .isGreaterThan(
                        score(solve(problem, TRIES, 1, EngineSettings.USUAL)).cost());
    }

    @Test
    void theFirstRoundOfALargeTerritoryFillsItsPartsAsFarAsTheyGo() {
        var problem = MadeUpTerritory.problem(160, 12, 1);
        assertThat(new PlanSize(IndexedProblem.of(problem, null, Locks.NONE)).parts(0))
                .isGreaterThan(2);
        var residents = problem.demand().stream().mapToLong(Demand::residents).sum();
        var plan = solve(problem, TRIES, 1, OtherSettings.of(Set.of()));
        assertThat(score(plan).unserved()).isLessThan(residents / 20);
    }

    /** A resident unserved weighs about what a workshop costs. */
    private static long weighed(Plan plan) {
        return 1_000 * score(plan).unserved() + score(plan).cost();
    }

    private static Plan solve(Problem problem, long tries, long seed, EngineSettings settings) {
        return new PlanSolver(problem, SolveLimits.ofMoves(tries, seed), null, Locks.NONE, settings).run(heard -> {});
    }

    private static Score score(Plan plan) {
        return Objects.requireNonNull(plan.score());
    }

    private static Problem withoutMondays(Problem problem) {
        return ProblemParts.from(problem)
                .starts(problem.starts().stream().filter(s -> !isMonday(s)).toList())
                .build();
    }

    private static long mondays(Plan plan) {
        return plan.workshops().stream()
                .flatMap(w -> w.sessions().stream())
                .filter(EngineTest::isMonday)
                .count();
    }

    private static boolean isMonday(LocalDateTime start) {
        return start.getDayOfWeek() == DayOfWeek.MONDAY;
    }
}
