package fr.allervers.web.command.report;

import fr.allervers.data.plan.Plan;
import fr.allervers.data.plan.Score;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.words.Sentence;
import fr.allervers.solver.SolveListener;
import fr.allervers.solver.SolvePhase;
import fr.allervers.solver.SolveProgress;
import fr.allervers.web.command.terminal.CommandOutput;
import fr.allervers.web.command.terminal.ExitStatus;
import fr.allervers.web.command.terminal.Messages;
import fr.allervers.web.command.terminal.OutputFile;
import fr.allervers.web.command.terminal.ProgressLine;
import fr.allervers.web.command.terminal.Refusal;
import fr.allervers.web.proof.ProofBeside;
import fr.allervers.web.shape.DistanceShape;
import fr.allervers.web.shape.ScoreShape;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/** Tells of a run as it goes on, keeps its best plan in the file, and says at the end what was found. */
public final class SolveReport implements SolveListener {

    private final CommandOutput output;
    private final Problem problem;
    private final OutputFile file;
    private final Checkpoint checkpoint;
    private final ProgressLine line;
    private final long asked;
    private final ProofBeside proof;

    private Runnable stop = () -> {};
    private volatile @Nullable Refusal failure;
    private volatile @Nullable SolveProgress last;

    public SolveReport(CommandOutput output, Problem problem, OutputFile file, ProofBeside proof) {
        this.output = output;
        this.problem = problem;
        this.file = file;
        this.proof = proof;
        this.checkpoint = new Checkpoint(file);
        this.line = new ProgressLine(output, Ansi.AUTO.enabled());
        this.asked = problem.residents();
        output.note(Messages.of(
                "solve.begins", problem.name(), asked, problem.demand().size()));
    }

    /** Calls {@code stop} where the plan cannot be kept; {@link #keep} then says why. */
    public void stopOnFailure(Runnable stop) {
        this.stop = stop;
    }

    @Override
    public void progress(SolveProgress progress) {
        last = progress;
        proof.hear(score(progress.best()));
        line.show(sentence(progress), progress.elapsed());
        try {
            checkpoint.keep(progress.best(), progress.elapsed());
        } catch (Refusal refusal) {
            failure = refusal;
            stop.run();
        }
    }

    /**
     * Writes the plan that the run returned.
     *
     * @throws Refusal where the plan could not be written, now or before
     */
    public void keep(Plan plan) {
        line.close();
        if (failure != null) {
            throw failure;
        }
        checkpoint.write(plan);
    }

    /**
     * Says what was found.
     *
     * @param phases what the solver did
     */
    public void finish(Plan plan, List<SolvePhase> phases) {
        var score = score(plan);
        output.object(shape(plan, score, phases));
        output.note(proof.proven().gap(score).sentence());
        output.note(Messages.of(
                "solve.done", plan.workshops().size(), plan.participants(), asked, score.cost(), file.toString()));
    }

    private Sentence sentence(SolveProgress progress) {
        var plan = progress.best();
        var score = score(plan);
        return Messages.of(
                "solve.progress",
                clock(progress.elapsed()),
                plan.participants(),
                asked,
                score.cost(),
                clock(progress.sinceImproved()),
                proof.proven().gap(score).brief().stream()
                        .map(g -> Messages.of("solve.gap", g))
                        .reduce((a, b) -> Messages.of("solve.gaps", a, b))
                        .<Object>map(g -> g)
                        .orElse(""));
    }

    private static Score score(Plan plan) {
        return Objects.requireNonNull(plan.score(), "a solved plan is scored");
    }

    private static String clock(Duration time) {
        var minutesAndSeconds = String.format(Locale.ROOT, "%d:%02d", time.toMinutesPart(), time.toSecondsPart());
        return time.toHours() == 0
                ? minutesAndSeconds
                : String.format(
                        Locale.ROOT, "%d:%02d:%02d", time.toHours(), time.toMinutesPart(), time.toSecondsPart());
    }

    private SolveShape shape(Plan plan, Score score, List<SolvePhase> phases) {
        var progress = last;
        return new SolveShape(
                ExitStatus.GOOD,
                problem.id(),
                file.toString(),
                ScoreShape.of(score),
                plan.workshops().size(),
                asked,
                plan.participants(),
                progress == null ? 0 : progress.elapsed().toMillis() / 1000.0,
                progress == null ? 0 : progress.moves(),
                DistanceShape.of(score, proof.proven()),
                phases);
    }

    /**
     * What {@code solve --json} answers.
     *
     * @param status the exit status
     * @param problem its id
     * @param plan path of the file written
     * @param workshops how many
     * @param asked residents in the problem
     * @param served residents who attend
     * @param seconds from the run's begin to its last sign of life
     * @param moves tries until then
     * @param bound what was proven beside the search that no plan can beat
     * @param phases what the solver did, one after the other
     */
    record SolveShape(
            int status,
            String problem,
            String plan,
            ScoreShape score,
            int workshops,
            long asked,
            long served,
            double seconds,
            long moves,
            DistanceShape bound,
            List<SolvePhase> phases) {}
}
