package fr.allervers.solver.model;

import fr.allervers.data.problem.Period;
import fr.allervers.data.problem.TimeWindow;
import java.time.LocalDateTime;
import java.util.List;

/**
 * When something or someone is at hand.
 *
 * @param windows empty: always
 * @param except days on which it is not
 */
public record Hours(List<TimeWindow> windows, List<Period> except) {

    /** True where a session from start to end lies in a window and on no excepted day. */
    public boolean allow(LocalDateTime start, LocalDateTime end) {
        return TimeWindow.allow(windows, start, end) && !Period.anyHolds(except, start.toLocalDate());
    }
}
