package fr.allervers.data.bus;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * What a resident accepts on the way to the bus and between buses.
 *
 * @param walkMinutes longest walk from home to a stop, from a stop to the venue, and all the way without a bus
 * @param changeWalkMinutes longest walk from one stop to another
 * @param changeMinutes time that is left for a change besides the walk
 * @param changes most changes of a trip
 * @param longestMinutes longest trip, waiting included; a longer one is none
 * @param walkMetresPerSecond speed on foot
 * @param walkFactor metres walked for a metre as the crow flies
 * @param schoolBuses whether lines for pupils count
 */
@RecordBuilder
public record BusParameters(
        int walkMinutes,
        int changeWalkMinutes,
        int changeMinutes,
        int changes,
        int longestMinutes,
        double walkMetresPerSecond,
        double walkFactor,
        SchoolBuses schoolBuses)
        implements BusParametersBuilder.With {

    /** Whether school buses count, which often take pupils only. */
    public enum SchoolBuses {
        COUNTED,
        LEFT_OUT,
        /** Left out as long as nobody has decided. */
        UNDECIDED
    }

    /** Made for older people on foot (0.9 m/s); all other figures are assumptions. */
    public static final BusParameters USUAL = new BusParameters(20, 8, 2, 2, 180, 0.9, 1.3, SchoolBuses.UNDECIDED);

    /** @throws IllegalArgumentException where a figure is negative, or nobody would get anywhere */
    public BusParameters {
        if (Math.min(Math.min(walkMinutes, changeWalkMinutes), Math.min(changeMinutes, changes)) < 0) {
            throw new IllegalArgumentException(
                    "negative: %d, %d, %d, %d".formatted(walkMinutes, changeWalkMinutes, changeMinutes, changes));
        }
        if (longestMinutes < 1 || longestMinutes > 24 * 60 || !(walkMetresPerSecond > 0) || !(walkFactor >= 1)) {
            throw new IllegalArgumentException("no trip: %d minutes, %s m/s, factor %s"
                    .formatted(longestMinutes, walkMetresPerSecond, walkFactor));
        }
    }

    /**
     * The same with a decision on school buses.
     *
     * @param counted null where nobody has decided
     */
    public BusParameters withSchoolBuses(@Nullable Boolean counted) {
        var decided = counted == null ? SchoolBuses.UNDECIDED : counted ? SchoolBuses.COUNTED : SchoolBuses.LEFT_OUT;
        return withSchoolBuses(decided);
    }

    /** Seconds on foot for a distance as the crow flies, begun ones counted. */
    int walkSeconds(double km) {
        return (int) Math.ceil(km * 1000 * walkFactor / walkMetresPerSecond);
    }
}
