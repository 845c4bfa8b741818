package fr.allervers.solver.model;

import ai.timefold.solver.core.api.domain.solution.ConstraintWeightOverrides;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import fr.allervers.data.plan.Plan;
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
    private final List<Attendees> attendees = new ArrayList<>();

    private PlanReading(ProblemFacts facts) {
        this.facts = facts;
        pinned = new HashSet<>(facts.problem().pinned());
    }

    /**
     * The schedule that a plan is.
     *
     * @param weights of the costs, by the constraint's name
     * @throws IllegalArgumentException where the plan names an id the problem does not have
     */
    public static Schedule schedule(
            ProblemFacts facts, Plan plan, ConstraintWeightOverrides<HardMediumSoftLongScore> weights) {
        var reading = new PlanReading(facts);
        plan.workshops().forEach(w -> reading.lastWithId.merge(w.id(), 1, Integer::sum));
        plan.workshops().forEach(reading::read);
        var own = facts.problem().id();
        var all = new ArrayList<>(facts.all());
        if (!plan.problem().equals(own)) {
            all.add(new ForeignPlan(plan.problem(), own));
        }
        return new Schedule(all, reading.workshops, reading.attendees, weights);
    }

    private void read(Workshop workshop) {
        boolean isLast = lastWithId.merge(workshop.id(), -1, Integer::sum) == 0;
        var placement = facts.placement(workshops.size(), workshop, isLast);
        boolean isPinned = pinned.contains(workshop.id());
        workshops.add(new PlannedWorkshop(placement.ordinal(), isPinned, placement));
        attendees.add(new Attendees(placement.ordinal(), isPinned, facts.roster(placement, workshop)));
    }
}
