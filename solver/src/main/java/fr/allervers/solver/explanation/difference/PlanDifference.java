package fr.allervers.solver.explanation.difference;

import static java.util.Comparator.comparingDouble;
import static java.util.Objects.requireNonNull;

import fr.allervers.data.plan.Plan;
import fr.allervers.data.plan.Score;
import fr.allervers.data.problem.Cost;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.solver.judge.PlanJudge;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Difference of a second plan to a first one, in score and for the people, by the contract's arithmetic. The plans may be
 * of two problems that differ; demand rows are matched by their ids.
 *
 * @param unserved more unserved in the second, each resident times their priority
 * @param cost more in the second
 * @param costs the figures that differ
 * @param groups those who are not served alike, those with most at stake first
 */
public record PlanDifference(
        Score before, Score after, long unserved, long cost, List<CostChange> costs, List<GroupEffect> groups) {

    public PlanDifference {
        costs = List.copyOf(costs);
        groups = List.copyOf(groups);
    }

    /** Compares two plans of one problem. */
    public static PlanDifference of(ProblemIndex index, Plan before, Plan after) {
        return of(index, before, index, after);
    }

    /** Compares plans of two problems, each by its own. */
    public static PlanDifference of(ProblemIndex indexBefore, Plan before, ProblemIndex indexAfter, Plan after) {
        return of(
                new PlanJudge(indexBefore.problem()).scored(before),
                indexAfter,
                new PlanJudge(indexAfter.problem()).scored(after),
                new Groups(indexBefore, before, indexAfter, after));
    }

    /** Compares two plans of one problem by the scores that they carry. */
    public static PlanDifference ofScored(ProblemIndex index, Plan before, Plan after) {
        return of(before, index, after, new Groups(index, before, index, after));
    }

    private static PlanDifference of(Plan before, ProblemIndex index, Plan after, Groups groups) {
        var was = requireNonNull(before.score(), "the plan before is scored");
        var is = requireNonNull(after.score(), "the plan after is scored");
        Comparator<GroupEffect> byWeight = comparingDouble(g -> -g.weight());
        var sorted = groups.list().stream()
                .sorted(byWeight.thenComparing(GroupEffect::commune).thenComparing(GroupEffect::mobility))
                .toList();
        return new PlanDifference(
                was, is, is.unserved() - was.unserved(), is.cost() - was.cost(), changes(index, was, is), sorted);
    }

    private static List<CostChange> changes(ProblemIndex index, Score was, Score is) {
        return Arrays.stream(Cost.values())
                .map(kind -> {
                    long figure = is.costs().of(kind) - was.costs().of(kind);
                    return new CostChange(
                            kind, figure, figure * index.problem().weights().of(kind));
                })
                .filter(change -> change.figure() != 0)
                .toList();
    }

    /** True where the second plan is better, as the contract compares valid plans. */
    public boolean isBetter() {
        return after.loss().isLessThan(before.loss());
    }
}
