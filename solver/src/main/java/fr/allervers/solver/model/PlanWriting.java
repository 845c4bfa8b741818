package fr.allervers.solver.model;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Workshop;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A schedule written as a plan without a score: pinned workshops as published, new ones with an id of their own. */
public final class PlanWriting {

    private final Set<String> taken;
    private int number = 1;

    private PlanWriting(Set<String> kept) {
        taken = new HashSet<>(kept);
    }

    /**
     * The plan that a schedule is.
     *
     * @param kept ids that new workshops must not take, beside those of published workshops and of the schedule
     */
    public static Plan plan(Problem problem, Schedule schedule, Set<String> kept) {
        var writing = new PlanWriting(kept);
        problem.published().forEach(w -> writing.taken.add(w.id()));
        var held = held(schedule);
        held.forEach(r -> writing.taken.add(r.held().id()));
        var workshops = new ArrayList<>(problem.pinnedWorkshops());
        held.forEach(r -> workshops.add(writing.workshop(r)));
        workshops.sort(comparing((Workshop w) -> w.sessions().get(0)).thenComparing(Workshop::id));
        return new Plan(problem.id(), workshops, null);
    }

    /** In the order in which new ones are named: by start, then by advisor. */
    private static List<Roster> held(Schedule schedule) {
        return schedule.getWorkshops().stream()
                .filter(w -> w.getPlacement() != null && !w.isPinned())
                .map(w -> schedule.getAttendees().get(w.getOrdinal()).getRoster())
                .sorted(comparing((Roster r) -> r.held().series().starts().get(0))
                        .thenComparing(r -> r.held().advisor().index()))
                .toList();
    }

    private Workshop workshop(Roster roster) {
        var placement = roster.held();
        return new Workshop(
                placement.isNamed() ? placement.id() : nextId(),
                placement.kind().theme().id(),
                placement.kind().audience().id(),
                placement.room().id(),
                placement.advisor().id(),
                placement.series().starts(),
                roster.shares().stream()
                        .sorted(comparingInt(share -> share.demand().index()))
                        .map(share -> new Attendance(share.demand().id(), share.residents()))
                        .toList());
    }

    private String nextId() {
        while (taken.contains("w" + number)) {
            number++;
        }
        return "w" + number++;
    }
}
