package fr.allervers.solver.model;

import fr.allervers.data.problem.TravelMatrix;
import java.time.LocalDateTime;
import java.util.List;

/** Minutes of a leg for someone with some modes at hand: the quickest counts. */
public final class Legs {

    private final List<Timetable> modes;

    Legs(List<Timetable> modes) {
        this.modes = List.copyOf(modes);
    }

    /**
     * Minutes of a leg.
     *
     * @param from index of a commune in the problem
     * @param to index of a commune in the problem
     * @return minutes, or {@link TravelMatrix#IMPOSSIBLE}
     */
    public int minutes(int from, int to, LocalDateTime moment) {
        return minutes(from, to, Timetable.minuteOfWeek(moment));
    }

    int minutes(int from, int to, int minuteOfWeek) {
        int least = TravelMatrix.IMPOSSIBLE;
        for (var mode : modes) {
            int minutes = mode.minutes(from, to, minuteOfWeek);
            if (minutes >= 0 && (least < 0 || minutes < least)) {
                least = minutes;
            }
        }
        return least;
    }
}
