package fr.allervers.data.bus.feed;

/**
 * What the operator says of changing between two stops.
 *
 * @param from index of a stop
 * @param to index of a stop, which may be the same
 * @param seconds that are needed at least; {@link #FORBIDDEN} where one cannot change there
 */
public record Transfer(int from, int to, int seconds) {

    /** Stands where a change is not possible. */
    public static final int FORBIDDEN = -1;
}
