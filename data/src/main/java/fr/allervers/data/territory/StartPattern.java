package fr.allervers.data.territory;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code starts.csv}: sessions may start at a time on some days of the week.
 *
 * @param days never empty
 * @param from first day on which that holds, null: always has
 * @param to last day on which that holds, null: always will
 */
public record StartPattern(
        Set<DayOfWeek> days,
        LocalTime time,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public StartPattern {
        days = Set.copyOf(days);
    }

    boolean holds(LocalDate day) {
        return days.contains(day.getDayOfWeek())
                && (from == null || !day.isBefore(from))
                && (to == null || !day.isAfter(to));
    }
}
