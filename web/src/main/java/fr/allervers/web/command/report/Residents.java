package fr.allervers.web.command.report;

import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Workshop;

/** Residents counted by head, whatever their priority. */
public final class Residents {

    private Residents() {}

    public static long asked(Problem problem) {
        return problem.demand().stream().mapToLong(Demand::residents).sum();
    }

    static long served(Plan plan) {
        return plan.workshops().stream().mapToLong(Workshop::participants).sum();
    }
}
