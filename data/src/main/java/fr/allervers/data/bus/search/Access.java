package fr.allervers.data.bus.search;

/**
 * Stops that can be reached on foot from a point.
 *
 * @param stops their indexes
 * @param seconds on foot to each, in the same order
 */
public record Access(int[] stops, int[] seconds) {}
