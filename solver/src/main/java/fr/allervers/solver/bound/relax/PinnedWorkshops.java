package fr.allervers.solver.bound.relax;

import fr.allervers.data.compiled.CompiledProblem;
import fr.allervers.data.compiled.StartCalendar;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Cost;
import fr.allervers.data.problem.Workshop;
import fr.allervers.solver.judge.PlanJudge;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Pinned workshops of a problem, and what they settle whatever else is planned.
 *
 * @param travel weighted cost of their participants' trips
 */
public record PinnedWorkshops(CompiledProblem compiled, long travel) {

    static PinnedWorkshops of(CompiledProblem compiled) {
        var problem = compiled.problem;
        var score = new PlanJudge(problem).score(Plan.ofPinned(problem));
        return new PinnedWorkshops(
                compiled, score.costs().of(Cost.TRAVEL) * problem.weights().of(Cost.TRAVEL));
    }

    /** Indices of the communes that host one. */
    List<Integer> communes() {
        return compiled.pinned.stream().map(this::commune).toList();
    }

    private int commune(Workshop workshop) {
        return compiled.sites.roomCommune[compiled.room.of(workshop.room())];
    }

    private Stream<Workshop> heldBy(int advisor) {
        return compiled.pinned.stream().filter(w -> compiled.advisor.of(w.advisor()) == advisor);
    }

    /** Indices of the starts of the sessions that an advisor holds in pinned workshops. */
    IntStream sessionsOf(int advisor) {
        return heldBy(advisor)
                .flatMap(w -> w.sessions().stream())
                .mapToInt(compiled.calendar::at)
                .filter(start -> start != StartCalendar.NONE);
    }

    /** Number of sessions that an advisor holds in pinned workshops, by index of the commune that hosts them. */
    public SortedMap<Integer, Integer> sessionsByCommune(int advisor) {
        var sessions = new TreeMap<Integer, Integer>();
        heldBy(advisor).forEach(w -> sessions.merge(commune(w), w.sessions().size(), Integer::sum));
        return sessions;
    }
}
