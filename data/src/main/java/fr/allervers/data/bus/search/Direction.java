package fr.allervers.data.bus.search;

/** Which end of a trip is fixed. */
public enum Direction {
    /** To be there by a moment: the wait for it counts. */
    ARRIVE_BY,
    /** To leave at a moment: the wait for the bus counts. */
    LEAVE_AT
}
