package fr.allervers.data.travel;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The lines of one mode that run at the same hours, such as the trains and coaches of a valley on weekdays.
 *
 * @param mode name of the table's mode
 * @param days empty: every day
 * @param from first minute at which a trip may start, null: no limit
 * @param to first minute at which none may any more, null: no limit
 * @param source where all this comes from
 */
public record TransitLines(
        String mode,
        Set<DayOfWeek> days,
        @Nullable LocalTime from,
        @Nullable LocalTime to,
        List<Line> lines,
        String source) {

    public TransitLines {
        days = Set.copyOf(days);
        lines = List.copyOf(lines);
    }

    /**
     * One line, run in both directions.
     *
     * @param headwayMinutes from one departure to the next
     */
    public record Line(String name, int headwayMinutes, List<Stop> stops) {

        public Line {
            stops = List.copyOf(stops);
        }
    }

    /**
     * Where a line stops.
     *
     * @param commune INSEE code
     * @param minutes of ride from its first stop
     */
    public record Stop(String commune, int minutes) {}
}
