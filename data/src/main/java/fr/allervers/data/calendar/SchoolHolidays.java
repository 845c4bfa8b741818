package fr.allervers.data.calendar;

import fr.allervers.data.problem.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * School holidays of one zone, as far as they are known.
 *
 * @param periods holidays, each with its origin; sorted by their first day
 * @param known school years that are known: outside them nothing can be said
 */
public record SchoolHolidays(List<Period> periods, List<Period> known) {

    public SchoolHolidays {
        periods = periods.stream().sorted(Comparator.comparing(Period::from)).toList();
        known = List.copyOf(known);
    }

    /** True where every day of the quarter lies in a known school year. */
    public boolean reach(Quarter quarter) {
        return quarter.days().allMatch(day -> Period.anyHolds(known, day));
    }

    /** Holidays within the quarter, cut at its ends. */
    public List<Period> within(Quarter quarter) {
        return periods.stream()
                .map(p -> p.within(quarter.period()))
                .filter(Objects::nonNull)
                .toList();
    }

    /** What is left of the quarter between the holidays. */
    public List<Period> termsWithin(Quarter quarter) {
        var terms = new ArrayList<Period>();
        var day = quarter.first();
        for (var holidays : within(quarter)) {
            if (day.isBefore(holidays.from())) {
                terms.add(new Period(day, holidays.from().minusDays(1), holidays.provenance()));
            }
            var next = holidays.to().plusDays(1);
            day = day.isAfter(next) ? day : next;
        }
        if (!day.isAfter(quarter.last())) {
            terms.add(new Period(day, quarter.last()));
        }
        return terms;
    }
}
