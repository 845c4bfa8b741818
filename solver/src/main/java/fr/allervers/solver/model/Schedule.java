package fr.allervers.solver.model;

import ai.timefold.solver.core.api.domain.solution.ConstraintWeightOverrides;
import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A plan while it is judged or solved. Its score's medium part is minus the unserved, the soft one minus the cost. */
@PlanningSolution
public class Schedule {

    private String problem;

    @ProblemFactCollectionProperty
    private List<DemandFact> demand;

    @ProblemFactCollectionProperty
    private List<PublishedWorkshop> published;

    @ProblemFactCollectionProperty
    private List<HostCommune> hostCommunes;

    @ProblemFactCollectionProperty
    private List<ForeignPlan> foreignPlans;

    @PlanningEntityCollectionProperty
    private List<PlannedWorkshop> workshops;

    @PlanningEntityCollectionProperty
    private List<Share> shares;

    private ConstraintWeightOverrides<HardMediumSoftLongScore> weights;

    @PlanningScore
    private @Nullable HardMediumSoftLongScore score;

    /** For Timefold, which fills a copy's fields. */
    @SuppressWarnings("NullAway.Init")
    public Schedule() {}

    Schedule(ProblemFacts facts, List<ForeignPlan> foreignPlans, List<PlannedWorkshop> workshops, List<Share> shares) {
        problem = facts.problem().id();
        demand = facts.demand();
        published = facts.published();
        hostCommunes = facts.hostCommunes();
        this.foreignPlans = foreignPlans;
        this.workshops = workshops;
        this.shares = shares;
        weights = PlanConstraint.weights(facts.problem().weights());
    }

    /** Id of the problem. */
    public String getProblem() {
        return problem;
    }

    public List<DemandFact> getDemand() {
        return demand;
    }

    public List<PublishedWorkshop> getPublished() {
        return published;
    }

    public List<HostCommune> getHostCommunes() {
        return hostCommunes;
    }

    public List<ForeignPlan> getForeignPlans() {
        return foreignPlans;
    }

    public List<PlannedWorkshop> getWorkshops() {
        return workshops;
    }

    public List<Share> getShares() {
        return shares;
    }

    /** What one unit of each cost weighs in this problem, by the constraint's name. */
    public ConstraintWeightOverrides<HardMediumSoftLongScore> getWeights() {
        return weights;
    }

    /** For Timefold, which fills a copy's fields. */
    public void setWeights(ConstraintWeightOverrides<HardMediumSoftLongScore> weights) {
        this.weights = weights;
    }

    /** Null until it was computed. */
    public @Nullable HardMediumSoftLongScore getScore() {
        return score;
    }

    public void setScore(@Nullable HardMediumSoftLongScore score) {
        this.score = score;
    }
}
