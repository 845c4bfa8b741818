package fr.allervers.solver.explanation.unserved;

import fr.allervers.data.problem.Demand;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Residents of one demand row without a place.
 *
 * @param residents how many, 1 or more
 * @param inReach workshops of the plan that they could go to, were there seats
 * @param remedy the cheapest and most plausible single change that serves some of them; null where none was found
 * @param displaced who would lose their place if those unserved came first; empty where nobody could, or
 *     where there was no time left to try
 * @param shared workshops of their theme for other audiences with free seats that they could go to
 * @param scarcity the sessions that they lack, who holds them and who would wait instead; null where sessions are not
 *     what lacks, or where there was no time left to look
 */
public record UnservedCase(
        Demand demand,
        long residents,
        Cause cause,
        int inReach,
        @Nullable Remedy remedy,
        List<Displaced> displaced,
        List<SharedWorkshop> shared,
        @Nullable Scarcity scarcity) {

    public UnservedCase {
        displaced = List.copyOf(displaced);
        shared = List.copyOf(shared);
    }

    /** False where there was no time left to try what would serve them. */
    public boolean isTried() {
        return cause != Cause.NOT_TRIED;
    }

    /** Where no single change is enough and others hold the sessions, those are the reason. */
    UnservedCase withScarcity(@Nullable Scarcity found) {
        boolean isScarce = found != null && !found.held().isEmpty();
        var reason = cause == Cause.SEVERAL && isScarce ? Cause.NO_SESSION : cause;
        return new UnservedCase(demand, residents, reason, inReach, remedy, displaced, shared, found);
    }

    /** True where what lacks is a session, by itself or with something else. */
    boolean lacksSession() {
        return switch (cause) {
            case NO_SESSION, SEVERAL -> true;
            case NO_SEAT -> remedy == null || remedy.isSession();
            default -> false;
        };
    }
}
