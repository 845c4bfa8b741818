package fr.allervers.data.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/**
 * A week from Monday to Sunday, by which advisors' sessions are counted.
 *
 * @param year that it belongs to, by ISO 8601: that of its Thursday
 * @param number 1 to 53
 */
public record Week(int year, int number) {

    /** Monday of the week of a day. */
    public static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** The week of a day. */
    public static Week of(LocalDate day) {
        return new Week(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
