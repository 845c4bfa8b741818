package fr.allervers.solver.explanation.wish;

import static fr.allervers.solver.explanation.wish.ImpossibleWishException.refuseIf;
import static java.util.Comparator.naturalOrder;
import static java.util.Objects.requireNonNull;

import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.TravelTable;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A transport service that ends later in the evening. On the days a table shares with others of its mode, the last of
 * them to end gives the end of service; every hour within the last minutes before it, and the end itself, comes that
 * much later, at the latest a minute before midnight.
 *
 * @param mode of travel
 * @param minutes 1 or more
 */
public record LaterService(String mode, int minutes) implements Wish {

    private static final LocalTime LAST = LocalTime.of(23, 59);

    @Override
    public Problem in(Problem problem) {
        var own = problem.travel().stream().filter(t -> t.mode().equals(mode)).toList();
        refuseIf(own.isEmpty(), "wish.no.mode", mode);
        refuseIf(minutes < 1, "wish.number");
        refuseIf(own.stream().allMatch(t -> end(own, t) == null), "wish.noEnd", mode);
        return problem.withTravel(problem.travel().stream()
                .map(t -> t.mode().equals(mode) ? later(t, end(own, t)) : t)
                .toList());
    }

    /** The end of service on the days of a table, null where a table of these days has none. */
    private static @Nullable LocalTime end(List<TravelTable> own, TravelTable table) {
        var sharing = own.stream().filter(t -> shareDay(t, table)).toList();
        return sharing.stream().anyMatch(t -> t.to() == null)
                ? null
                : sharing.stream()
                        .map(t -> requireNonNull(t.to()))
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

    private TravelTable later(TravelTable table, @Nullable LocalTime end) {
        return end == null ? table : table.withFrom(later(table.from(), end)).withTo(later(table.to(), end));
    }

    private @Nullable LocalTime later(@Nullable LocalTime time, LocalTime end) {
        if (time == null || minuteOf(time) <= minuteOf(end) - minutes) {
            return time;
        }
        return minuteOf(time) + minutes >= minuteOf(LAST) ? LAST : time.plusMinutes(minutes);
    }

    private static int minuteOf(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }
}
