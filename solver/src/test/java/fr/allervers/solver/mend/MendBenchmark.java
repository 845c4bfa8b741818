package fr.allervers.solver.mend;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.change.PlanChanges;
import fr.allervers.data.change.PlanChanges.Held;
import fr.allervers.data.example.ForbachExample;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Cost;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.MobilityProfile;
import fr.allervers.data.problem.Period;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Provenance;
import fr.allervers.data.problem.Workshop;
import fr.allervers.solver.Deadline;
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
import java.util.stream.Collectors;

/**
 * Random events on the published plan of the example quarter, while a solve takes all cores: how soon there are two mends,
 * and how many residents the first disturbs. Arguments: the seed, how many events, tries for the published plan, tries for the
 * long solve that each mend is compared with (0: none).
 */
public final class MendBenchmark {

    private static final Duration SEARCHED = Duration.ofSeconds(6);
    private static final long DISTURBED = 100_000;

    private final Random chance;
    private final long boundTries;
    private final Problem problem = ForbachExample.problem(Quarter.parse("2027-Q1"));

    private MendBenchmark(long seed, long boundTries) {
        chance = new Random(seed);
        this.boundTries = boundTries;
    }

    public static void main(String[] arguments) {
        long seed = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1;
        int events = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20;
        long tries = arguments.length > 2 ? Long.parseLong(arguments[2]) : 200_000;
        long boundTries = arguments.length > 3 ? Long.parseLong(arguments[3]) : 0;
        new MendBenchmark(seed, boundTries).run(events, tries);
    }

    private void run(int events, long tries) {
        var published = new PlanSolver(problem, SolveLimits.ofMoves(tries, 1), null).run(p -> {});
        System.out.printf(
                "published: %d workshops, %d residents%n", published.workshops().size(), published.participants());
        var beside = new PlanSolver(problem, new SolveLimits(Duration.ofMinutes(30), null, 2), published);
        if (boundTries == 0) {
            new Thread(() -> beside.run(p -> {})).start();
        }
        for (int i = 0; i < events; i++) {
            mend(i, published, event(i, published));
        }
        beside.stop();
    }

    private void mend(int number, Plan published, MendEvent event) {
        long began = System.nanoTime();
        var problem = MendProblem.of(this.problem, published, event);
        var moments = new ArrayList<Long>();
        var mends = new Mending(problem, Deadline.in(SEARCHED))
                .run(m -> moments.add((System.nanoTime() - began) / 1_000_000));
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
        if (boundTries > 0) {
            bound(problem, mends);
        }
    }

    /** A long solve in which a resident disturbed costs more than any travel, from the first mend. */
    private void bound(MendProblem mend, List<Mend> mends) {
        var weights = mend.problem()
                .weights()
                .with(Cost.CHANGED_START, DISTURBED)
                .with(Cost.CHANGED_ROOM, DISTURBED)
                .with(Cost.CANCELLED, DISTURBED);
        var dear = mend.problem().withWeights(weights);
        var plan = new PlanSolver(
                        dear, SolveLimits.ofMoves(boundTries, 1), mends.get(0).plan())
                .run(p -> {});
        var communes = dear.demand().stream().collect(Collectors.toMap(Demand::id, Demand::commune));
        var changes = PlanChanges.ofKeptIds(new Held(dear.published(), communes), new Held(plan.workshops(), communes));
        System.out.printf(
                "     long solve       unserved %d disturbed %d%n", plan.score().unserved(), changes.disturbed());
    }

    private MendEvent event(int number, Plan published) {
        var held = one(published.workshops());
        var day = one(held.sessions()).toLocalDate();
        return switch (number % 5) {
            case 0 -> new AdvisorAbsent(held.advisor(), days(day, 1 + chance.nextInt(14)));
            case 1 -> new RoomClosed(held.room(), days(day, 1 + chance.nextInt(90)));
            case 2 -> new DayLost(day);
            case 3 -> ended(day, published);
            default -> new LateDemand(day, List.of(late(held)));
        };
    }

    /** A transport that somebody needs who attends on that day or later, no longer in their commune. */
    private MendEvent ended(LocalDate day, Plan published) {
        var modes = problem.mobility().stream().collect(Collectors.toMap(MobilityProfile::id, m -> last(m.modes())));
        var rows = published.workshops().stream()
                .filter(w -> !w.sessions().get(0).toLocalDate().isBefore(day))
                .flatMap(w -> w.attendance().stream())
                .map(a -> row(a.demand()))
                .filter(d -> !List.of("car", "walk").contains(modes.get(d.mobility())))
                .toList();
        var row = one(rows);
        return new TransportEnded(modes.get(row.mobility()), day, List.of(row.commune()));
    }

    private static String last(List<String> modes) {
        return modes.get(modes.size() - 1);
    }

    private Demand row(String id) {
        return problem.demand().stream()
                .filter(d -> d.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Demand late(Workshop held) {
        return row(one(held.attendance()).demand())
                .withId("late")
                .withResidents(1 + chance.nextInt(8))
                .withProvenance(Provenance.UNKNOWN);
    }

    private static Period days(LocalDate first, int count) {
        return new Period(first, first.plusDays(count - 1L));
    }

    private <T> T one(List<T> of) {
        return of.get(chance.nextInt(of.size()));
    }
}
