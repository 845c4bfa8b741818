package fr.allervers.data.territory;

import fr.allervers.data.problem.MobilityProfile;

/**
 * One row of {@code mobility.csv}.
 *
 * @param kind what the estimate computes its share of the residents by
 */
public record MobilityRow(MobilityProfile profile, Kind kind) {

    /** Who is counted to have this means of transport. */
    public enum Kind {
        CAR,
        PASSENGER,
        BUS,
        ON_DEMAND,
        WALK,
        DOOR_TO_DOOR
    }
}
