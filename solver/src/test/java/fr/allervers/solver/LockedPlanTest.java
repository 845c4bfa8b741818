package fr.allervers.solver;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.allervers.data.plan.Locks;
import fr.allervers.data.plan.Locks.Choice;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.plan.PlanArithmetic;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Workshop;
import fr.allervers.data.random.MadeUpTerritory;
import fr.allervers.data.random.RandomPlans;
import fr.allervers.data.random.RandomProblems;
import fr.allervers.solver.engine.PlanSolver;
import fr.allervers.solver.proposal.index.IndexedProblem;
import fr.allervers.solver.proposal.index.PlanSize;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LockedPlanTest {

    private static final Set<Choice> ALL = EnumSet.allOf(Choice.class);

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whateverIsLockedStaysAndThePlanIsNotMadeWorse(long seed) {
        var problem = RandomProblems.problem(seed);
        var from = RandomPlans.valid(problem, seed);
        var locks = anyLocks(from, seed);
        var found = solve(problem, from, locks, 400);
        var assessed = PlanArithmetic.assess(problem, found);
        assertThat(assessed.breaches()).isEmpty();
        assertThat(assessed.score())
                .isGreaterThanOrEqualTo(PlanArithmetic.assess(problem, from).score());
        assertThat(broken(locks, from, found)).isEmpty();
    }

    @Test
    void withoutLocksEachOfThemIsChanged() {
        var changed = EnumSet.noneOf(Choice.class);
        for (long seed = 0; seed < 20; seed++) {
            var problem = RandomProblems.problem(seed);
            var from = RandomPlans.valid(problem, seed);
            var found = solve(problem, from, Locks.NONE, 400);
            ALL.stream()
                    .filter(c ->
                            !broken(every(from, EnumSet.of(c)), from, found).isEmpty())
                    .forEach(changed::add);
        }
        assertThat(changed).isEqualTo(ALL);
    }

    @Test
    void aLargeTerritoryThatIsSearchedInPartsKeepsItsLocks() {
        var problem = MadeUpTerritory.problem(160, 12, 1);
        assertThat(new PlanSize(IndexedProblem.of(problem, null, Locks.NONE)).parts(0))
                .isGreaterThan(1);
        var from = solve(problem, null, Locks.NONE, 4_000);
        var locks = anyLocks(from, 1);
        var found = solve(problem, from, locks, 20_000);
        assertThat(broken(locks, from, found)).isEmpty();
        assertThat(requireNonNull(found.score())).isGreaterThan(requireNonNull(from.score()));
    }

    @Test
    void nothingCanBeLockedInAPlanThatBreachesRules() {
        var problem = RandomProblems.problem(1);
        var broken = RandomPlans.broken(problem, 1);
        assertThatThrownBy(() -> solve(problem, broken, every(broken, ALL), 10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("valid plan");
    }

    private static Plan solve(Problem problem, @Nullable Plan from, Locks locks, long tries) {
        return new PlanSolver(problem, SolveLimits.ofMoves(tries, 1), from, locks).run(progress -> {});
    }

    private static Locks anyLocks(Plan plan, long seed) {
        var random = new Random(seed);
        var locks = Locks.NONE;
        for (var w : plan.workshops()) {
            var of = EnumSet.noneOf(Choice.class);
            ALL.stream().filter(c -> random.nextInt(3) == 0).forEach(of::add);
            locks = locks.with(w.id(), of);
        }
        return locks;
    }

    private static Locks every(Plan plan, Set<Choice> choices) {
        var locks = Locks.NONE;
        for (var w : plan.workshops()) {
            locks = locks.with(w.id(), choices);
        }
        return locks;
    }

    /** Locked workshops that are not as they were. */
    private static List<Workshop> broken(Locks locks, Plan before, Plan after) {
        var broken = new ArrayList<Workshop>();
        for (var w : before.workshops()) {
            boolean kept = after.workshops().stream().anyMatch(a -> a.id().equals(w.id()) && locks.keeps(w, a));
            if (!locks.of(w.id()).isEmpty() && !kept) {
                broken.add(w);
            }
        }
        return broken;
    }
}
