package fr.allervers.web.mend;

import static java.util.stream.Collectors.toMap;

import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Demand;
import fr.allervers.solver.mend.MendProblem;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who has a place in a mend and who has none, beside the published plan, by row of demand.
 *
 * @param lacking residents who had a place or asked late and have none
 * @param gained residents who had none, did not ask late and have one
 * @param unserved all who are without a place then
 */
record Places(Map<String, Long> lacking, Map<String, Long> gained, long unserved) {

    Places {
        lacking = Map.copyOf(lacking);
        gained = Map.copyOf(gained);
    }

    static Places of(MendProblem problem, Plan plan) {
        var had = new Plan("", problem.problem().published(), null).attending();
        var have = plan.attending();
        var late = problem.late().stream().collect(toMap(Demand::id, Demand::residents));
        var lacking = new TreeMap<String, Long>();
        var gained = new TreeMap<String, Long>();
        for (Demand row : problem.problem().demand()) {
            long without =
                    had.getOrDefault(row.id(), 0L) + late.getOrDefault(row.id(), 0) - have.getOrDefault(row.id(), 0L);
            if (without > 0) {
                lacking.put(row.id(), without);
            } else if (without < 0) {
                gained.put(row.id(), -without);
            }
        }
        return new Places(lacking, gained, problem.problem().residents() - plan.participants());
    }

    long lackingInAll() {
        return sum(lacking);
    }

    long gainedInAll() {
        return sum(gained);
    }

    private static long sum(Map<String, Long> residents) {
        return residents.values().stream().mapToLong(Long::longValue).sum();
    }
}
