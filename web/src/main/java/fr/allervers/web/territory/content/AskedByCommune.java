package fr.allervers.web.territory.content;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Problem;
import fr.allervers.web.quarter.Marks;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How many residents of each commune ask for a workshop, and how many of those are an estimate.
 *
 * @param residents by INSEE code; communes that ask for none are missing
 * @param estimated the same, of rows that are an estimate
 * @param bases what the estimate is made from, in the order of the rows
 */
public record AskedByCommune(Map<String, Long> residents, Map<String, Long> estimated, List<String> bases) {

    static AskedByCommune of(Problem problem) {
        var estimated = problem.demand().stream()
                .filter(d -> d.provenance().isEstimated())
                .toList();
        var bases = estimated.stream()
                .map(d -> d.provenance().source())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new AskedByCommune(byCommune(problem.demand()), byCommune(estimated), bases);
    }

    private static Map<String, Long> byCommune(List<Demand> demand) {
        return demand.stream().collect(groupingBy(Demand::commune, summingLong(Demand::residents)));
    }

    public long of(String commune) {
        return residents.getOrDefault(commune, 0L);
    }

    /** What is estimated of a commune's demand. */
    public Marks.Share share(String commune) {
        return new Marks.Share(estimated.getOrDefault(commune, 0L), of(commune));
    }
}
