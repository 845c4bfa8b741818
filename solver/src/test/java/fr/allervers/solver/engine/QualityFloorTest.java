package fr.allervers.solver.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.ProblemParts;
import fr.allervers.data.plan.Locks;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Cost;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.random.MadeUpTerritory;
import fr.allervers.solver.SolveLimits;
import fr.allervers.solver.proposal.move.MoveKind;
import java.util.Objects;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * How good plans are by fixed seeds and tries: a floor that plans reach with all kinds of moves, and do not reach where any
 * one kind is switched off. Whoever changes what is proposed on purpose measures anew: the sums with and without each kind
 * are what {@link #sum} returns.
 */
class QualityFloorTest {

    /** 468 874 with all kinds; without any one of them 470 830 (SHIFT) and more. */
    private static final long FLOOR = 469_800;
    /** 565 498 with all kinds, 593 210 without CLOSE. */
    private static final long FLOOR_WITH_TOO_MANY = 578_000;
    /** 1 757 356 with all kinds, 1 786 700 without EXCHANGE. */
    private static final long FLOOR_WITH_TOO_FEW = 1_772_000;

    private static final long A_RESIDENT = 1_000;

    @Test
    void plansAreAsGoodAsTheyWere() {
        assertThat(ordinary(EngineSettings.USUAL)).isLessThan(FLOOR);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"CLOSE", "EXCHANGE"})
    void noKindOfMoveIsInVain(MoveKind kind) {
        assertThat(ordinary(OtherSettings.without(kind))).isGreaterThan(FLOOR);
    }

    @Test
    void workshopsTooManyAreClosed() {
        assertThat(tooMany(EngineSettings.USUAL)).isLessThan(FLOOR_WITH_TOO_MANY);
        assertThat(tooMany(OtherSettings.without(MoveKind.CLOSE))).isGreaterThan(FLOOR_WITH_TOO_MANY);
    }

    @Test
    void workshopsOfOneThemeMakeRoomForAnother() {
        assertThat(tooFew(EngineSettings.USUAL)).isLessThan(FLOOR_WITH_TOO_FEW);
        assertThat(tooFew(OtherSettings.without(MoveKind.EXCHANGE))).isGreaterThan(FLOOR_WITH_TOO_FEW);
    }

    /** A fifth more residents ask, so that many find no place. */
    private static long tooFew(EngineSettings settings) {
        var before = MadeUpTerritory.problem(12, 2, 3);
        var problem = before.withDemand(before.demand().stream()
                .map(row -> row.withResidents((row.residents() * 12 + 9) / 10))
                .toList());
        return sum(problem, null, 60_000, 8, settings);
    }

    private static long ordinary(EngineSettings settings) {
        return sum(MadeUpTerritory.problem(12, 2, 3), null, 20_000, 16, settings);
    }

    /** Half of the residents of a plan are gone, one is enough for a workshop, and driving is dear. */
    private static long tooMany(EngineSettings settings) {
        var before = MadeUpTerritory.problem(12, 2, 3);
        var problem = ProblemParts.from(before)
                .weights(before.weights().with(Cost.DRIVING, 40))
                .themes(before.themes().stream()
                        .map(theme -> theme.withMinParticipants(1))
                        .toList())
                .demand(before.demand().stream()
                        .map(row -> row.withResidents((row.residents() + 1) / 2))
                        .toList())
                .build();
        var from = solve(before, null, 20_000, 1, EngineSettings.USUAL);
        return sum(problem, from, 10_000, 8, settings);
    }

    private static long sum(Problem problem, @Nullable Plan from, long tries, int seeds, EngineSettings settings) {
        return LongStream.rangeClosed(1, seeds)
                .parallel()
                .map(seed -> weighed(solve(problem, from, tries, seed, settings)))
                .sum();
    }

    private static long weighed(Plan plan) {
        var score = Objects.requireNonNull(plan.score());
        return A_RESIDENT * score.unserved() + score.cost();
    }

    private static Plan solve(Problem problem, @Nullable Plan from, long tries, long seed, EngineSettings settings) {
        return new PlanSolver(problem, SolveLimits.ofMoves(tries, seed), from, Locks.NONE, settings).run(heard -> {});
    }
}
