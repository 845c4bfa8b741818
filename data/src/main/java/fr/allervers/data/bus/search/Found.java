package fr.allervers.data.bus.search;

import java.util.List;

/**
 * The quickest trip that was found.
 *
 * @param seconds between the fixed moment and the other end, waiting included
 * @param rides at least one, in order
 * @param lastWalkSeconds on foot from the last stop
 */
public record Found(int seconds, List<Ride> rides, int lastWalkSeconds) {

    public Found {
        rides = List.copyOf(rides);
    }
}
