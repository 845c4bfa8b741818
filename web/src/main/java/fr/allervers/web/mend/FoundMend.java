package fr.allervers.web.mend;

import static java.util.stream.Collectors.toMap;

import fr.allervers.data.change.PlanChanges;
import fr.allervers.data.change.PlanChanges.Held;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.plan.Score;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Workshop;
import fr.allervers.solver.mend.Mend;
import fr.allervers.solver.mend.Mend.Goal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A mend as it is kept in the progress of its job: what of it is not as in the problem's published workshops.
 *
 * @param changed workshops that are new or not as they were
 * @param closed ids of published workshops that are held no more
 * @param placeless residents who had a place or asked late and have none, each times their priority
 */
record FoundMend(Goal goal, List<Workshop> changed, List<String> closed, Score score, long placeless) {

    static FoundMend of(Problem problem, Mend mend) {
        var before = Set.copyOf(problem.published());
        var held = mend.plan().workshops().stream().map(Workshop::id).collect(Collectors.toSet());
        return new FoundMend(
                mend.goal(),
                mend.plan().workshops().stream()
                        .filter(w -> !before.contains(w))
                        .toList(),
                problem.published().stream()
                        .map(Workshop::id)
                        .filter(id -> !held.contains(id))
                        .toList(),
                mend.score(),
                mend.placeless());
    }

    /** All workshops of the mend again, given the problem of its event. */
    List<Workshop> workshops(Problem problem) {
        var replaced = new HashSet<>(closed);
        changed.forEach(w -> replaced.add(w.id()));
        return Stream.concat(problem.published().stream().filter(w -> !replaced.contains(w.id())), changed.stream())
                .toList();
    }

    /** The mend again, given the problem that it is a plan of. */
    Mend of(Problem problem) {
        var workshops = workshops(problem);
        var communes = problem.demand().stream().collect(toMap(Demand::id, Demand::commune));
        return new Mend(
                goal,
                new Plan(problem.id(), workshops, score),
                PlanChanges.ofKeptIds(new Held(problem.published(), communes), new Held(workshops, communes)),
                placeless);
    }
}
