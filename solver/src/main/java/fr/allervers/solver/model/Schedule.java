package fr.allervers.solver.model;

import ai.timefold.solver.core.api.domain.solution.ConstraintWeightOverrides;
import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.cloner.SolutionCloner;
import ai.timefold.solver.core.api.domain.valuerange.CountableValueRange;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Workshop;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan while it is judged or solved. Its score's medium part is minus the unserved, the soft one minus the cost.
 *
 * <p>Placements and rosters come from moves alone: both value ranges are open, so none of Timefold's own selectors, which
 * list values, can be used with it.
 */
@PlanningSolution(solutionCloner = Schedule.Cloner.class)
public class Schedule {

    static final String PLACEMENTS = "placements";
    static final String ROSTERS = "rosters";

    @ProblemFactCollectionProperty
    private List<Object> facts;

    @PlanningEntityCollectionProperty
    private List<PlannedWorkshop> workshops;

    @PlanningEntityCollectionProperty
    private List<Attendees> attendees;

    /** What one unit of each cost weighs in this problem, by the constraint's name; Timefold finds it by its type. */
    private ConstraintWeightOverrides<HardMediumSoftLongScore> weights;

    @PlanningScore
    private @Nullable HardMediumSoftLongScore score;

    private @Nullable Object search;

    private Schedule(Schedule original) {
        facts = original.facts;
        workshops = original.workshops.stream().map(PlannedWorkshop::copy).toList();
        attendees = original.attendees.stream().map(Attendees::copy).toList();
        weights = original.weights;
        score = original.score;
        search = original.search;
    }

    /**
     * @param facts demand, host communes, what was published, and whatever else the rules look at
     * @param workshops by ordinal
     * @param attendees by ordinal; of each workshop, but for those that only stand in the way
     */
    public Schedule(
            List<Object> facts,
            List<PlannedWorkshop> workshops,
            List<Attendees> attendees,
            ConstraintWeightOverrides<HardMediumSoftLongScore> weights) {
        this.facts = facts;
        this.workshops = workshops;
        this.attendees = attendees;
        this.weights = weights;
    }

    /**
     * A plan taken into the planning model exactly as it stands, breaches included: dates that are no series, attendance of
     * another theme, no or negative residents, one id for two workshops. Nothing can be added to such a schedule; it is for
     * judging.
     *
     * @param weights of the costs, by the constraint's name
     * @throws IllegalArgumentException where the plan names an id the problem does not have
     */
    public static Schedule of(
            ProblemFacts facts, Plan plan, ConstraintWeightOverrides<HardMediumSoftLongScore> weights) {
        var pinned = new HashSet<>(facts.problem().pinned());
        var left = new HashMap<String, Integer>();
        plan.workshops().forEach(w -> left.merge(w.id(), 1, Integer::sum));
        var builder = new Builder(facts);
        for (var w : plan.workshops()) {
            boolean isLast = left.merge(w.id(), -1, Integer::sum) == 0;
            builder.hold(w, pinned.contains(w.id()), isLast);
        }
        var own = facts.problem().id();
        var all = new ArrayList<>(facts.all());
        if (!plan.problem().equals(own)) {
            all.add(new ForeignPlan(plan.problem(), own));
        }
        return builder.build(all, weights);
    }

    /** Collects the workshops of a schedule, whose ordinals are their order. */
    public static final class Builder {

        private final ProblemFacts problem;
        private final List<PlannedWorkshop> workshops = new ArrayList<>();
        private final List<Attendees> attendees = new ArrayList<>();

        public Builder(ProblemFacts problem) {
            this.problem = problem;
        }

        /** Workshops that are closed. */
        public void close(int count) {
            for (int i = 0; i < count; i++) {
                attendees.add(new Attendees(workshops.size(), false, Roster.NONE));
                workshops.add(new PlannedWorkshop(workshops.size(), false, null));
            }
        }

        /**
         * A workshop of a plan as it stands there.
         *
         * @param pinned true where a solver must leave it so
         * @param speaksForId false where a later one has the same id
         * @throws IllegalArgumentException where it names an id the problem does not have
         */
        public void hold(Workshop workshop, boolean pinned, boolean speaksForId) {
            var placement = problem.placement(workshops.size(), workshop, speaksForId);
            attendees.add(new Attendees(workshops.size(), pinned, problem.roster(placement, workshop)));
            workshops.add(new PlannedWorkshop(workshops.size(), pinned, placement));
        }

        /** A workshop that stands in the way of others, who attends it being nothing to look at; after all others. */
        public void stand(Placement placement) {
            workshops.add(new PlannedWorkshop(workshops.size(), true, placement));
        }

        /** The schedule of all of them, with the facts that the rules look at. */
        public Schedule build(List<Object> facts, ConstraintWeightOverrides<HardMediumSoftLongScore> weights) {
            return new Schedule(facts, workshops, attendees, weights);
        }
    }

    /** Copies what is planned; facts are shared. */
    public static final class Cloner implements SolutionCloner<Schedule> {

        @Override
        public Schedule cloneSolution(Schedule original) {
            return new Schedule(original);
        }
    }

    public List<PlannedWorkshop> getWorkshops() {
        return workshops;
    }

    public List<Attendees> getAttendees() {
        return attendees;
    }

    /** What a placement may be; for Timefold. */
    @ValueRangeProvider(id = PLACEMENTS)
    public CountableValueRange<Placement> placements() {
        return new OpenRange<>();
    }

    /** What a roster may be; for Timefold. */
    @ValueRangeProvider(id = ROSTERS)
    public CountableValueRange<Roster> rosters() {
        return new OpenRange<>();
    }

    /** Null until it was computed. */
    public @Nullable HardMediumSoftLongScore getScore() {
        return score;
    }

    /** What the phases of a solver that works on this schedule share; no part of the plan, null outside of a solver. */
    public @Nullable Object getSearch() {
        return search;
    }

    public void setSearch(@Nullable Object search) {
        this.search = search;
    }
}
