package fr.allervers.solver.model;

/**
 * Residents of one row of demand who attend one workshop, and the trip it takes each of them.
 *
 * @param residents 1 or more; a plan read in may have fewer
 */
public record Share(Placement workshop, DemandFact demand, int residents, Trip trip) {

    /** The residents of a row who attend a workshop where it stands. */
    public static Share of(Placement workshop, DemandFact demand, int residents) {
        return new Share(workshop, demand, residents, Trip.of(demand, workshop));
    }

    /** Weighted minutes of all legs of all its residents, by the contract. */
    public long travel() {
        return trip.cost() * residents;
    }

    @Override
    public int hashCode() {
        return 31 * System.identityHashCode(demand) + residents;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Share that
                && workshop == that.workshop
                && demand == that.demand
                && residents == that.residents;
    }

    @Override
    public String toString() {
        return residents + " of " + demand;
    }
}
