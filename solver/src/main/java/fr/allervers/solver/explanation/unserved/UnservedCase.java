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
 */
public record UnservedCase(
        Demand demand,
        long residents,
        Cause cause,
        int inReach,
        @Nullable Remedy remedy,
        List<Displaced> displaced) {

    public UnservedCase {
        displaced = List.copyOf(displaced);
    }
}
