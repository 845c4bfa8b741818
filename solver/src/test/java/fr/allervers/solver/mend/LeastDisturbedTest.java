package fr.allervers.solver.mend;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.change.PlanChanges;
import fr.allervers.data.change.PlanChanges.Held;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Period;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Provenance;
import fr.allervers.data.scenario.Problems;
import fr.allervers.data.transport.EndedLine;
import fr.allervers.solver.Deadline;
import fr.allervers.solver.ExhaustiveSearch;
import fr.allervers.solver.mend.MendEvent.AdvisorAbsent;
import fr.allervers.solver.mend.MendEvent.DayLost;
import fr.allervers.solver.mend.MendEvent.LateDemand;
import fr.allervers.solver.mend.MendEvent.LineEnded;
import fr.allervers.solver.mend.MendEvent.RoomClosed;
import fr.allervers.solver.mend.MendEvent.TransportEnded;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** On small problems no plan that leaves as few unserved disturbs fewer residents than the first mend, by trying them all. */
class LeastDisturbedTest {

    private static final int CASES = 24;
    private static final double ALLOWED = 1.2;
    private static final String BUS = "bus";

    private final Random chance = new Random(7);

    @Test
    void theFirstMendDisturbsHardlyMoreThanAnyPlanMust() {
        int exact = 0;
        int mended = 0;
        var kinds = EnumSet.noneOf(Kind.class);
        for (int i = 0; i < CASES; i++) {
            var kind = Kind.values()[i % Kind.values().length];
            var problem = problem(kind);
            var published = published(problem);
            var event = event(kind, problem, published);
            var mend = MendProblem.of(planned(problem, event), published, event);
            if (mend.touchesSomebody()) {
                var best = new Mending(mend, Deadline.never()).run(found -> {}).get(0);
                long least = least(mend.problem(), best.score().unserved());
                assertThat((double) best.disturbed())
                        .as(
                                "case %d, %s: %s of %s",
                                i,
                                event,
                                best.plan().workshops(),
                                mend.problem().published())
                        .isLessThanOrEqualTo(ALLOWED * least);
                mended++;
                kinds.add(kind);
                exact += best.disturbed() == least ? 1 : 0;
            }
        }
        assertThat(mended).isGreaterThan(CASES / 3);
        assertThat(kinds).containsExactly(Kind.values());
        assertThat(exact).isGreaterThanOrEqualTo(mended * 9 / 10);
    }

    /** What happens. */
    private enum Kind {
        ABSENT,
        CLOSED,
        LOST,
        LATE,
        TRANSPORT,
        LINE
    }

    /** Somebody needs the bus where it ends. */
    private Problem problem(Kind kind) {
        var who = kind == Kind.TRANSPORT || kind == Kind.LINE ? "rider" : "car";
        return Problems.of("""
                starts     Mon 9:00, Tue 9:00, Wed 9:00
                communes   A B
                travel     car: A 5, B 5, A-B %d
                travel     bus: A 5, B 5, A-B 12
                mobility   car, by car
                mobility   rider, by bus
                theme      talk, %d to %d
                advisor    ada from A, teaches talk, 1 a day, %d a week
                advisor    bob from B, teaches talk, 1 a day, %d a week
                room       hall in A, seats %d
                room       school in B, seats %d
                demand     a: %d in A
                demand     b: %d in B, by %s
                """.formatted(
                        10 + chance.nextInt(30),
                        1 + chance.nextInt(2),
                        2 + chance.nextInt(2),
                        1 + chance.nextInt(3),
                        1 + chance.nextInt(3),
                        2 + chance.nextInt(2),
                        2 + chance.nextInt(2),
                        1 + chance.nextInt(3),
                        1 + chance.nextInt(2),
                        who));
    }

    /** Any valid plan with as few unserved as can be. */
    private Plan published(Problem problem) {
        var plans = new ArrayList<Plan>();
        ExhaustiveSearch.forEach(problem, plans::add);
        long least = plans.stream().mapToLong(p -> p.score().unserved()).min().orElseThrow();
        var good = plans.stream().filter(p -> p.score().unserved() == least).toList();
        return good.get(chance.nextInt(good.size()));
    }

    private MendEvent event(Kind kind, Problem problem, Plan published) {
        var held =
                published.workshops().get(chance.nextInt(published.workshops().size()));
        var day = held.sessions().get(0).toLocalDate();
        return switch (kind) {
            case ABSENT -> new AdvisorAbsent(held.advisor(), new Period(day, day.plusDays(chance.nextInt(2))));
            case CLOSED -> new RoomClosed(held.room(), new Period(day, day.plusDays(chance.nextInt(7))));
            case LOST -> new DayLost(day);
            case LATE -> new LateDemand(day, List.of(late(problem)), List.of());
            case TRANSPORT -> new TransportEnded(BUS, day, List.of());
            case LINE -> new LineEnded(day);
        };
    }

    /** The problem as it is mended: without the only line by bus where that ends. */
    private static Problem planned(Problem problem, MendEvent event) {
        var without =
                problem.travel().stream().filter(t -> !t.mode().equals(BUS)).toList();
        return event instanceof LineEnded
                ? new EndedLine(BUS, "1", event.begins(), problem.travel(), without).in(problem)
                : problem;
    }

    /** One or two residents more, like some who are known. */
    private Demand late(Problem problem) {
        var like = problem.demand().get(chance.nextInt(problem.demand().size()));
        return like.withId("late").withResidents(1 + chance.nextInt(2)).withProvenance(Provenance.UNKNOWN);
    }

    private static long least(Problem problem, long unserved) {
        var communes = problem.demand().stream().collect(Collectors.toMap(Demand::id, Demand::commune));
        var before = new Held(problem.published(), communes);
        var least = new long[] {Long.MAX_VALUE};
        ExhaustiveSearch.forEach(problem, plan -> {
            if (plan.score().unserved() <= unserved) {
                long disturbed = PlanChanges.ofKeptIds(before, new Held(plan.workshops(), communes))
                        .disturbed();
                least[0] = Math.min(least[0], disturbed);
            }
        });
        return least[0];
    }
}
