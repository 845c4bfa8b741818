package fr.allervers.data.unservable;

import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.MobilityProfile;
import fr.allervers.data.problem.TravelMatrix;
import fr.allervers.data.unservable.TravelClasses.Trips;
import java.util.List;

/**
 * The demand of one origin for one theme by one audience.
 *
 * @param home index of their commune
 * @param trips their trips by class of starts
 * @param residents of all the rows
 */
record Member(int home, MobilityProfile profile, List<Trips> trips, List<Demand> demand, long residents) {

    /** True where the place and the time suit them. */
    boolean canCome(Slot slot) {
        return (slot.stepFree() || !profile.stepFree()) && isWithinReach(trips.get(slot.travelClass()), slot.commune());
    }

    /** True where they can get to a commune and back at some start. */
    boolean reaches(int commune) {
        return trips.stream().anyMatch(t -> isWithinReach(t, commune));
    }

    private boolean isWithinReach(Trips trips, int commune) {
        int minutes = trips.longerLeg(home, commune);
        return minutes != TravelMatrix.IMPOSSIBLE && minutes <= profile.maxMinutes();
    }

    /** Minutes of the longer leg at the best start, or {@link TravelMatrix#IMPOSSIBLE}. */
    int longerLeg(int commune) {
        return trips.stream()
                .mapToInt(t -> t.longerLeg(home, commune))
                .filter(m -> m != TravelMatrix.IMPOSSIBLE)
                .min()
                .orElse(TravelMatrix.IMPOSSIBLE);
    }
}
