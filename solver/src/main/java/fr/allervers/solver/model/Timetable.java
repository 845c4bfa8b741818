package fr.allervers.solver.model;

import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.TravelMatrix;
import fr.allervers.data.problem.TravelTable;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The travel minutes of one mode, looked up by minute of the week: a leg depends on the weekday and the time alone, so
 * 10 080 references to the problem's own matrices are all there is to store, however many dates and residents.
 */
public final class Timetable {

    static final int MINUTES_PER_DAY = 24 * 60;
    static final int MINUTES_PER_WEEK = 7 * MINUTES_PER_DAY;

    private final @Nullable TravelMatrix[] atMinute = new TravelMatrix[MINUTES_PER_WEEK];

    private Timetable(List<TravelTable> tables) {
        for (int minute = 0; minute < MINUTES_PER_WEEK; minute++) {
            var day = DayOfWeek.of(1 + minute / MINUTES_PER_DAY);
            var time = LocalTime.ofSecondOfDay(minute % MINUTES_PER_DAY * 60L);
            atMinute[minute] = first(tables, day, time);
        }
    }

    static Timetable of(Problem problem, String mode) {
        return new Timetable(
                problem.travel().stream().filter(t -> t.mode().equals(mode)).toList());
    }

    private static @Nullable TravelMatrix first(List<TravelTable> tables, DayOfWeek day, LocalTime time) {
        for (var table : tables) {
            if (table.validAt(day, time)) {
                return table.minutes();
            }
        }
        return null;
    }

    /** Minute of the week, Monday 00:00 being 0. */
    static int minuteOfWeek(LocalDateTime moment) {
        return (moment.getDayOfWeek().getValue() - 1) * MINUTES_PER_DAY + moment.getHour() * 60 + moment.getMinute();
    }

    /** Minutes between two commune indexes, or {@link TravelMatrix#IMPOSSIBLE}. */
    int minutes(int from, int to, int minuteOfWeek) {
        var matrix = atMinute[minuteOfWeek % MINUTES_PER_WEEK];
        return matrix == null ? TravelMatrix.IMPOSSIBLE : matrix.minutes(from, to);
    }
}
