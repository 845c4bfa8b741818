package fr.allervers.solver.model;

import fr.allervers.data.compiled.LegTimes;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.MobilityProfile;
import fr.allervers.data.problem.TravelMatrix;

/** A row of demand, with what is looked up often at hand. Compared by identity. */
public final class DemandFact {

    private final int index;
    private final Demand demand;
    private final MobilityProfile profile;
    private final int commune;
    private final String communeName;
    private final LegTimes legs;
    private final int excessFactor;

    DemandFact(
            int index,
            Demand demand,
            MobilityProfile profile,
            int commune,
            String communeName,
            LegTimes legs,
            int excessFactor) {
        this.index = index;
        this.demand = demand;
        this.profile = profile;
        this.commune = commune;
        this.communeName = communeName;
        this.legs = legs;
        this.excessFactor = excessFactor;
    }

    /** The same row with other residents to serve. */
    public DemandFact of(int residents) {
        return new DemandFact(
                index, demand.withResidents(residents), profile, commune, communeName, legs, excessFactor);
    }

    /** Place in the problem's list. */
    public int index() {
        return index;
    }

    public Demand demand() {
        return demand;
    }

    public String id() {
        return demand.id();
    }

    public MobilityProfile profile() {
        return profile;
    }

    /** Index of the home commune in the problem. */
    public int commune() {
        return commune;
    }

    public String communeName() {
        return communeName;
    }

    /** Their legs by the quickest mode they have. */
    public LegTimes legs() {
        return legs;
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
    public String toString() {
        return demand.id();
    }
}
