package fr.allervers.data.problem;

import java.time.LocalDate;
import java.util.List;

/**
 * Days from a first to a last, both included.
 *
 * @param to not before {@code from}
 */
public record Period(LocalDate from, LocalDate to, Provenance provenance) {

    public Period(LocalDate from, LocalDate to) {
        this(from, to, Provenance.UNKNOWN);
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** True where one of the periods holds the day. */
    public static boolean anyHolds(List<Period> periods, LocalDate day) {
        return periods.stream().anyMatch(p -> p.holds(day));
    }
}
