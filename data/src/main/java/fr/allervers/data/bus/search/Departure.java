package fr.allervers.data.bus.search;

import fr.allervers.data.bus.feed.Run;

/**
 * A run on a day.
 *
 * @param shift seconds to add to its times: a run of the day before, under way past midnight, has −86 400
 */
public record Departure(Run run, int shift) {

    /** Seconds since the day's midnight at which it comes to its n-th stop. */
    int arrival(int n) {
        return run.arrival(n) + shift;
    }

    /** Seconds since the day's midnight at which it leaves its n-th stop. */
    int departure(int n) {
        return run.departure(n) + shift;
    }
}
