package fr.allervers.data.problem;

import java.time.LocalDateTime;
import java.util.List;

/**
 * When sessions are possible for a room, an advisor or an audience.
 *
 * @param windows hours inside which they are; empty: at all hours
 * @param except days on which none is
 */
public record Availability(List<TimeWindow> windows, List<Period> except) {

    public Availability {
        windows = List.copyOf(windows);
        except = List.copyOf(except);
    }

    /** True where a session from start to end lies inside a window and on none of the days excepted. */
    public boolean allows(LocalDateTime start, LocalDateTime end) {
        return TimeWindow.allow(windows, start, end) && !Period.anyHolds(except, start.toLocalDate());
    }
}
