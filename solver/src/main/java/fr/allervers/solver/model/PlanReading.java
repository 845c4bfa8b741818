package fr.allervers.solver.model;

import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.Workshop;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A plan taken into the planning model exactly as it stands, breaches included: dates that are no series, attendance of
 * another theme, no or negative residents, one id for two workshops. Nothing can be added to such a schedule; it is for
 * judging.
 */
public final class PlanReading {

    private final ProblemFacts facts;
    private final Set<String> pinned;
    private final Map<String, Integer> lastWithId = new HashMap<>();
    private final List<PlannedWorkshop> workshops = new ArrayList<>();
    private final List<Share> shares = new ArrayList<>();

    private PlanReading(ProblemFacts facts) {
        this.facts = facts;
        pinned = new HashSet<>(facts.problem().pinned());
    }

    /**
     * The schedule that a plan is.
     *
     * @throws IllegalArgumentException where the plan names an id the problem does not have
     */
    public static Schedule schedule(ProblemFacts facts, Plan plan) {
        var reading = new PlanReading(facts);
        plan.workshops().forEach(w -> reading.lastWithId.merge(w.id(), 1, Integer::sum));
        plan.workshops().forEach(reading::read);
        var own = facts.problem().id();
        var foreign =
                plan.problem().equals(own) ? List.<ForeignPlan>of() : List.of(new ForeignPlan(plan.problem(), own));
        return new Schedule(facts, foreign, reading.workshops, reading.shares);
    }

    private void read(Workshop workshop) {
        var course = facts.course(workshop.theme(), workshop.audience());
        boolean isLast = lastWithId.merge(workshop.id(), -1, Integer::sum) == 0;
        var series = course.seriesOf(workshop.sessions());
        var room = facts.room(workshop.room());
        var advisor = facts.advisor(workshop.advisor());
        var slot = new WorkshopSlot(
                workshops.size(),
                workshop.id(),
                course,
                Choices.only(series, room, advisor),
                pinned.contains(workshop.id()),
                isLast);
        workshops.add(new PlannedWorkshop(slot, series, room, advisor));
        workshop.attendance().forEach(a -> shares.add(share(slot, a)));
    }

    private Share share(WorkshopSlot slot, Attendance attendance) {
        int residents = attendance.residents();
        var demand = facts.demand(attendance.demand());
        return new Share(shares.size(), demand, slot.isPinned(), List.of(slot), residents, residents, slot, residents);
    }
}
