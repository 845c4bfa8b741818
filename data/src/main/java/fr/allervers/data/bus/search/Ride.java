package fr.allervers.data.bus.search;

/**
 * A ride on one bus.
 *
 * @param from place of boarding among the stops of the run
 * @param to place of alighting among the stops of the run
 * @param walkSeconds on foot from where one was before to the stop where one boards; 0 where one is there already
 */
public record Ride(Departure departure, int from, int to, int walkSeconds) {

    /** Seconds since the day's midnight. */
    public int leaves() {
        return departure.departure(from);
    }

    /** Seconds since the day's midnight. */
    public int arrives() {
        return departure.arrival(to);
    }
}
