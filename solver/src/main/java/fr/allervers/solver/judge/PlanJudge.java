package fr.allervers.solver.judge;

import ai.timefold.solver.core.api.domain.solution.ConstraintWeightOverrides;
import ai.timefold.solver.core.api.score.analysis.ConstraintAnalysis;
import ai.timefold.solver.core.api.score.analysis.ScoreAnalysis;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.solver.ScoreAnalysisFetchPolicy;
import ai.timefold.solver.core.api.solver.SolutionManager;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.SolverConfig;
import fr.allervers.data.plan.Assessment;
import fr.allervers.data.plan.Breach;
import fr.allervers.data.plan.Costs;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.plan.Score;
import fr.allervers.data.problem.Problem;
import fr.allervers.solver.constraint.PlanConstraint;
import fr.allervers.solver.constraint.PlanConstraints;
import fr.allervers.solver.constraint.Reason;
import fr.allervers.solver.judge.PlanExplanation.Line;
import fr.allervers.solver.judge.PlanExplanation.Match;
import fr.allervers.solver.model.Attendees;
import fr.allervers.solver.model.PlannedWorkshop;
import fr.allervers.solver.model.ProblemFacts;
import fr.allervers.solver.model.Schedule;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Judges plans of one problem by the constraint streams: what they score, what they breach, and why. Thread-safe.
 *
 * @param rules all of {@link PlanConstraint}; in tests and benchmarks perhaps hard rules more: a breach of these makes a
 *     plan invalid and has no words
 */
public record PlanJudge(ProblemFacts facts, Class<? extends ConstraintProvider> rules) {

    /** By their streams; each made with the first plan that is judged by them, since it takes Timefold half a second. */
    private static final Map<Class<? extends ConstraintProvider>, SolutionManager<Schedule, HardMediumSoftLongScore>>
            MANAGERS = new ConcurrentHashMap<>();

    /** @param problem as it came through the reader */
    public PlanJudge(Problem problem) {
        this(new ProblemFacts(problem));
    }

    public PlanJudge(ProblemFacts facts) {
        this(facts, PlanConstraints.class);
    }

    private SolutionManager<Schedule, HardMediumSoftLongScore> manager() {
        return MANAGERS.computeIfAbsent(
                rules,
                provider -> SolutionManager.create(SolverFactory.create(new SolverConfig()
                        .withSolutionClass(Schedule.class)
                        .withEntityClasses(PlannedWorkshop.class, Attendees.class)
                        .withConstraintProviderClass(provider))));
    }

    /**
     * True where a plan breaches no rule. Sooner told than what it scores.
     *
     * @throws IllegalArgumentException where the plan names an id the problem does not have
     */
    public boolean isValid(Plan plan) {
        return sums(plan, PlanConstraint.rulesAlone()).score().hardScore() == 0;
    }

    private ScoreAnalysis<HardMediumSoftLongScore> sums(
            Plan plan, ConstraintWeightOverrides<HardMediumSoftLongScore> weights) {
        return manager().analyze(Schedule.of(facts, plan, weights), ScoreAnalysisFetchPolicy.FETCH_SHALLOW);
    }

    /** The plan with its score. */
    public Plan scored(Plan plan) {
        return new Plan(plan.problem(), plan.workshops(), score(plan));
    }

    /**
     * What a plan scores by the contract.
     *
     * @throws IllegalArgumentException where the plan names an id the problem does not have
     */
    public Score score(Plan plan) {
        return assess(plan).score();
    }

    /**
     * What a plan scores by the contract, and which rules it breaches.
     *
     * @throws IllegalArgumentException where the plan names an id the problem does not have
     */
    public Assessment assess(Plan plan) {
        var sums = sums(plan, ConstraintWeightOverrides.none());
        List<Breach> breaches = sums.score().hardScore() == 0 ? List.of() : breaches(plan);
        var costs = Costs.by(cost -> figure(sums, PlanConstraint.of(cost)));
        var score = new Score(
                -breaches.size() - pointsOfOthers(sums),
                figure(sums, PlanConstraint.UNSERVED),
                costs.total(facts.problem().weights()),
                costs);
        return new Assessment(score, breaches);
    }

    /**
     * Which rules a plan breaches, none where it is valid. Sooner told than what it scores: the costs of a large plan and their reasons take longer
     * than all the rest.
     *
     * @throws IllegalArgumentException where the plan names an id the problem does not have
     */
    public List<Breach> breaches(Plan plan) {
        return lines(plan, PlanConstraint.rulesAlone()).breaches(plan);
    }

    /** By how much rules are breached that have no {@link PlanConstraint}. */
    private static long pointsOfOthers(ScoreAnalysis<HardMediumSoftLongScore> sums) {
        return sums.constraintMap().values().stream()
                .filter(sum -> !PlanConstraint.isKnown(sum.constraintName()))
                .mapToLong(sum -> -sum.score().hardScore())
                .sum();
    }

    private static long figure(ScoreAnalysis<HardMediumSoftLongScore> sums, PlanConstraint constraint) {
        return sums.constraintMap().values().stream()
                .filter(sum -> sum.constraintName().equals(constraint.id()))
                .mapToLong(sum -> -points(constraint, sum.score()))
                .sum();
    }

    /**
     * What a plan's figures come from: as if each cost weighed 1, so that its points are its figure, though it weigh
     * nothing in the problem.
     *
     * @throws IllegalArgumentException where the plan names an id the problem does not have
     */
    public PlanExplanation figures(Plan plan) {
        return lines(plan, ConstraintWeightOverrides.none());
    }

    private PlanExplanation lines(Plan plan, ConstraintWeightOverrides<HardMediumSoftLongScore> weights) {
        var sums = manager().analyze(Schedule.of(facts, plan, weights)).constraintMap();
        return new PlanExplanation(sums.values().stream()
                .filter(sum -> PlanConstraint.isKnown(sum.constraintName()))
                .map(PlanJudge::line)
                .sorted(Comparator.comparing(Line::constraint))
                .toList());
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
