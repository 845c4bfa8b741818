package fr.allervers.solver.mend;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.figures.Leg;
import fr.allervers.data.figures.Trip;
import fr.allervers.data.figures.Trips;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Workshop;
import fr.allervers.data.territory.Territories;
import fr.allervers.data.territory.Territory;
import fr.allervers.data.transport.EndedLine;
import fr.allervers.data.travel.TravelTimes;
import fr.allervers.solver.SolveLimits;
import fr.allervers.solver.engine.PlanSolver;
import fr.allervers.solver.mend.MendEvent.LineEnded;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Lines of the smaller example that end within a quarter that is published. */
class LineEndedTest {

    private static final LocalDate SINCE = LocalDate.of(2027, 2, 8);
    private static final String MODE = "lines";

    private final Quarter quarter = Quarter.parse("2027-Q1");
    private final Territory territory = Territories.named("val-daigremont");
    private final Problem problem = territory.problem(quarter);

    private Problem ended(String line) {
        var left = territory
                .withTransport(territory.transport().withoutLine(MODE, line))
                .problem(quarter);
        return new EndedLine(MODE, line, SINCE, problem.travel(), left.travel()).in(problem);
    }

    @Test
    void onlyPeopleWhomTheLineCarriedLoseTheirPlaceOrMove() {
        var plan = new PlanSolver(problem, SolveLimits.ofMoves(3000, 1), null).run(heard -> {});
        var losing = new TreeMap<String, Integer>();
        for (var line : List.of("Train de la vallée", "Car aval", "Car amont", "Car des Albiets", "Car du lac")) {
            var ended = ended(line);
            var mend = MendProblem.of(ended, plan, new LineEnded(SINCE));
            var lost = seats(mend.problem().published());
            seats(mend.standing()).forEach((seat, residents) -> lost.merge(seat, -residents, Integer::sum));
            lost.values().removeIf(n -> n == 0);
            var riders = new Trips(new ProblemIndex(problem))
                    .of(plan).stream()
                            .filter(t -> t.legs().stream().anyMatch(leg -> isLonger(leg, t, ended)))
                            .map(t -> t.workshop().id())
                            .toList();

            assertThat(lost.keySet()).as(line).allMatch(seat -> riders.contains(seat.substring(0, seat.indexOf('/'))));
            assertThat(riders)
                    .as(line)
                    .containsAll(mend.fallen().stream().map(Workshop::id).toList());
            losing.put(line, lost.values().stream().mapToInt(n -> n).sum());
        }
        assertThat(losing.values()).as("people lose by one of %s", losing).anyMatch(n -> n > 0);
    }

    private boolean isLonger(Leg leg, Trip trip, Problem ended) {
        var index = new ProblemIndex(problem);
        int home = index.commune(trip.demand().commune());
        int there = index.commune(index.room(trip.workshop().room()).commune());
        int from = leg.out() ? home : there;
        int to = leg.out() ? there : home;
        return !leg.moment().toLocalDate().isBefore(SINCE)
                && new TravelTimes(problem).minutes(MODE, from, to, leg.moment())
                        != new TravelTimes(ended).minutes(MODE, from, to, leg.moment());
    }

    private static Map<String, Integer> seats(List<Workshop> workshops) {
        var seats = new HashMap<String, Integer>();
        for (var w : workshops) {
            w.attendance().forEach(a -> seats.put(w.id() + "/" + a.demand(), a.residents()));
        }
        return seats;
    }
}
