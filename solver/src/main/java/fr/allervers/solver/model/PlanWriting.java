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

    private final Problem problem;
    private final Set<String> taken = new HashSet<>();
    private int number = 1;

    private PlanWriting(Problem problem) {
        this.problem = problem;
    }

    /**
     * The plan that a schedule is.
     *
     * @param kept ids that new workshops must not take, beside those of published workshops and of the schedule
     */
    public static Plan plan(Problem problem, Schedule schedule, Set<String> kept) {
        return new PlanWriting(problem).plan(schedule, kept);
    }

    private Plan plan(Schedule schedule, Set<String> kept) {
        taken.addAll(kept);
        problem.published().forEach(w -> taken.add(w.id()));
        var workshops = new ArrayList<>(problem.pinnedWorkshops());
        held(schedule).forEach(roster -> workshops.add(workshop(roster)));
        workshops.sort(comparing((Workshop w) -> w.sessions().get(0)).thenComparing(Workshop::id));
        return new Plan(problem.id(), workshops, null);
    }

    private record Held(Placement placement, Roster roster) {}

    /** In the order in which new ones are named: by start, then by advisor. */
    private List<Held> held(Schedule schedule) {
        var held = new ArrayList<Held>();
        for (var workshop : schedule.getWorkshops()) {
            var placement = workshop.getPlacement();
            if (placement != null && !workshop.isPinned()) {
                held.add(new Held(
                        placement,
                        schedule.getAttendees().get(workshop.getOrdinal()).getRoster()));
            }
        }
        held.forEach(h -> taken.add(h.placement().id()));
        held.sort(comparing((Held h) -> h.placement().series().starts().get(0))
                .thenComparing(comparingInt(h -> h.placement().advisor().index())));
        return held;
    }

    private Workshop workshop(Held held) {
        var placement = held.placement();
        return new Workshop(
                placement.isNamed() ? placement.id() : nextId(),
                placement.kind().theme().id(),
                placement.kind().audience().id(),
                placement.room().id(),
                placement.advisor().id(),
                placement.series().starts(),
                held.roster().shares().stream()
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
