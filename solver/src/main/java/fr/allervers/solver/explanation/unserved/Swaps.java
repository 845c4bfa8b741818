package fr.allervers.solver.explanation.unserved;

import static java.util.Comparator.comparingLong;

import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Workshop;
import fr.allervers.solver.Deadline;
import fr.allervers.solver.trial.PlanTrial;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Trials of giving up one workshop for one of a row's theme and audience by the same advisor, those with fewest
 * participants first.
 */
final class Swaps {

    private static final int MOST = 10;

    private record Tried(Swap swap, long unserved) {}

    private final Problem problem;
    private final Plan plan;
    private final PlanTrial trial;
    private final Deadline deadline;

    Swaps(Problem problem, Plan plan, Deadline deadline) {
        this.problem = problem;
        this.plan = plan;
        trial = new PlanTrial(problem, plan);
        this.deadline = deadline;
    }

    /**
     * The swap that leaves fewest residents unserved, by their priority.
     *
     * @param from workshops to give up one of
     * @return null where none that was tried serves any of the row's residents
     */
    @Nullable
    Swap best(Demand row, List<Workshop> from, Neighbourhood around) {
        Tried best = null;
        for (var closed : candidates(row, from)) {
            var tried = deadline.isOver() ? null : tried(row, closed, around);
            if (tried != null && (best == null || tried.unserved < best.unserved)) {
                best = tried;
            }
        }
        return best == null ? null : best.swap;
    }

    private List<Workshop> candidates(Demand row, List<Workshop> from) {
        return from.stream()
                .filter(w -> !problem.pinned().contains(w.id()))
                .filter(w -> !w.theme().equals(row.theme()) || !w.audience().equals(row.audience()))
                .sorted(comparingLong(Workshop::participants))
                .limit(MOST)
                .toList();
    }

    private @Nullable Tried tried(Demand row, Workshop closed, Neighbourhood around) {
        var without = trial.without(closed.id());
        var remedy = new WishTrials(problem, without, deadline)
                .remedy(null, row, around.rooms(), List.of(closed.advisor()));
        var score = remedy == null ? null : remedy.plan().score();
        if (remedy == null || score == null) {
            return null;
        }
        long served = WishTrials.unserved(plan, row) - WishTrials.unserved(remedy.plan(), row);
        long inAll = remedy.plan().participants() - plan.participants();
        var waiting = Displaced.between(problem.demand(), plan, remedy.plan());
        return served > 0 ? new Tried(new Swap(closed, served, inAll, waiting), score.unserved()) : null;
    }
}
