package fr.allervers.solver.model;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.Workshop;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A schedule's held workshops as a plan without a score. */
public final class PlanWriting {

    private final Map<WorkshopSlot, List<Share>> shares;

    private PlanWriting(Schedule schedule) {
        shares = schedule.getShares().stream()
                .filter(s -> s.getWorkshop() != null)
                .collect(groupingBy(Share::getWorkshop));
    }

    /** The plan that a schedule is. Shares of one demand in one workshop become one line, but for pinned workshops. */
    public static Plan plan(Schedule schedule) {
        var writing = new PlanWriting(schedule);
        var held = schedule.getWorkshops().stream()
                .filter(w -> !w.sessions().isEmpty())
                .map(writing::workshop)
                .toList();
        return new Plan(schedule.getProblem(), held, null);
    }

    private Workshop workshop(PlannedWorkshop workshop) {
        var sessions = workshop.sessions();
        var first = sessions.get(0);
        return new Workshop(
                workshop.id(),
                workshop.course().theme().id(),
                workshop.course().audience().id(),
                first.room().id(),
                first.advisor().id(),
                sessions.stream().map(Session::start).toList(),
                attendance(workshop.getSlot()));
    }

    private List<Attendance> attendance(WorkshopSlot slot) {
        var own = shares.getOrDefault(slot, List.of());
        if (slot.isPinned()) {
            return own.stream()
                    .map(s -> new Attendance(s.getDemand().id(), s.getResidents()))
                    .toList();
        }
        var byDemand = own.stream()
                .collect(groupingBy(s -> s.getDemand().id(), TreeMap::new, summingInt(Share::getResidents)));
        return byDemand.entrySet().stream()
                .map(e -> new Attendance(e.getKey(), e.getValue()))
                .toList();
    }
}
