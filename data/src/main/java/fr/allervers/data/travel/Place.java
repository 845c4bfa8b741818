package fr.allervers.data.travel;

import fr.allervers.data.problem.Commune;
import org.jspecify.annotations.Nullable;

/**
 * A commune with what its travel times are estimated from.
 *
 * @param areaKm2 its whole area, forests included
 * @param busHeadwayMinutes minutes from one bus to the next by day; null where no regular line stops
 */
public record Place(
        Commune commune, double areaKm2, @Nullable Integer busHeadwayMinutes) {

    /** True where a regular line stops. */
    public boolean hasBus() {
        return busHeadwayMinutes != null;
    }
}
