package fr.allervers.data.territory;

import fr.allervers.data.problem.Period;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code closures.csv}: works, elections, a village fair.
 *
 * @param id of the commune, the room or the advisor; null where the whole territory is meant
 * @param period its source holds the reason
 */
public record Closure(Scope scope, @Nullable String id, Period period) {

    /** What is closed. */
    public enum Scope {
        /** No session starts anywhere. */
        TERRITORY,
        /** All rooms of one commune. */
        COMMUNE,
        ROOM,
        /** Away: holidays, training. */
        ADVISOR
    }

    boolean concerns(Scope other, String otherId) {
        return scope == other && otherId.equals(id);
    }
}
