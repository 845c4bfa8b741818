package fr.allervers.solver.bound;

import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.Cost;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Room;
import fr.allervers.data.problem.Workshop;
import fr.allervers.solver.judge.PlanJudge;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What pinned workshops settle, whatever else is planned.
 *
 * @param workshops as they were published
 * @param residents who attend them, by demand id
 * @param travel weighted cost of their trips
 */
record Pinned(List<Workshop> workshops, Map<String, Integer> residents, long travel) {

    static Pinned of(Problem problem) {
        var workshops = problem.pinnedWorkshops();
        var residents = new HashMap<String, Integer>();
        for (var workshop : workshops) {
            for (Attendance a : workshop.attendance()) {
                residents.merge(a.demand(), a.residents(), Integer::sum);
            }
        }
        var score = new PlanJudge(problem).score(new Plan(problem.id(), workshops, null));
        return new Pinned(
                workshops,
                residents,
                score.costs().of(Cost.TRAVEL) * problem.weights().of(Cost.TRAVEL));
    }

    /** Indices of the sessions that an advisor holds in pinned workshops. */
    List<Integer> sessionsOf(Relaxation relaxation, int advisor) {
        var id = relaxation.problem().advisors().get(advisor).id();
        return workshops.stream()
                .filter(w -> w.advisor().equals(id))
                .flatMap(w -> w.sessions().stream())
                .map(s -> relaxation.sessions().indexOf(s))
                .filter(s -> s >= 0)
                .toList();
    }

    /** Indices of the communes where an advisor holds pinned workshops. */
    IntStream communesOf(Relaxation relaxation, int advisor) {
        return IntStream.range(0, relaxation.problem().communes().size())
                .filter(commune -> sessionsIn(relaxation, advisor, commune) > 0);
    }

    /** Sessions that an advisor holds in pinned workshops in a commune. */
    int sessionsIn(Relaxation relaxation, int advisor, int commune) {
        var problem = relaxation.problem();
        var rooms = problem.rooms().stream()
                .filter(r -> relaxation.communes().getOrDefault(r.commune(), -1) == commune)
                .map(Room::id)
                .toList();
        return workshops.stream()
                .filter(w -> w.advisor().equals(problem.advisors().get(advisor).id()) && rooms.contains(w.room()))
                .mapToInt(w -> w.sessions().size())
                .sum();
    }
}
