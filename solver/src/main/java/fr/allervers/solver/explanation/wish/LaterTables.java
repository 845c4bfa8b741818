package fr.allervers.solver.explanation.wish;

import static java.util.Comparator.naturalOrder;

import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.TravelTable;
import fr.allervers.solver.explanation.Phrase;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The travel tables of a service that ends later: on the days a table shares with others of its mode, the last of them
 * to end gives the end of service; every hour within the last minutes before it, and the end itself, comes later.
 */
final class LaterTables {

    private static final LocalTime LAST = LocalTime.of(23, 59);

    private final Problem problem;

    LaterTables(Problem problem) {
        this.problem = problem;
    }

    /** @throws ImpossibleWishException where the mode has no table that ends, or would run past midnight */
    List<TravelTable> of(String mode, int minutes) {
        var own = problem.travel().stream().filter(t -> t.mode().equals(mode)).toList();
        if (own.isEmpty()) {
            throw new ImpossibleWishException(Phrase.of("wish.no.mode", mode));
        }
        if (minutes < 1) {
            throw new ImpossibleWishException(Phrase.of("wish.number"));
        }
        if (own.stream().allMatch(t -> end(own, t) == null)) {
            throw new ImpossibleWishException(Phrase.of("wish.noEnd", mode));
        }
        return problem.travel().stream()
                .map(t -> t.mode().equals(mode) ? later(t, end(own, t), minutes) : t)
                .toList();
    }

    private static @Nullable LocalTime end(List<TravelTable> own, TravelTable table) {
        var sharing = own.stream().filter(t -> shareDay(t, table)).toList();
        boolean endless = sharing.stream().anyMatch(t -> t.to() == null);
        return endless
                ? null
                : sharing.stream()
                        .map(t -> Objects.requireNonNull(t.to()))
                        .max(naturalOrder())
                        .orElse(null);
    }

    private static boolean shareDay(TravelTable a, TravelTable b) {
        boolean byWeekday = a.days().isEmpty() || b.days().isEmpty() || !Collections.disjoint(a.days(), b.days());
        return byWeekday && !isOverBefore(a, b) && !isOverBefore(b, a);
    }

    private static boolean isOverBefore(TravelTable a, TravelTable b) {
        var until = a.until();
        var since = b.since();
        return until != null && since != null && until.isBefore(since);
    }

    private static TravelTable later(TravelTable t, @Nullable LocalTime end, int minutes) {
        if (end == null) {
            return t;
        }
        int last = end.toSecondOfDay() / 60;
        return t.withHours(later(t.from(), last, minutes), later(t.to(), last, minutes));
    }

    private static @Nullable LocalTime later(@Nullable LocalTime time, int last, int minutes) {
        if (time == null) {
            return null;
        }
        int at = time.toSecondOfDay() / 60;
        if (at <= last - minutes) {
            return time;
        }
        return at + minutes >= LAST.toSecondOfDay() / 60 ? LAST : time.plusMinutes(minutes);
    }
}
