package fr.allervers.data.export;

import fr.allervers.data.problem.ProblemIndex;
import org.jspecify.annotations.Nullable;

/**
 * Which workshops are taken: those that meet all that is given.
 *
 * @param advisor id, null for any
 * @param commune INSEE code: held there, or residents from there attend; null for any
 * @param room id, null for any
 * @param theme id, null for any
 */
public record Part(
        @Nullable String advisor,
        @Nullable String commune,
        @Nullable String room,
        @Nullable String theme) {

    /** Everything. */
    public static final Part ALL = new Part(null, null, null, null);

    /** @throws IllegalArgumentException where a problem has nothing of what is named */
    public void require(ProblemIndex index) {
        if (advisor != null) {
            index.advisor(advisor);
        }
        if (commune != null) {
            index.commune(commune);
        }
        if (room != null) {
            index.room(room);
        }
        if (theme != null) {
            index.theme(theme);
        }
    }
}
