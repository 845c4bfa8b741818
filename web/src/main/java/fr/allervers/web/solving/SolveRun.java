package fr.allervers.web.solving;

import fr.allervers.data.plan.Plan;
import fr.allervers.data.plan.Score;
import fr.allervers.data.problem.Problem;
import fr.allervers.solver.PlanSolver;
import fr.allervers.solver.SolveLimits;
import fr.allervers.solver.SolveProgress;
import fr.allervers.web.proof.ProofBeside;
import fr.allervers.web.shape.RunState;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run of the solver: makes a version of its best plan when there is a better one, at most every three seconds, and one of
 * the last.
 */
final class SolveRun implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(SolveRun.class);
    private static final Duration BETWEEN_VERSIONS = Duration.ofSeconds(3);

    private final Problem problem;
    private final Duration limit;
    private final PlanVersions versions;
    private final Bounds bounds;
    private final PlanSolver solver;
    private final long asked;
    private final SolveHistory history = new SolveHistory();

    private RunState state = RunState.WAITING;
    private @Nullable PlanVersion version;
    private @Nullable SolveProgress progress;
    private Duration versionMadeAfter = Duration.ZERO;
    private long beganNanos;
    private @Nullable Duration took;
    private @Nullable ProofBeside proof;
    private boolean stopAsked;
    private @Nullable String failure;

    SolveRun(
            Problem problem,
            Duration limit,
            long seed,
            PlanVersions versions,
            Bounds bounds,
            @Nullable PlanVersion from) {
        this.problem = problem;
        this.asked = problem.residents();
        this.limit = limit;
        this.versions = versions;
        this.bounds = bounds;
        this.version = from;
        this.solver = new PlanSolver(problem, new SolveLimits(limit, null, seed), from == null ? null : from.plan());
    }

    @Override
    public void run() {
        if (!begin()) {
            return;
        }
        try {
            search();
            end(stopAsked() ? RunState.STOPPED : RunState.DONE, null);
        } catch (RuntimeException | Error e) { // nothing may leave a run that seems to go on for ever
            LOG.error("The run of {} failed", problem.id(), e);
            fail(Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName()));
        }
    }

    /** The plan is kept before its proof is finished. */
    private void search() {
        var proof = bounds.prove(problem, limit);
        proving(proof);
        try {
            var plan = solver.run(this::hear);
            keep(plan);
            proof.finish(score(plan));
        } finally {
            proof.stop();
            bounds.keep(problem.id(), proof.proven());
        }
    }

    private synchronized void proving(ProofBeside proof) {
        this.proof = proof;
        if (stopAsked) {
            proof.stop();
        }
    }

    private static Score score(Plan plan) {
        return Objects.requireNonNull(plan.score(), "the solver scores its plans");
    }

    private synchronized boolean begin() {
        if (stopAsked) {
            state = RunState.STOPPED;
            return false;
        }
        state = RunState.RUNNING;
        beganNanos = System.nanoTime();
        return true;
    }

    /** The best plan heard of stays, as after a stop. */
    private synchronized void fail(String why) {
        end(RunState.FAILED, why);
        if (progress != null) {
            keep(progress.best());
        }
    }

    private synchronized void end(RunState how, @Nullable String why) {
        state = how;
        failure = why;
        took = Duration.ofNanos(System.nanoTime() - beganNanos);
    }

    private synchronized void hear(SolveProgress heard) {
        var score = score(heard.best());
        if (proof != null) {
            proof.hear(score);
        }
        history.add(heard.elapsed(), asked - heard.best().participants(), score);
        boolean first = progress == null;
        progress = heard;
        if (first || heard.elapsed().minus(versionMadeAfter).compareTo(BETWEEN_VERSIONS) >= 0) {
            versionMadeAfter = heard.elapsed();
            keep(heard.best());
        }
    }

    private synchronized void keep(Plan plan) {
        if (version == null || !version.plan().equals(plan)) {
            version = versions.add(plan, version == null ? null : version.id());
        }
    }

    synchronized void stop() {
        stopAsked = true;
        if (state == RunState.WAITING) {
            state = RunState.STOPPED;
        }
        solver.stop();
        if (proof != null) {
            proof.stop();
        }
    }

    private synchronized boolean stopAsked() {
        return stopAsked;
    }

    private Duration elapsed() {
        if (took != null) {
            return took;
        }
        return state == RunState.RUNNING ? Duration.ofNanos(System.nanoTime() - beganNanos) : Duration.ZERO;
    }

    synchronized RunShape report() {
        var heard = progress;
        var proven = proof == null ? bounds.of(problem.id()) : proof.proven();
        return new RunShape(
                problem.id(),
                state,
                elapsed(),
                limit,
                heard == null ? Duration.ZERO : heard.sinceImproved(),
                heard == null ? 0 : heard.moves(),
                version == null ? null : version.id(),
                version == null ? null : proven.gap(version.score()),
                history.points(),
                failure);
    }
}
