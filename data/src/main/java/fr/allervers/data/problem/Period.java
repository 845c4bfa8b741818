package fr.allervers.data.problem;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /** What of it lies in another; null where that is nothing. Of this one's origin. */
    public @Nullable Period within(Period other) {
        var later = from.isAfter(other.from) ? from : other.from;
        var earlier = to.isBefore(other.to) ? to : other.to;
        return earlier.isBefore(later) ? null : new Period(later, earlier, provenance);
    }

    /** True where one of the periods holds the day. */
    public static boolean anyHolds(List<Period> periods, LocalDate day) {
        return periods.stream().anyMatch(p -> p.holds(day));
    }
}
