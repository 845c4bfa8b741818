package fr.allervers.data.territory;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.problem.Demand;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code demand.csv}: what a commune itself says.
 *
 * @param quarter null where it holds in every quarter
 */
public record Answer(Demand demand, @Nullable Quarter quarter) {

    /** True where it is said of that quarter, or of every one. */
    public boolean holdsIn(Quarter other) {
        return quarter == null || quarter.equals(other);
    }
}
