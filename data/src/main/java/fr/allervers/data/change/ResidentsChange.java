package fr.allervers.data.change;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import fr.allervers.data.figures.Trip;
import fr.allervers.data.figures.Trips;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.ProblemIndex;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongUnaryOperator;
import java.util.stream.Stream;

/**
 * How the residents of one commune with one means of transport fare in two plans of a quarter, each of a problem of its own.
 * They are told apart by theme and audience, so that a place lost in one workshop does not vanish behind one won in another.
 *
 * @param commune INSEE code of their home
 * @param mobility id of their means of transport
 * @param servedBefore those with a place in the first plan
 * @param servedAfter those with a place in the second
 * @param gained places more, summed over the themes and audiences that have more
 * @param lost places fewer, summed over those that have fewer
 * @param minutesBefore of one leg: the mean over those served of each one's mean leg; 0 where none is
 * @param minutesAfter the same in the second plan
 */
public record ResidentsChange(
        String commune,
        String mobility,
        long servedBefore,
        long servedAfter,
        long gained,
        long lost,
        double minutesBefore,
        double minutesAfter) {

    /** Below this, minutes are told as the same: they are told with one decimal. */
    private static final double TOO_LITTLE_TO_TELL = 0.05;

    private record Group(String commune, String mobility) {}

    private record Wish(String theme, String audience) {
        static Wish of(Demand demand) {
            return new Wish(demand.theme(), demand.audience());
        }
    }

    /** The groups of whom anything changes between two plans, most places lost first, then most won, then by commune. */
    public static List<ResidentsChange> of(ProblemIndex before, Plan old, ProblemIndex after, Plan now) {
        var was = trips(before, old);
        var is = trips(after, now);
        return Stream.concat(was.keySet().stream(), is.keySet().stream())
                .distinct()
                .map(g -> of(g, was.getOrDefault(g, List.of()), is.getOrDefault(g, List.of())))
                .filter(ResidentsChange::isAny)
                .sorted(comparing((ResidentsChange c) -> -c.lost)
                        .thenComparing(c -> -c.gained)
                        .thenComparing(ResidentsChange::commune)
                        .thenComparing(ResidentsChange::mobility))
                .toList();
    }

    private static Map<Group, List<Trip>> trips(ProblemIndex index, Plan plan) {
        return new Trips(index)
                .of(plan).stream()
                        .collect(groupingBy(
                                t -> new Group(t.demand().commune(), t.demand().mobility())));
    }

    private static ResidentsChange of(Group group, List<Trip> was, List<Trip> is) {
        var difference = new TreeMap<Wish, Long>(comparing(Wish::theme).thenComparing(Wish::audience));
        was.forEach(t -> difference.merge(Wish.of(t.demand()), -(long) t.residents(), Long::sum));
        is.forEach(t -> difference.merge(Wish.of(t.demand()), (long) t.residents(), Long::sum));
        return new ResidentsChange(
                group.commune,
                group.mobility,
                residents(was),
                residents(is),
                sum(difference, d -> Math.max(0, d)),
                sum(difference, d -> Math.max(0, -d)),
                meanMinutes(was),
                meanMinutes(is));
    }

    private static long sum(Map<Wish, Long> difference, LongUnaryOperator part) {
        return difference.values().stream().mapToLong(Long::longValue).map(part).sum();
    }

    private static long residents(List<Trip> trips) {
        return trips.stream().mapToLong(Trip::residents).sum();
    }

    private static double meanMinutes(List<Trip> trips) {
        double minutes =
                trips.stream().mapToDouble(t -> t.residents() * t.meanMinutes()).sum();
        return trips.isEmpty() ? 0 : minutes / residents(trips);
    }

    /** Minutes that an average leg takes longer, negative where it is shorter; 0 where one plan serves none of them. */
    public double longer() {
        return servedBefore == 0 || servedAfter == 0 ? 0 : minutesAfter - minutesBefore;
    }

    private boolean isAny() {
        return gained > 0 || lost > 0 || Math.abs(longer()) >= TOO_LITTLE_TO_TELL;
    }
}
