package fr.allervers.solver.timefold;

import ai.timefold.solver.core.api.score.analysis.ConstraintAnalysis;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.solver.SolutionManager;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.SolverConfig;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Problem;
import fr.allervers.solver.constraint.PlanConstraints;
import fr.allervers.solver.constraint.Reason;
import fr.allervers.solver.model.PlanConstraint;
import fr.allervers.solver.model.PlanReading;
import fr.allervers.solver.model.PlannedWorkshop;
import fr.allervers.solver.model.ProblemFacts;
import fr.allervers.solver.model.Schedule;
import fr.allervers.solver.model.Share;
import fr.allervers.solver.timefold.PlanExplanation.Line;
import fr.allervers.solver.timefold.PlanExplanation.Match;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Judges plans of one problem by the constraint streams: what they score, and why. */
public final class PlanJudge {

    private static final SolutionManager<Schedule, HardMediumSoftLongScore> MANAGER =
            SolutionManager.create(SolverFactory.create(config()));

    private final ProblemFacts facts;

    /** @param problem as it came through the reader */
    public PlanJudge(Problem problem) {
        facts = new ProblemFacts(problem);
    }

    static SolverConfig config() {
        return new SolverConfig()
                .withSolutionClass(Schedule.class)
                .withEntityClasses(PlannedWorkshop.class, Share.class)
                .withConstraintProviderClass(PlanConstraints.class);
    }

    /**
     * What a plan scores: medium is minus the contract's unserved, soft minus its cost, and hard is negative exactly
     * where a rule is breached.
     *
     * @throws IllegalArgumentException where the plan names an id the problem does not have
     */
    public HardMediumSoftLongScore score(Plan plan) {
        return Objects.requireNonNull(MANAGER.update(PlanReading.schedule(facts, plan)));
    }

    /**
     * Why a plan scores what it scores.
     *
     * @throws IllegalArgumentException where the plan names an id the problem does not have
     */
    public PlanExplanation explain(Plan plan) {
        var analysis = MANAGER.analyze(PlanReading.schedule(facts, plan));
        var lines = analysis.constraintMap().values().stream()
                .map(PlanJudge::line)
                .sorted(Comparator.comparing(Line::constraint))
                .toList();
        return new PlanExplanation(PlanExplanation.Points.of(analysis.score()), lines);
    }

    private static Line line(ConstraintAnalysis<HardMediumSoftLongScore> analysis) {
        var constraint = PlanConstraint.of(analysis.constraintName());
        List<Match> matches = Objects.requireNonNull(analysis.matches()).stream()
                .map(m -> new Match((Reason) m.justification(), points(constraint, m.score())))
                .sorted(Comparator.comparing(Match::points)
                        .thenComparing(m -> m.reason().about().toString()))
                .toList();
        return new Line(constraint, points(constraint, analysis.score()), matches);
    }

    private static long points(PlanConstraint constraint, HardMediumSoftLongScore score) {
        return switch (constraint.level()) {
            case HARD -> score.hardScore();
            case MEDIUM -> score.mediumScore();
            case SOFT -> score.softScore();
        };
    }
}
