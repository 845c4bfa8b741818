package fr.allervers.web.demand;

import fr.allervers.data.problem.Commune;
import fr.allervers.data.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What a quarter takes over from the one before beside demand, as the page tells it.
 *
 * @param habits rooms, weekdays and times that people are used to
 * @param turns communes that hosted nothing and count more
 */
public record PastOnPage(int habits, long turns) {

    /** That of a quarter's problem; null where it takes nothing over. */
    static @Nullable PastOnPage of(Problem problem) {
        var past = new PastOnPage(
                problem.habits().size(),
                problem.communes().stream()
                        .filter(c -> c.presence() > Commune.USUAL_PRESENCE)
                        .count());
        return past.habits == 0 && past.turns == 0 ? null : past;
    }
}
