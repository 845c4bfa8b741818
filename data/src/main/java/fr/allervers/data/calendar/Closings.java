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
 * What of a year weekly hours do not hold on: by the school calendar, and by dates. A day of the week on which a place never
 * opens may stand in both sets.
 *
 * @param termOnly days of the week whose hours do not hold in school holidays
 * @param holidaysOnly days of the week whose hours hold in school holidays only
 * @param dated days of a year on which the place is closed
 */
public record Closings(Set<DayOfWeek> termOnly, Set<DayOfWeek> holidaysOnly, List<DatedClosing> dated) {

    /** Hours that hold all the year. */
    public static final Closings NONE = new Closings(Set.of(), Set.of(), List.of());

    /** Hours that hold in term only, as those of rooms in schools. */
    public static final Closings TERM_ONLY = new Closings(EnumSet.allOf(DayOfWeek.class), Set.of(), List.of());

    public Closings {
        termOnly = Set.copyOf(termOnly);
        holidaysOnly = Set.copyOf(holidaysOnly);
        dated = List.copyOf(dated);
    }

    /** The same with days that are closed in school holidays besides. */
    public Closings closedInHolidays() {
        return new Closings(TERM_ONLY.termOnly, holidaysOnly, dated);
    }

    /** True where the school calendar changes something. */
    public boolean hangOnSchool() {
        return !termOnly.isEmpty() || !holidaysOnly.isEmpty();
    }

    /**
     * Periods of a quarter in which the place is closed; where the school calendar is not known all is term.
     *
     * @param holidays as far as they are known
     */
    public List<Period> closed(SchoolHolidays holidays, Quarter quarter) {
        return Stream.of(
                        holidays.within(quarter).stream().flatMap(p -> runs(p, termOnly)),
                        holidays.termsWithin(quarter).stream().flatMap(p -> runs(p, holidaysOnly)),
                        dated.stream().flatMap(d -> d.within(quarter).flatMap(p -> runs(p, d.days()))))
                .flatMap(s -> s)
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
