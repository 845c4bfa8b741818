package fr.allervers.data.travel;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A means of travel at the hours it runs, from which one travel table is estimated.
 *
 * @param mode name of the table's mode
 * @param days empty: every day
 * @param from first minute at which a trip may start, null: no limit
 * @param to first minute at which none may any more, null: no limit
 * @param longestTripMinutes longer trips are not made at these hours, null: no limit
 * @param headwayFactor how many times longer than by day in the week one waits for a bus; 1 where no bus is used
 * @param source where all this comes from
 */
public record TravelService(
        String mode,
        Kind kind,
        Set<DayOfWeek> days,
        @Nullable LocalTime from,
        @Nullable LocalTime to,
        @Nullable Integer longestTripMinutes,
        double headwayFactor,
        String source) {

    public TravelService {
        days = days.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(days));
    }

    /** What its minutes are estimated by. */
    public enum Kind {
        CAR,
        WALK,
        /** Regular lines. */
        BUS,
        /** On-demand transport, with a change to the bus. */
        ON_DEMAND,
        /** Door to door for people with reduced mobility. */
        DOOR_TO_DOOR
    }
}
