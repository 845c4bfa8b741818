package fr.allervers.solver.explanation.wish;

import fr.allervers.data.plan.Plan;
import fr.allervers.data.plan.PlanArithmetic;
import fr.allervers.data.plan.Score;
import fr.allervers.data.problem.Problem;
import java.util.List;
import java.util.function.ToLongFunction;

/** How far equal searches of one problem lie apart. */
record Noise(long unserved, long cost) {

    static final Noise NONE = new Noise(0, 0);

    static Noise of(Problem problem, List<Plan> plans) {
        var scores = plans.stream()
                .map(p -> PlanArithmetic.assess(problem, p).score())
                .toList();
        return new Noise(spread(scores, Score::unserved), spread(scores, Score::cost));
    }

    private static long spread(List<Score> scores, ToLongFunction<Score> figure) {
        var all = scores.stream().mapToLong(figure).summaryStatistics();
        return scores.isEmpty() ? 0 : all.getMax() - all.getMin();
    }

    /** The greater of both, figure by figure. */
    Noise or(Noise other) {
        return new Noise(Math.max(unserved, other.unserved), Math.max(cost, other.cost));
    }
}
