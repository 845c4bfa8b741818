package fr.allervers.data.transport;

import fr.allervers.data.problem.Provenance;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a service to be booked runs: on-demand transport, or door to door. A trip goes between two communes of its zone, or
 * between one of them and a hub; from a hub another means may carry on. It takes the minutes by car times the detour, and
 * the wait.
 *
 * @param mode name of the mode in the tables; several rules of one mode add up, the quickest trip counts
 * @param zone codes of the communes it serves; empty: all
 * @param insideZone true where it also goes between two communes of its zone, and inside each
 * @param hubs codes of the communes it goes to and from besides
 * @param hubWalkMinutes on foot between where it stops in a hub and the commune's point
 * @param onwardMode name of the mode that carries on from a hub; null for none
 * @param days on which it runs, never empty
 * @param from first moment at which a trip may begin
 * @param to last moment at which a trip may end
 * @param detourFactor times the minutes by car, 1 or more: other passengers are fetched on the way
 * @param waitMinutes for the vehicle, and for getting in and out
 * @param bookingDays how many days before the trip it must be booked at the latest
 * @param bookingBy until which time of that day; null for any
 */
@RecordBuilder
public record OnDemandRule(
        String mode,
        List<String> zone,
        boolean insideZone,
        List<String> hubs,
        int hubWalkMinutes,
        @Nullable String onwardMode,
        Set<DayOfWeek> days,
        LocalTime from,
        LocalTime to,
        double detourFactor,
        int waitMinutes,
        int bookingDays,
        @Nullable LocalTime bookingBy,
        Provenance provenance)
        implements OnDemandRuleBuilder.With {

    /** @throws IllegalArgumentException where it never runs, or a figure is out of place */
    public OnDemandRule {
        zone = List.copyOf(zone);
        hubs = List.copyOf(hubs);
        days = Collections.unmodifiableSet(EnumSet.copyOf(days));
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("no hours from %s to %s".formatted(from, to));
        }
        if (!(detourFactor >= 1) || waitMinutes < 0 || hubWalkMinutes < 0 || bookingDays < 0) {
            throw new IllegalArgumentException("detour %s, wait %d, walk %d, booking %d"
                    .formatted(detourFactor, waitMinutes, hubWalkMinutes, bookingDays));
        }
    }

    /** True where it serves the commune at its door. */
    boolean serves(String commune) {
        return zone.isEmpty() || zone.contains(commune);
    }
}
