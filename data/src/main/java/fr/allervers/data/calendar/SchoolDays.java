package fr.allervers.data.calendar;

import fr.allervers.data.problem.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the school calendar does to weekly hours. A day of the week on which a place never opens may stand in both sets.
 *
 * @param termOnly days of the week whose hours do not hold in school holidays
 * @param holidaysOnly days of the week whose hours hold in school holidays only
 */
public record SchoolDays(Set<DayOfWeek> termOnly, Set<DayOfWeek> holidaysOnly) {

    /** Hours that hold all the year. */
    public static final SchoolDays NONE = new SchoolDays(Set.of(), Set.of());

    /** Hours that hold in term only, as those of rooms in schools. */
    public static final SchoolDays TERM_ONLY = new SchoolDays(EnumSet.allOf(DayOfWeek.class), Set.of());

    public SchoolDays {
        termOnly = Set.copyOf(termOnly);
        holidaysOnly = Set.copyOf(holidaysOnly);
    }

    /** The same with days that are closed in school holidays besides. */
    public SchoolDays closedInHolidays() {
        return new SchoolDays(TERM_ONLY.termOnly, holidaysOnly);
    }

    /** True where the school calendar changes nothing. */
    public boolean isNone() {
        return termOnly.isEmpty() && holidaysOnly.isEmpty();
    }

    /**
     * Periods of a quarter in which the place is closed by the school calendar; where that is not known all is term.
     *
     * @param holidays as far as they are known
     */
    public List<Period> closed(SchoolHolidays holidays, Quarter quarter) {
        return Stream.concat(
                        holidays.within(quarter).stream().flatMap(p -> runs(p, termOnly)),
                        holidays.termsWithin(quarter).stream().flatMap(p -> runs(p, holidaysOnly)))
                .toList();
    }

    /** The days of a period that are some days of the week, neighbouring ones together. */
    private static Stream<Period> runs(Period period, Set<DayOfWeek> days) {
        var runs = new ArrayList<Period>();
        LocalDate first = null;
        for (var day = period.from(); !day.isAfter(period.to().plusDays(1)); day = day.plusDays(1)) {
            boolean inside = !day.isAfter(period.to()) && days.contains(day.getDayOfWeek());
            if (inside && first == null) {
                first = day;
            } else if (!inside && first != null) {
                runs.add(new Period(first, day.minusDays(1), period.provenance()));
                first = null;
            }
        }
        return runs.stream();
    }
}
