package fr.allervers.web.territory;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Problem;
import java.util.Map;

/**
 * How many residents of each commune ask for a workshop.
 *
 * @param residents by INSEE code; communes that ask for none are missing
 */
public record AskedByCommune(Map<String, Long> residents) {

    static AskedByCommune of(Problem problem) {
        return new AskedByCommune(
                problem.demand().stream().collect(groupingBy(Demand::commune, summingLong(Demand::residents))));
    }

    public long of(String commune) {
        return residents.getOrDefault(commune, 0L);
    }
}
