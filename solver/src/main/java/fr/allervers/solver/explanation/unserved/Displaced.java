package fr.allervers.solver.explanation.unserved;

import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Demand;
import java.util.List;

/**
 * Residents of one demand row who would lose their place to others.
 *
 * @param demand id of their row
 * @param residents how many
 */
public record Displaced(String demand, long residents) {

    /** Those of the rows who have a place in the first plan and none in the second. */
    static List<Displaced> between(List<Demand> rows, Plan first, Plan second) {
        var before = first.attending();
        var after = second.attending();
        return rows.stream()
                .map(d -> new Displaced(d.id(), before.getOrDefault(d.id(), 0L) - after.getOrDefault(d.id(), 0L)))
                .filter(d -> d.residents > 0)
                .toList();
    }
}
