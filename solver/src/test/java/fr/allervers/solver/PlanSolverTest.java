package fr.allervers.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.allervers.data.InOrder;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.plan.PlanArithmetic;
import fr.allervers.data.plan.Score;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.Cost;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Provenance;
import fr.allervers.data.problem.Theme;
import fr.allervers.data.problem.Weights;
import fr.allervers.data.problem.Workshop;
import fr.allervers.data.random.MadeUpTerritory;
import fr.allervers.data.random.RandomPlans;
import fr.allervers.data.random.RandomProblems;
import fr.allervers.solver.engine.PlanSolver;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlanSolverTest {

    private static final long MOVES = 3_000;
    private static final int[][] TWO_COMMUNES = {{5, 20}, {20, 5}};

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    static LongStream fewSeeds() {
        return LongStream.range(0, 12);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void plansOfRandomProblemsAreValidAndScoredAsTheArithmeticDoes(long seed) {
        var problem = RandomProblems.problem(seed);
        assertScoredAndValid(problem, solve(problem, 500, seed, null));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aPlanToStartFromIsMendedAndNotMadeWorse(long seed) {
        var problem = RandomProblems.problem(seed);
        assertScoredAndValid(problem, solve(problem, 10, seed, RandomPlans.broken(problem, seed)));
        var valid = RandomPlans.valid(problem, seed);
        assertThat(score(solve(problem, 10, seed, valid)))
                .isGreaterThanOrEqualTo(PlanArithmetic.assess(problem, valid).score());
    }

    @ParameterizedTest
    @MethodSource("fewSeeds")
    void tinyProblemsAreSolvedToTheirOptimum(long seed) {
        var problem = TinyProblems.small(seed);
        var found = score(solve(problem, MOVES, seed, null));
        var best = ExhaustiveSearch.leastCostByUnserved(problem).firstEntry();
        assertThat(List.of(found.unserved(), found.cost())).isEqualTo(List.of(best.getKey(), best.getValue()));
    }

    @ParameterizedTest
    @MethodSource("fewSeeds")
    void locationProblemsAreSolvedToTheirOptimum(long seed) {
        var minutes = onAMap(14, seed);
        var problem = TinyProblems.location(minutes, 2);
        assertThat(score(solve(problem, MOVES, seed, null)).costs().of(Cost.TRAVEL))
                .isEqualTo(leastTravel(minutes));
    }

    @Test
    void theFirstPlanTheListenerHearsOfIsValidAndNoneAfterItIsWorse() {
        var problem = MadeUpTerritory.problem(12, 1, 3);
        List<Plan> heard = new ArrayList<>();
        var last = new PlanSolver(problem, SolveLimits.ofMoves(MOVES, 1), null).run(p -> heard.add(p.best()));
        assertThat(heard).isNotEmpty().allSatisfy(plan -> assertScoredAndValid(problem, plan));
        assertThat(heard.stream().map(PlanSolverTest::score).toList())
                .isSortedAccordingTo(Score::compareTo)
                .endsWith(score(last));
    }

    @Test
    void sameSeedAndMovesGiveTheSamePlan() {
        var problem = MadeUpTerritory.problem(12, 1, 4);
        assertThat(solve(problem, MOVES, 7, null)).isEqualTo(solve(problem, MOVES, 7, null));
    }

    @Test
    void aRunLongEnoughToBeLookedAtInPassingGivesTheSamePlanToo() {
        var problem = MadeUpTerritory.problem(5, 1, 0);
        assertThat(solve(problem, 60_000, 7, null)).isEqualTo(solve(problem, 60_000, 7, null));
    }

    /** A search for mends had to share the cores with a long solve, and came late. */
    @Test
    void aRunRestsWhileSomethingMoreUrgentIsDoneAndComesToTheSamePlan() throws Exception {
        var problem = MadeUpTerritory.problem(5, 1, 0);
        var urgent = new AtomicBoolean(true);
        var asked = new CountDownLatch(1);
        var solver = new PlanSolver(problem, SolveLimits.ofMoves(60_000, 7), null);
        solver.giveWayTo(() -> {
            asked.countDown();
            return urgent.get();
        });
        var plan = new FutureTask<>(() -> solver.run(p -> {}));
        new Thread(plan).start();
        assertThat(asked.await(30, TimeUnit.SECONDS)).isTrue();
        assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> plan.get(2, TimeUnit.SECONDS));

        urgent.set(false);

        assertThat(plan.get(60, TimeUnit.SECONDS)).isEqualTo(solve(problem, 60_000, 7, null));
    }

    @Test
    void aRunThatRestsEndsWhenItIsStopped() {
        var solver = new PlanSolver(MadeUpTerritory.problem(5, 1, 0), new SolveLimits(null, null, 1), null);
        solver.giveWayTo(() -> true);
        new Thread(solver::stop).start();

        assertScoredAndValid(MadeUpTerritory.problem(5, 1, 0), solver.run(p -> {}));
    }

    @Test
    void aStoppedRunGivesItsBestPlan() {
        var problem = MadeUpTerritory.problem(12, 1, 6);
        var solver = new PlanSolver(problem, new SolveLimits(null, null, 1), null);
        List<Score> heard = new ArrayList<>();
        var plan = solver.run(p -> {
            heard.add(score(p.best()));
            if (heard.size() == 3) {
                solver.stop();
            }
        });
        assertThat(score(plan)).isGreaterThanOrEqualTo(heard.get(heard.size() - 1));
    }

    @Test
    void aRunStoppedBeforeItBeginsGivesAValidPlan() {
        var problem = MadeUpTerritory.problem(12, 1, 6);
        var solver = new PlanSolver(problem, new SolveLimits(null, null, 1), null);
        solver.stop();
        assertScoredAndValid(problem, solver.run(p -> {}));
    }

    @Test
    void aPinnedWorkshopStaysAsItIsThoughItCostsMore() {
        var pinned = published("p", "r1", TinyProblems.TUESDAY, 2);
        var problem = TinyProblems.withPublished(
                twoCommunes(InOrder.weights(1, 1, 0, 0, 0, 0, 0)), List.of(pinned), List.of("p"));
        assertThat(solve(problem, MOVES, 1, null).workshops()).contains(pinned);
    }

    @Test
    void aPublishedWorkshopIsMovedOnlyWhereThatSavesMoreThanItCosts() {
        var published = List.of(published("p", "r1", TinyProblems.TUESDAY, 2));
        var dear =
                TinyProblems.withPublished(demandInOne(InOrder.weights(1, 1, 0, 9, 90, 9, 900)), published, List.of());
        assertThat(solve(dear, MOVES, 1, null).workshops())
                .anyMatch(w -> w.id().equals("p") && w.room().equals("r1"));
        var cheap =
                TinyProblems.withPublished(demandInOne(InOrder.weights(1, 1, 0, 0, 1, 0, 900)), published, List.of());
        assertThat(solve(cheap, MOVES, 1, null).workshops())
                .anyMatch(w -> w.id().equals("p") && w.room().equals("r0"));
    }

    @Test
    void pinnedWorkshopsThatBreachRulesAreNamed() {
        var early = published("early", "r0", TinyProblems.TUESDAY, 2);
        var twin = published("twin", "r1", TinyProblems.TUESDAY, 2);
        var problem = TinyProblems.withPublished(
                twoCommunes(InOrder.weights(1, 1, 0, 0, 0, 0, 0)), List.of(early, twin), List.of("early", "twin"));
        assertThatThrownBy(() -> solve(problem, MOVES, 1, null))
                .isInstanceOf(NoValidPlanException.class)
                .hasMessageContaining("twin");
    }

    @Test
    void aProblemThatAllowsNoWorkshopEndsAtOnce() {
        var problem = TinyProblems.problem(
                TWO_COMMUNES,
                List.of(),
                theme(),
                List.of(),
                List.of(TinyProblems.demand("d", 0, 100_000, 1)),
                InOrder.weights(1, 1, 1, 0, 0, 0, 0));
        var unlimited = new SolveLimits(null, null, 1);
        assertThat(new PlanSolver(problem, unlimited, null).run(p -> {}).workshops())
                .isEmpty();
    }

    @Test
    void aPlanWhoseStopOnTheWayIsTooSmallToStayIsAStartToo() {
        int[][] byOneOnly = {{5, 5, -1}, {5, 5, 5}, {5, 5, 5}};
        var problem = TinyProblems.problem(
                byOneOnly,
                List.of(TinyProblems.room("r1", 1), TinyProblems.room("r2", 2)),
                theme(),
                List.of(TinyProblems.advisor("v0", 2)),
                List.of(TinyProblems.demand("d0", 2, 3, 1)),
                InOrder.weights(1, 1, 0, 0, 0, 0, 0));
        var from = new Plan(
                problem.id(),
                List.of(
                        published("stop", "r1", TinyProblems.MONDAY_MORNING, 1),
                        published("then", "r2", TinyProblems.MONDAY_NOON, 2)),
                null);
        assertScoredAndValid(problem, solve(problem, 10, 1, from));
    }

    @Test
    void theHighestWeightsAndPrioritiesOfAFileAreCompared() {
        var problem = twoRooms(
                InOrder.weights(999_999_999, 999_999_999, 999_999_999, 0, 0, 0, 0),
                List.of(TinyProblems.demand("d0", 0, 4, 1_000_000), TinyProblems.demand("d1", 1, 3, 999_999)));
        var best = ExhaustiveSearch.leastCostByUnserved(problem).firstEntry();
        var found = score(solve(problem, MOVES, 1, null));
        assertThat(List.of(found.unserved(), found.cost())).isEqualTo(List.of(best.getKey(), best.getValue()));
    }

    @Test
    void presenceThatWeighsMostIsSecured() {
        var problem = twoCommunes(InOrder.weights(1, 1, 1_000_000, 0, 0, 0, 0));
        assertThat(score(solve(problem, MOVES, 1, null)).costs().of(Cost.PRESENCE))
                .isZero();
    }

    /** All live in commune 0, where room r0 is; room r1 is in commune 1. */
    private static Problem demandInOne(Weights weights) {
        return twoRooms(weights, List.of(TinyProblems.demand("d0", 0, 4, 1)));
    }

    private static Problem twoCommunes(Weights weights) {
        return twoRooms(weights, List.of(TinyProblems.demand("d0", 0, 4, 1), TinyProblems.demand("d1", 1, 2, 1)));
    }

    private static Problem twoRooms(Weights weights, List<Demand> demand) {
        return TinyProblems.problem(
                TWO_COMMUNES,
                List.of(TinyProblems.room("r0", 0), TinyProblems.room("r1", 1)),
                theme(),
                List.of(TinyProblems.advisor("v0", 2)),
                demand,
                weights);
    }

    private static Theme theme() {
        return new Theme("t", "Theme", 60, 1, 2, 4, List.of(), Provenance.UNKNOWN);
    }

    private static Workshop published(String id, String room, LocalDateTime start, int residents) {
        return new Workshop(id, "t", "a", room, "v0", List.of(start), List.of(new Attendance("d0", residents)));
    }

    private static int[][] onAMap(int communes, long seed) {
        var chance = new Random(seed);
        var x = chance.ints(communes, 0, 30).toArray();
        var y = chance.ints(communes, 0, 30).toArray();
        var minutes = new int[communes][communes];
        for (int i = 0; i < communes; i++) {
            for (int j = 0; j < communes; j++) {
                minutes[i][j] = Math.abs(x[i] - x[j]) + Math.abs(y[i] - y[j]) + 1;
            }
        }
        return minutes;
    }

    /** Of all pairs of communes, the least travel to the nearer of the two. */
    private static long leastTravel(int[][] minutes) {
        long least = Long.MAX_VALUE;
        for (int a = 0; a < minutes.length; a++) {
            for (int b = 0; b < a; b++) {
                long travel = 0;
                for (int c = 0; c < minutes.length; c++) {
                    travel += (1 + c % 4) * Math.min(there(minutes, c, a), there(minutes, c, b));
                }
                least = Math.min(least, travel);
            }
        }
        return least;
    }

    private static long there(int[][] minutes, int from, int to) {
        int m = minutes[from][to];
        return 2L * (m + Math.max(0, m - 30));
    }

    private static Plan solve(Problem problem, long moves, long seed, Plan from) {
        return new PlanSolver(problem, SolveLimits.ofMoves(moves, seed), from).run(p -> {});
    }

    private static void assertScoredAndValid(Problem problem, Plan plan) {
        var assessment = PlanArithmetic.assess(problem, plan);
        assertThat(assessment.breaches()).isEmpty();
        assertThat(plan.score()).isEqualTo(assessment.score());
    }

    private static Score score(Plan plan) {
        return Objects.requireNonNull(plan.score());
    }
}
