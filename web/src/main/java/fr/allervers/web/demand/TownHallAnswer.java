package fr.allervers.web.demand;

import fr.allervers.data.problem.Demand;
import java.time.Instant;
import java.util.List;

/**
 * What a commune's town hall typed for a quarter.
 *
 * @param commune INSEE code
 * @param number 1 for its first answer, one more each time it answers anew
 * @param rows each demand once; a row of 0 residents says that nobody asks
 */
public record TownHallAnswer(String commune, int number, List<Demand> rows, Instant sentAt) {

    public TownHallAnswer {
        rows = List.copyOf(rows);
    }

    /** Who ask, in all. */
    public long residents() {
        return rows.stream().mapToLong(Demand::residents).sum();
    }
}
