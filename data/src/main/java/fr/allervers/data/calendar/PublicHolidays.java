package fr.allervers.data.calendar;

import static java.util.stream.Collectors.toUnmodifiableSet;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import fr.allervers.data.problem.Period;
import java.time.LocalDate;
import java.time.Year;
import java.util.Set;

/**
 * Public holidays of a French department. Those of Moselle (57), Bas-Rhin and Haut-Rhin hold Good Friday and 26
 * December (Labour Code L3134-13). By law Good Friday is one only in communes with a Protestant or a mixed church; here it counts
 * for the whole department, and a territory's file may say otherwise for single communes.
 */
public final class PublicHolidays {

    private PublicHolidays() {}

    /** Good Friday of a year, wherever it is a holiday. */
    public static LocalDate goodFriday(int year) {
        return easterMonday(year).minusDays(3);
    }

    /** Whit Monday of a year: a holiday, on which some work all the same. */
    public static LocalDate whitMonday(int year) {
        return easterMonday(year).plusWeeks(7);
    }

    private static LocalDate easterMonday(int year) {
        var calendar = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.FRANCE));
        return calendar.getHolidays(Year.of(year)).stream()
                .filter(h -> "christian.EASTER_MONDAY".equals(h.getPropertiesKey()))
                .map(Holiday::getDate)
                .findFirst()
                .orElseThrow();
    }

    /**
     * Public holidays within a period.
     *
     * @param department its number, such as {@code 57}
     */
    public static Set<LocalDate> ofDepartment(String department, Period period) {
        var calendar = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.FRANCE));
        return calendar.getHolidays(period.from(), period.to(), department).stream()
                .map(Holiday::getDate)
                .collect(toUnmodifiableSet());
    }
}
