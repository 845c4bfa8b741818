package fr.allervers.web.command.report;

import fr.allervers.data.figures.Unserved;
import fr.allervers.data.figures.UnservedReasons;
import fr.allervers.data.plan.Assessment;
import fr.allervers.data.plan.Breach;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.words.Sentence;
import fr.allervers.solver.bound.Bound;
import fr.allervers.web.command.terminal.ExitStatus;
import fr.allervers.web.command.terminal.Messages;
import fr.allervers.web.proof.Proven;
import fr.allervers.web.shape.BreachShape;
import fr.allervers.web.shape.DistanceShape;
import fr.allervers.web.shape.ScoreShape;
import fr.allervers.web.shape.UnservedShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What {@code check} found: for people as lines, for scripts as a shape. */
public final class CheckReport {

    private final Problem problem;
    private final Plan plan;
    private final Assessment assessment;
    private final List<String> differences;
    private final List<Unserved> unserved;
    private final @Nullable Bound bound;

    /** @param bound null where none was asked for */
    public CheckReport(Problem problem, Plan plan, Assessment assessment, @Nullable Bound bound) {
        this.problem = problem;
        this.plan = plan;
        this.assessment = assessment;
        this.differences = OwnScore.differences(plan.score(), assessment.score());
        this.unserved = new UnservedReasons(new ProblemIndex(problem)).of(plan);
        this.bound = bound;
    }

    public int status() {
        return assessment.breaches().isEmpty() && differences.isEmpty() ? ExitStatus.GOOD : ExitStatus.NOT_VALID;
    }

    public List<Sentence> lines() {
        var lines = new ArrayList<Sentence>();
        lines.add(verdict());
        assessment.breaches().forEach(b -> lines.add(line(b)));
        lines.add(Messages.of(
                "check.served",
                plan.workshops().size(),
                plan.participants(),
                problem.residents(),
                assessment.score().unserved()));
        lines.add(Messages.of("check.cost", assessment.score().cost()));
        lines.addAll(CostLines.of(assessment.score().costs(), problem.weights()));
        if (bound != null) {
            lines.addAll(BoundWords.of(bound));
            if (assessment.breaches().isEmpty()) {
                lines.add(proven(bound).gap(assessment.score()).sentence());
            }
        }
        lines.add(ownScore());
        unserved.forEach(u -> lines.add(line(u)));
        if (unserved.stream().anyMatch(u -> !u.sure())) {
            lines.add(Messages.of("check.likely"));
        }
        return lines;
    }

    private static Proven proven(Bound bound) {
        return new Proven(bound, bound);
    }

    private Sentence verdict() {
        int breaches = assessment.breaches().size();
        return breaches == 0 ? Messages.of("check.valid") : Messages.of("check.breaches", breaches);
    }

    private static Sentence line(Breach breach) {
        return Messages.of(
                "check.breach", Messages.of("rule." + breach.rule().name()), breach.where(), breach.sentence());
    }

    private static Sentence line(Unserved left) {
        return Messages.of(
                left.sure() ? "check.unserved" : "check.unserved.likely",
                left.demand().id(),
                left.residents(),
                left.reason());
    }

    private Sentence ownScore() {
        if (plan.score() == null) {
            return Messages.of("check.noScore");
        }
        return differences.isEmpty()
                ? Messages.of("check.sameScore")
                : Messages.of("check.otherScore", String.join(", ", differences));
    }

    public CheckShape shape(Locale language) {
        return new CheckShape(
                status(),
                problem.id(),
                ScoreShape.of(assessment.score()),
                plan.score() == null ? null : ScoreShape.of(plan.score()),
                differences,
                BreachShape.all(assessment.breaches(), language),
                plan.workshops().size(),
                problem.residents(),
                plan.participants(),
                unserved.stream().map(u -> UnservedShape.of(u, language)).toList(),
                bound == null ? null : DistanceShape.of(assessment.score(), proven(bound)));
    }

    /**
     * What {@code check --json} answers.
     *
     * @param status the exit status
     * @param problem its id
     * @param score recomputed
     * @param planScore the plan's own, null where it has none
     * @param differences names of the figures in which the plan's own score is wrong
     * @param workshops how many
     * @param asked residents in the problem
     * @param served residents who attend
     * @param bound null where none was asked for
     */
    record CheckShape(
            int status,
            String problem,
            ScoreShape score,
            @Nullable ScoreShape planScore,
            List<String> differences,
            List<BreachShape> breaches,
            int workshops,
            long asked,
            long served,
            List<UnservedShape> unserved,
            @Nullable DistanceShape bound) {}
}
