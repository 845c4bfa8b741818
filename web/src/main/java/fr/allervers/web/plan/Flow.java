package fr.allervers.web.plan;

import static java.util.Comparator.comparing;

import fr.allervers.data.figures.Trip;
import fr.allervers.data.problem.Commune;
import fr.allervers.data.problem.ProblemIndex;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Residents who go from one commune to another, or to a workshop in their own.
 *
 * @param minutes mean leg of each resident
 */
public record Flow(Commune from, Commune to, long residents, double minutes) {

    private record Ends(String from, String to) {}

    /** Those of the trips that a filter shows, most residents first. */
    static List<Flow> of(ProblemIndex index, List<WorkshopRow> rows, PlanFilter filter) {
        Map<Ends, Flow> flows = new LinkedHashMap<>();
        for (var row : rows) {
            row.trips().stream().filter(t -> filter.shows(row, t)).forEach(t -> {
                var flow = flow(index, row, t);
                flows.merge(new Ends(flow.from.code(), flow.to.code()), flow, Flow::plus);
            });
        }
        return flows.values().stream().sorted(comparing(f -> -f.residents)).toList();
    }

    private static Flow flow(ProblemIndex index, WorkshopRow row, Trip trip) {
        return new Flow(index.communeOf(trip.demand().commune()), row.commune(), trip.residents(), trip.meanMinutes());
    }

    private Flow plus(Flow other) {
        long all = residents + other.residents;
        return new Flow(from, to, all, (residents * minutes + other.residents * other.minutes) / all);
    }
}
