package fr.allervers.data.problem;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;

/** A time on a day of the week; sorted by time, then by day. */
public record WeekTime(DayOfWeek day, LocalTime time) implements Comparable<WeekTime> {

    public static WeekTime of(LocalDateTime moment) {
        return new WeekTime(moment.getDayOfWeek(), moment.toLocalTime());
    }

    @Override
    public int compareTo(WeekTime other) {
        return Comparator.comparing(WeekTime::time).thenComparing(WeekTime::day).compare(this, other);
    }
}
