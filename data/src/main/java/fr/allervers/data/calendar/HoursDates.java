package fr.allervers.data.calendar;

import ch.poole.openinghoursparser.DateRange;
import ch.poole.openinghoursparser.DateWithOffset;
import fr.allervers.data.calendar.DatedClosing.Day;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Dates of {@code opening_hours} that are days of the calendar: {@code Aug}, {@code Jul 14}, {@code Dec 24-Jan 2}. */
final class HoursDates {

    private static final int LAST = 31;

    private HoursDates() {}

    /** Null for Easter, first Mondays, and whatever else is no day of the calendar. */
    static @Nullable DatedClosing closing(DateRange range, Set<DayOfWeek> days) {
        var start = range.getStartDate();
        var end = range.getEndDate() == null ? start : range.getEndDate();
        if (range.getInterval() != 0 || !isPlain(start) || !isPlain(end) || start.getMonth() == null) {
            return null;
        }
        var first = Month.of(start.getMonth().ordinal() + 1);
        var last = end.getMonth() == null ? first : Month.of(end.getMonth().ordinal() + 1);
        int year = start.undefinedYear() ? Day.EVERY : start.getYear();
        int endYear = end.undefinedYear() ? year : end.getYear();
        var from = new Day(year, first, start.undefinedDay() ? 1 : start.getDay());
        var to = new Day(endYear, last, end.undefinedDay() ? LAST : end.getDay());
        boolean isBefore = to.compareTo(from) < 0;
        if (year != Day.EVERY && end.undefinedYear() && isBefore) {
            to = new Day(year + 1, to.month(), to.day());
        }
        boolean isMixed = (year == Day.EVERY) != (endYear == Day.EVERY);
        boolean isReversed = !end.undefinedYear() && (endYear < year || endYear == year && isBefore);
        return isMixed || isReversed ? null : new DatedClosing(from, to, days);
    }

    private static boolean isPlain(DateWithOffset date) {
        return date.getVarDate() == null
                && date.getDayOffset() == 0
                && date.getWeekDayOffset() == null
                && date.getNthWeekDay() == null
                && !date.isOpenEnded();
    }
}
