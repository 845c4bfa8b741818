package fr.allervers.data.calendar;

import fr.allervers.data.problem.Period;
import fr.allervers.data.problem.Provenance;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Days of a year on which a place is closed, such as August, or 24 December to 2 January.
 *
 * @param from first day
 * @param to last day; before the first in the calendar where it lies in the next year
 * @param days of the week that are meant, never empty
 */
public record DatedClosing(Day from, Day to, Set<DayOfWeek> days) {

    public DatedClosing {
        days = Set.copyOf(days);
    }

    /**
     * A day of one year, or of every year.
     *
     * @param year {@link #EVERY} for every one
     * @param day of the month; a later one than the month has is its last
     */
    public record Day(int year, Month month, int day) implements Comparable<Day> {

        /** Stands for every year. */
        public static final int EVERY = Integer.MIN_VALUE;

        LocalDate in(int other) {
            int ours = year == EVERY ? other : year;
            var first = LocalDate.of(ours, month, 1);
            return first.withDayOfMonth(Math.min(day, first.lengthOfMonth()));
        }

        @Override
        public int compareTo(Day other) {
            return month == other.month ? Integer.compare(day, other.day) : month.compareTo(other.month);
        }
    }

    /** Its periods within a quarter, cut at its ends. */
    Stream<Period> within(Quarter quarter) {
        int over = to.compareTo(from) < 0 && to.year() == Day.EVERY ? 1 : 0;
        return IntStream.rangeClosed(quarter.year() - 1, quarter.year())
                .mapToObj(year -> new Period(from.in(year), to.in(year + over), Provenance.sourced("horaires du lieu")))
                .map(p -> p.within(quarter.period()))
                .filter(Objects::nonNull)
                .distinct();
    }
}
