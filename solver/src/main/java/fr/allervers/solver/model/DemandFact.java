package fr.allervers.solver.model;

import fr.allervers.data.compiled.LegTimes;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.MobilityProfile;
import fr.allervers.data.problem.TravelMatrix;

/**
 * A row of demand, with what is looked up often at hand. Compared by identity.
 *
 * @param index place in the problem's list
 * @param commune index of the home commune in the problem
 * @param legs of its residents, by the quickest mode they have
 * @param excessFactor of the problem's rules
 */
public record DemandFact(
        int index,
        Demand demand,
        MobilityProfile profile,
        int commune,
        String communeName,
        LegTimes legs,
        int excessFactor) {

    /** The same row with other residents to serve. */
    public DemandFact of(int residents) {
        return new DemandFact(
                index, demand.withResidents(residents), profile, commune, communeName, legs, excessFactor);
    }

    public String id() {
        return demand.id();
    }

    /** True where a leg of that many minutes is possible and not too long for them. */
    boolean canBear(int minutes) {
        return minutes != TravelMatrix.IMPOSSIBLE && minutes <= profile.maxMinutes();
    }

    /** Cost of one leg of that many minutes for one resident. */
    long legCost(int minutes) {
        return profile.legCost(minutes, excessFactor);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return demand.id();
    }
}
