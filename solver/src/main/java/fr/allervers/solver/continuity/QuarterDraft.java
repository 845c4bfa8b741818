package fr.allervers.solver.continuity;

import fr.allervers.data.continuity.NextQuarter;
import fr.allervers.data.continuity.PastQuarter;
import fr.allervers.data.plan.Plan;
import fr.allervers.solver.SolveLimits;
import fr.allervers.solver.SolveListener;
import fr.allervers.solver.engine.PlanSolver;

/**
 * A quarter planned from the one before, for somebody to look at and publish.
 *
 * @param plan best found
 */
public record QuarterDraft(NextQuarter next, Plan plan) {

    /**
     * Plans a quarter. By a number of tries and not by time: the same quarter, tries and seed give the same draft.
     *
     * @param tries moves after which the search ends, 1 or more
     * @throws fr.allervers.solver.NoValidPlanException never for a quarter of a territory: nothing is pinned in it
     */
    public static QuarterDraft of(NextQuarter next, long tries, long seed, SolveListener listener) {
        return new QuarterDraft(next, solver(next, tries, seed).run(listener));
    }

    /**
     * The search whose end is a draft; one that is stopped before gives none.
     *
     * @param tries moves after which the search ends, 1 or more
     */
    public static PlanSolver solver(NextQuarter next, long tries, long seed) {
        return new PlanSolver(next.problem(), SolveLimits.ofMoves(tries, seed), null);
    }

    /** The quarter as the one after it will look back on it, were the draft published as it is. */
    public PastQuarter quarter() {
        return new PastQuarter(next.problem(), plan);
    }
}
