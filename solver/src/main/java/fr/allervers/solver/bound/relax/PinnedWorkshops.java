package fr.allervers.solver.bound.relax;

import fr.allervers.data.plan.Plan;
import fr.allervers.data.plan.PlanArithmetic;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Workshop;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Pinned workshops of a problem, and what they settle whatever else is planned.
 *
 * @param workshops as they were published
 * @param residents who attend them, by demand id
 * @param travel weighted cost of their trips
 */
public record PinnedWorkshops(
        ProblemIndex index, List<Workshop> workshops, Map<String, Integer> residents, long travel) {

    static PinnedWorkshops of(ProblemIndex index) {
        var problem = index.problem();
        var workshops = problem.published().stream()
                .filter(w -> problem.pinned().contains(w.id()))
                .toList();
        var residents = new HashMap<String, Integer>();
        for (var workshop : workshops) {
            workshop.attendance().forEach(a -> residents.merge(a.demand(), a.residents(), Integer::sum));
        }
        var costs = PlanArithmetic.assess(problem, new Plan(problem.id(), workshops, null))
                .score()
                .costs();
        return new PinnedWorkshops(
                index, workshops, residents, costs.travel() * problem.weights().travel());
    }

    /** Index of the commune that hosts a pinned workshop. */
    int commune(Workshop workshop) {
        return index.commune(index.room(workshop.room()).commune());
    }

    private List<Workshop> heldBy(int advisor) {
        var id = index.problem().advisors().get(advisor).id();
        return workshops.stream().filter(w -> w.advisor().equals(id)).toList();
    }

    /** Indices of the sessions that an advisor holds in pinned workshops. */
    List<Integer> sessionsOf(int advisor, Sessions sessions) {
        return heldBy(advisor).stream()
                .flatMap(w -> w.sessions().stream())
                .map(sessions::indexOf)
                .filter(s -> s >= 0)
                .toList();
    }

    /** Number of sessions that an advisor holds in pinned workshops, by index of the commune that hosts them. */
    public SortedMap<Integer, Integer> sessionsByCommune(int advisor) {
        var sessions = new TreeMap<Integer, Integer>();
        for (var workshop : heldBy(advisor)) {
            sessions.merge(commune(workshop), workshop.sessions().size(), Integer::sum);
        }
        return sessions;
    }
}
