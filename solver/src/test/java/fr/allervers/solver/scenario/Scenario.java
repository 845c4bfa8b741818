package fr.allervers.solver.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.allervers.data.plan.Plan;
import fr.allervers.data.plan.PlanArithmetic;
import fr.allervers.data.plan.Score;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.scenario.PlanLine;
import fr.allervers.data.scenario.Problems;
import fr.allervers.solver.ExhaustiveSearch;
import fr.allervers.solver.NoValidPlanException;
import fr.allervers.solver.SolveLimits;
import fr.allervers.solver.constraint.PlanConstraint;
import fr.allervers.solver.engine.PlanSolver;
import fr.allervers.solver.judge.PlanJudge;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A tiny problem in text, and what must come of it; plans are lines as {@link PlanLine} reads them. */
final class Scenario {

    private static final long MOVES = 2_000;
    private static final long SEED = 1;

    private final String text;
    private final Problem problem;

    private Scenario(String text) {
        this.text = text;
        problem = Problems.of(text);
    }

    /** A problem as {@link Problems} reads it. */
    static Scenario of(String text) {
        return new Scenario(text);
    }

    /** The same problem with some of its text, which stands there once, replaced. */
    Scenario saying(String now, String instead) {
        assertThat(text.split(Pattern.quote(now), -1)).as(text).hasSize(2);
        return new Scenario(text.replace(now, instead));
    }

    /** The same problem without some of its text, which stands there once. */
    Scenario without(String now) {
        return saying(now, "");
    }

    /** The one best plan: no other comes to its score, by trying them all, and the solver finds it. */
    Scenario finds(String line) {
        var best = ExhaustiveSearch.best(problem).stream().map(this::line).collect(Collectors.toSet());
        assertThat(best).as("the best plans of%n%s", text).containsExactly(line);
        var found = new PlanSolver(problem, SolveLimits.ofMoves(MOVES, SEED), null).run(progress -> {});
        assertThat(line(found)).as("the plan found of%n%s", text).isEqualTo(line);
        assertThat(found.score()).isEqualTo(assertValid(PlanLine.read(problem, line)));
        return this;
    }

    /**
     * As {@link #finds(String)}, with what the plan is worth.
     *
     * @param figures those that count, before their weights: {@code unserved 2, travel 40, driving 10}
     */
    Scenario finds(String line, String figures) {
        finds(line);
        assertThat(figures(assertValid(PlanLine.read(problem, line)))).as(text).isEqualTo(figures);
        return this;
    }

    /** A plan that breaches no rule, whether good or bad. */
    Scenario allows(String line) {
        assertValid(PlanLine.read(problem, line));
        return this;
    }

    /**
     * A plan that breaches one constraint, and no other.
     *
     * @param constraint its id, which begins with its rule
     */
    Scenario refuses(String constraint, String line) {
        var plan = PlanLine.read(problem, line);
        assertThat(PlanArithmetic.assess(problem, plan).breaches())
                .as("breaches of %s in%n%s", line, text)
                .isNotEmpty()
                .allMatch(b -> constraint.split("\\.")[0].equals(b.rule().name().toLowerCase(Locale.ROOT)));
        assertThat(new PlanJudge(problem).figures(plan).lines())
                .filteredOn(l -> l.constraint().level() == PlanConstraint.Level.HARD && l.points() != 0)
                .extracting(l -> l.constraint().id())
                .as("constraints that %s breaches in%n%s", line, text)
                .containsExactly(constraint);
        return this;
    }

    /** What is pinned breaches a rule, so that there is no plan. */
    void hasNoPlan() {
        assertThat(ExhaustiveSearch.best(problem)).isEmpty();
        assertThatExceptionOfType(NoValidPlanException.class)
                .isThrownBy(() -> new PlanSolver(problem, SolveLimits.ofMoves(MOVES, SEED), null).run(progress -> {}));
    }

    private String line(Plan plan) {
        return PlanLine.of(problem, plan);
    }

    private Score assertValid(Plan plan) {
        var assessment = PlanArithmetic.assess(problem, plan);
        assertThat(assessment.breaches()).as(text).isEmpty();
        var score = assessment.score();
        assertThat(new PlanJudge(problem).score(plan)).as(text).isEqualTo(score);
        return score;
    }

    private String figures(Score score) {
        var unserved = score.unserved() == 0 ? Stream.<String>of() : Stream.of("unserved " + score.unserved());
        var costs = score.costs().weighted(problem.weights()).stream()
                .filter(w -> w.cost() != 0)
                .map(w -> w.kind().field() + " " + w.figure());
        return Stream.concat(unserved, costs).collect(Collectors.joining(", "));
    }
}
