package fr.allervers.solver.continuity;

import static java.util.stream.Collectors.toMap;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.continuity.Attended;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Period;
import fr.allervers.data.problem.Provenance;
import fr.allervers.data.problem.Workshop;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * What happens in one quarter of a replayed year. The same seed and quarter bring the same absences and the same late
 * demand whatever was planned, so that ways to plan can be compared.
 */
record YearChance(YearRates rates, Quarter quarter, long seed) {

    private static final int WEEKS = 12;
    private static final int FIVE_DAYS = 4;
    private static final int PERCENT = 100;
    private static final Provenance LATE = Provenance.estimate("rejeu : demande tardive");

    /** The advisor, perhaps away from Monday to Friday of one week. */
    Advisor advisor(Advisor advisor) {
        var random = random("absent/" + advisor.id());
        var monday = quarter.mondayOfWeek(1 + random.nextInt(WEEKS));
        if (random.nextInt(PERCENT) >= rates.absent()) {
            return advisor;
        }
        var away = IntStream.rangeClosed(0, FIVE_DAYS)
                .mapToObj(monday::plusDays)
                .filter(day -> !day.isAfter(quarter.last()))
                .toList();
        var absent = new ArrayList<>(advisor.absent());
        absent.add(new Period(away.get(0), away.get(away.size() - 1)));
        return advisor.withAbsent(absent);
    }

    /** Rows that come after publication. */
    List<Demand> late(List<Demand> own) {
        return own.stream()
                .map(d -> d.withId("late/" + d.id())
                        .withResidents(hits(d.residents(), rates.late(), random("late/" + d.id())))
                        .withProvenance(LATE))
                .filter(d -> d.residents() > 0)
                .toList();
    }

    /** Who came of those with a place; whoever did not, came to no session. */
    Attended attended(Plan plan) {
        return new Attended(plan.workshops().stream().collect(toMap(Workshop::id, this::came)));
    }

    private Map<LocalDateTime, Integer> came(Workshop workshop) {
        int places = Math.toIntExact(workshop.participants());
        int came = places - hits(places, rates.noShow(), random("came/" + workshop.id()));
        return workshop.sessions().stream().collect(toMap(s -> s, s -> came));
    }

    private static int hits(int tries, int percent, Random random) {
        return (int) IntStream.range(0, tries)
                .filter(i -> random.nextInt(PERCENT) < percent)
                .count();
    }

    private Random random(String what) {
        return new Random(31 * (31 * seed + quarter.hashCode()) + what.hashCode());
    }
}
