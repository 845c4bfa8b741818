package fr.allervers.data.bus.search;

import java.util.HashSet;
import java.util.Set;

/** Tries every trip there is, one bus after the other: slow, and with nothing in common with the search it judges. */
final class EveryTrip {

    private final RandomTimetable day;
    private final int buses;
    private final Set<String> seen = new HashSet<>();
    private Access target = new Access(new int[0], new int[0]);
    private int earliest = Integer.MAX_VALUE;

    EveryTrip(RandomTimetable day, int buses) {
        this.day = day;
        this.buses = buses;
    }

    /** Earliest arrival at a point after leaving another at a moment; MAX_VALUE where there is none. */
    int earliest(Access from, Access to, int moment) {
        seen.clear();
        target = to;
        earliest = Integer.MAX_VALUE;
        for (int i = 0; i < from.stops().length; i++) {
            stand(from.stops()[i], moment + from.seconds()[i], 0);
        }
        return earliest;
    }

    /** Latest moment to leave a point and be at another in time; MIN_VALUE where there is none. */
    int latest(Access from, Access to, int moment) {
        int latest = Integer.MIN_VALUE;
        for (var departure : day.departures()) {
            for (int n = 0; n < departure.run().length(); n++) {
                for (int i = 0; i < from.stops().length; i++) {
                    int leave = departure.departure(n) - from.seconds()[i];
                    boolean isThere = departure.run().stop(n) == from.stops()[i];
                    if (isThere && leave > latest && earliest(from, to, leave) <= moment) {
                        latest = leave;
                    }
                }
            }
        }
        return latest;
    }

    private void stand(int stop, int moment, int taken) {
        if (taken == buses || !seen.add(stop + " " + moment + " " + taken)) {
            return;
        }
        for (var departure : day.departures()) {
            var run = departure.run();
            for (int n = 0; n < run.length(); n++) {
                if (run.stop(n) == stop && run.boards(n) && departure.departure(n) >= moment) {
                    ride(departure, n, taken + 1);
                }
            }
        }
    }

    private void ride(Departure departure, int from, int taken) {
        for (int n = from + 1; n < departure.run().length(); n++) {
            if (departure.run().alights(n)) {
                arrive(departure.run().stop(n), departure.arrival(n), taken);
            }
        }
    }

    private void arrive(int stop, int moment, int taken) {
        for (int i = 0; i < target.stops().length; i++) {
            if (target.stops()[i] == stop) {
                earliest = Math.min(earliest, moment + target.seconds()[i]);
            }
        }
        if (day.walks().change()[stop] >= 0) {
            stand(stop, moment + day.walks().change()[stop], taken);
        }
        for (int i = 0; i < day.walks().to()[stop].length; i++) {
            stand(day.walks().to()[stop][i], moment + day.walks().seconds()[stop][i], taken);
        }
    }
}
