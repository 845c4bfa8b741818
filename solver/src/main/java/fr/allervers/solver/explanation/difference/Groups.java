package fr.allervers.solver.explanation.difference;

import static java.util.stream.Collectors.groupingBy;

import fr.allervers.data.figures.Trip;
import fr.allervers.data.figures.Trips;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.ProblemIndex;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Demand rows that two plans do not serve alike, summed by commune and means of transport. */
final class Groups {

    private record Group(String commune, String mobility) {}

    /**
     * The places and minutes of demand rows in one plan.
     *
     * @param served residents with a place
     * @param legMinutes sum over them of the minutes of their average leg
     */
    private record Attendees(long served, double legMinutes) {

        double mean() {
            return served == 0 ? 0 : legMinutes / served;
        }
    }

    private final Map<Group, List<Demand>> rows = new LinkedHashMap<>();
    private final Map<String, List<Trip>> before;
    private final Map<String, List<Trip>> after;

    Groups(ProblemIndex indexBefore, Plan before, ProblemIndex indexAfter, Plan after) {
        this.before = trips(indexBefore, before);
        this.after = trips(indexAfter, after);
        var known = new HashSet<String>();
        for (var problem : List.of(indexBefore.problem(), indexAfter.problem())) {
            for (var row : problem.demand()) {
                if (known.add(row.id()) && !sum(this.before, List.of(row)).equals(sum(this.after, List.of(row)))) {
                    rows.computeIfAbsent(new Group(row.commune(), row.mobility()), g -> new ArrayList<>())
                            .add(row);
                }
            }
        }
    }

    private static Map<String, List<Trip>> trips(ProblemIndex index, Plan plan) {
        return new Trips(index)
                .of(plan).stream().collect(groupingBy(t -> t.demand().id()));
    }

    List<GroupEffect> list() {
        return rows.entrySet().stream()
                .map(e -> effect(e.getKey(), e.getValue()))
                .toList();
    }

    private GroupEffect effect(Group group, List<Demand> members) {
        var was = sum(before, members);
        var is = sum(after, members);
        return new GroupEffect(
                group.commune,
                group.mobility,
                members.stream().mapToLong(Demand::residents).sum(),
                was.served,
                is.served,
                was.mean(),
                is.mean());
    }

    private static Attendees sum(Map<String, List<Trip>> trips, List<Demand> members) {
        var theirs = members.stream()
                .flatMap(d -> trips.getOrDefault(d.id(), List.of()).stream())
                .toList();
        double minutes = theirs.stream()
                .mapToDouble(t -> t.residents() * t.meanMinutes())
                .sum();
        // sums in another order must be equal all the same
        return new Attendees(theirs.stream().mapToLong(Trip::residents).sum(), Math.rint(minutes * 1e6) / 1e6);
    }
}
