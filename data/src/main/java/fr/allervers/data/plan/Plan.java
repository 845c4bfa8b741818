package fr.allervers.data.plan;

import fr.allervers.data.problem.Workshop;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is held: the contract's plan file.
 *
 * @param problem id of the problem it plans
 * @param score null where the plan was not scored
 */
public record Plan(
        String problem, List<Workshop> workshops, @Nullable Score score) {

    public Plan {
        workshops = List.copyOf(workshops);
    }

    /** Residents who attend, by head, whatever their priority. */
    public long participants() {
        return workshops.stream().mapToLong(Workshop::participants).sum();
    }
}
