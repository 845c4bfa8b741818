package fr.allervers.solver.bound;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.Needed;
import fr.allervers.data.problem.Problem;
import fr.allervers.solver.Deadline;
import fr.allervers.solver.ExhaustiveSearch;
import fr.allervers.solver.bound.kind.KindSearch;
import fr.allervers.solver.bound.price.LagrangianDual;
import fr.allervers.solver.bound.price.SubgradientSearch;
import fr.allervers.solver.bound.price.Units;
import fr.allervers.solver.bound.relax.Relaxation;
import fr.allervers.solver.bound.relax.SeatBound;
import java.time.Duration;
import java.util.ArrayList;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class PriceBoundTest {

    /** More of them: {@code -Dallervers.tiny=2000}. */
    private static final int PROBLEMS = Integer.getInteger("allervers.tiny", 40);

    private static final int STEPS = 300;

    private interface Check {
        void of(Relaxation relaxation, SortedMap<Long, Long> leastCostByUnserved);
    }

    private static void each(long seed, Check check) {
        var tiny = new ExhaustibleProblems(seed);
        for (int n = 0; n < PROBLEMS; n++) {
            Problem problem = tiny.next();
            var least = ExhaustiveSearch.leastCostByUnserved(problem);
            if (!least.isEmpty()) {
                check.of(Relaxation.of(problem), least);
            }
        }
    }

    private static BooleanSupplier steps() {
        var steps = new AtomicInteger();
        return () -> steps.incrementAndGet() > STEPS;
    }

    @Test
    void noPlanBeatsTheCostOfAnyMultipliers() {
        var costs = new long[2];
        each(4, (relaxation, least) -> {
            long best = Long.MAX_VALUE;
            for (var plan : least.entrySet()) {
                best = Math.min(best, plan.getValue());
                var heard = new ArrayList<Long>();
                new SubgradientSearch(LagrangianDual.ofCost(relaxation, plan.getKey()), false).run(steps(), heard::add);
                assertThat(heard).isSorted();
                long bound = Units.ceilMinutes(heard.get(heard.size() - 1));
                assertThat(bound).isLessThanOrEqualTo(best);
                costs[0] += best;
                costs[1] += bound;
            }
        });
        assertThat(costs[1]).isGreaterThan(costs[0] * 6 / 10);
    }

    @Test
    void noPlanLeavesFewerUnservedThanAnyMultipliersAndSeatsSay() {
        var unserved = new long[2];
        each(5, (relaxation, least) -> {
            var search = new SubgradientSearch(LagrangianDual.ofUnserved(relaxation), false);
            search.run(steps(), units -> {});
            long beyondReach = Math.max(Units.ceilMinutes(search.bound()), SeatBound.unserved(relaxation));
            long bound = relaxation.unservable() + beyondReach;
            assertThat(bound).isLessThanOrEqualTo(least.firstKey());
            unserved[0] += least.firstKey();
            unserved[1] += bound;
        });
        assertThat(unserved[1]).isGreaterThan(unserved[0] * 9 / 10);
    }

    @Test
    void noPlanBeatsTheCostOfWholeWorkshops() {
        Needed.onThisMachine(BoundSolver.isAvailable(), "OR-Tools holds no library for this machine");
        var costs = new long[2];
        each(6, (relaxation, least) -> {
            long best = Long.MAX_VALUE;
            for (var plan : least.entrySet()) {
                best = Math.min(best, plan.getValue());
                var dual = LagrangianDual.ofCost(relaxation, plan.getKey());
                var search = new SubgradientSearch(dual, false);
                search.run(steps(), units -> {});
                long bound = Math.max(search.bound(), ofWholeWorkshops(dual, search));
                assertThat(Units.ceilMinutes(bound)).isLessThanOrEqualTo(best);
                costs[0] += search.bound();
                costs[1] += bound;
            }
        });
        assertThat(costs[1]).isGreaterThan(costs[0]);
    }

    private static long ofWholeWorkshops(LagrangianDual dual, SubgradientSearch search) {
        var best = new long[1];
        new KindSearch(dual.at(search.best()), search.bound(), Deadline.in(Duration.ofMinutes(1)))
                .run(units -> best[0] = units);
        return best[0];
    }
}
