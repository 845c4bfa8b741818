package fr.allervers.solver.explanation.pricing;

import fr.allervers.data.plan.Plan;
import fr.allervers.data.plan.Score;
import fr.allervers.data.problem.Problem;
import fr.allervers.solver.judge.PlanJudge;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * The noise of the search: spread of the scores of equal searches of one problem that differ in their seed.
 *
 * @param unserved greatest less least, each resident times their priority
 * @param cost greatest less least
 */
record SearchSpread(long unserved, long cost) {

    static final SearchSpread NONE = new SearchSpread(0, 0);

    static SearchSpread of(Problem problem, List<Plan> plans) {
        var scores = plans.stream().map(new PlanJudge(problem)::score).toList();
        return new SearchSpread(spread(scores, Score::unserved), spread(scores, Score::cost));
    }

    private static long spread(List<Score> scores, ToLongFunction<Score> figure) {
        var all = scores.stream().mapToLong(figure).summaryStatistics();
        return scores.isEmpty() ? 0 : all.getMax() - all.getMin();
    }

    /** The greater of both, figure by figure. */
    SearchSpread or(SearchSpread other) {
        return new SearchSpread(Math.max(unserved, other.unserved), Math.max(cost, other.cost));
    }
}
