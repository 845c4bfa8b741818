package fr.allervers.solver.mend;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.example.ForbachExample;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Period;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Provenance;
import fr.allervers.data.problem.Workshop;
import fr.allervers.solver.PlanSolver;
import fr.allervers.solver.SolveLimits;
import fr.allervers.solver.mend.MendEvent.AdvisorAbsent;
import fr.allervers.solver.mend.MendEvent.DayLost;
import fr.allervers.solver.mend.MendEvent.LateDemand;
import fr.allervers.solver.mend.MendEvent.RoomClosed;
import fr.allervers.solver.mend.MendEvent.TransportEnded;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Random events on the published plan of the example quarter, while a solve takes all cores: how soon there are two mends,
 * and how many residents the first disturbs. Arguments: the seed, how many events, tries for the published plan.
 */
public final class MendBenchmark {

    private final Random chance;
    private final Problem problem = ForbachExample.problem(Quarter.parse("2027-Q1"));

    private MendBenchmark(long seed) {
        chance = new Random(seed);
    }

    public static void main(String[] arguments) {
        long seed = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1;
        int events = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20;
        long tries = arguments.length > 2 ? Long.parseLong(arguments[2]) : 200_000;
        new MendBenchmark(seed).run(events, tries);
    }

    private void run(int events, long tries) {
        var published = new PlanSolver(problem, SolveLimits.ofMoves(tries, 1), null).run(p -> {});
        System.out.printf(
                "published: %d workshops, %d residents%n", published.workshops().size(), published.participants());
        var beside = new PlanSolver(problem, new SolveLimits(Duration.ofMinutes(30), null, 2), published);
        var solve = new Thread(() -> beside.run(p -> {}));
        solve.start();
        for (int i = 0; i < events; i++) {
            mend(i, published, event(i, published));
        }
        beside.stop();
    }

    private void mend(int number, Plan published, MendEvent event) {
        long began = System.nanoTime();
        var problem = MendProblem.of(this.problem, published, event);
        var moments = new ArrayList<Long>();
        var mends = new Mending(problem).run(m -> moments.add((System.nanoTime() - began) / 1_000_000));
        System.out.printf(
                Locale.ROOT,
                "%2d %-16s fallen %d, all at ms %s%n",
                number,
                event.getClass().getSimpleName(),
                problem.fallen().size(),
                moments);
        for (var m : mends) {
            System.out.printf(
                    "     %-16s placeless %d disturbed %d advisor %d unserved %d cost %d%n",
                    m.goal(),
                    m.placeless(),
                    m.disturbed(),
                    m.withAnotherAdvisor(),
                    m.score().unserved(),
                    m.score().cost());
        }
    }

    private MendEvent event(int number, Plan published) {
        var held = one(published.workshops());
        var day = one(held.sessions()).toLocalDate();
        return switch (number % 5) {
            case 0 -> new AdvisorAbsent(held.advisor(), days(day, 1 + chance.nextInt(14)));
            case 1 -> new RoomClosed(held.room(), days(day, 1 + chance.nextInt(90)));
            case 2 -> new DayLost(day);
            case 3 -> new TransportEnded("bus", day, communes(held));
            default -> new LateDemand(day, List.of(late(held)));
        };
    }

    private List<String> communes(Workshop held) {
        var id = one(held.attendance()).demand();
        return problem.demand().stream().filter(d -> d.id().equals(id)).map(Demand::commune).toList();
    }

    private Demand late(Workshop held) {
        var id = one(held.attendance()).demand();
        var like = problem.demand().stream().filter(d -> d.id().equals(id)).findFirst().orElseThrow();
        return like.withId("late").withResidents(1 + chance.nextInt(8)).withProvenance(Provenance.UNKNOWN);
    }

    private static Period days(LocalDate first, int count) {
        return new Period(first, first.plusDays(count - 1L));
    }

    private <T> T one(List<T> of) {
        return of.get(chance.nextInt(of.size()));
    }
}
