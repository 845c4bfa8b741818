package fr.allervers.data.unservable;

import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.MobilityProfile;
import java.util.List;

/**
 * The demand of one origin for one theme by one audience.
 *
 * @param residents of all the rows
 */
record Member(MobilityProfile profile, Reach reach, List<Demand> demand, long residents) {

    /** True where the place and the time suit them. */
    boolean canCome(Slot slot) {
        return (slot.stepFree() || !profile.stepFree()) && reach.holds(slot.commune(), slot.travelClass());
    }
}
