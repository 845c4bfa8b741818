package fr.allervers.web.solving;

import fr.allervers.data.plan.Locks;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.plan.Score;
import fr.allervers.data.problem.Problem;
import fr.allervers.solver.SolveLimits;
import fr.allervers.solver.SolveProgress;
import fr.allervers.solver.engine.PlanSolver;
import fr.allervers.web.job.BegunJob;
import fr.allervers.web.job.LostJobException;
import fr.allervers.web.proof.ProofBeside;
import fr.allervers.web.shape.RunState;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersions;
import fr.allervers.web.version.VersionReason;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One run of the solver: makes a version of its best plan when there is a better one, at most every three seconds, and one of
 * the last.
 */
final class SolveRun {

    private static final Duration BETWEEN_VERSIONS = Duration.ofSeconds(3);

    /** The least time that is left to a run that is gone on with. */
    private static final Duration LEAST = Duration.ofSeconds(1);

    private final BegunJob begun;
    private final Problem problem;
    private final Locks locks;
    private final Duration limit;
    private final Duration before;
    private final long movesBefore;
    private final boolean goesOn;
    private final PlanVersions versions;
    private final Bounds bounds;
    private final PlanSolver solver;
    private final SolveHistory history;
    private final long beganNanos = System.nanoTime();

    private @Nullable PlanVersion version;
    private boolean kept;
    private @Nullable SolveProgress progress;
    private Duration versionMadeAfter = Duration.ZERO;
    private @Nullable ProofBeside proof;

    /**
     * Prepares it.
     *
     * @param earlier how far another process had come, null where none had begun
     * @param from what it starts from: of the earlier, or as asked; null for what the problem has published, or nothing
     */
    SolveRun(
            BegunJob begun,
            Problem problem,
            SolveArguments asked,
            @Nullable RunShape earlier,
            @Nullable PlanVersion from,
            PlanVersions versions,
            Bounds bounds) {
        this.begun = begun;
        this.problem = problem;
        this.limit = asked.limit();
        this.before = earlier == null ? Duration.ZERO : earlier.elapsed();
        this.goesOn = earlier != null;
        this.movesBefore = earlier == null ? 0 : earlier.moves();
        this.history = new SolveHistory(earlier == null ? List.of() : earlier.history());
        this.versions = versions;
        this.bounds = bounds;
        this.version = from;
        this.locks = from == null ? Locks.NONE : from.locks();
        var limits = new SolveLimits(left(), movesLeft(asked.moves()), asked.seed());
        this.solver = new PlanSolver(problem, limits, from == null ? published(problem) : from.plan(), locks);
        solver.giveWayTo(begun::givesWay);
    }

    /** The plan that a problem carries to stay close to, which a run starts from; null where it carries none. */
    private static @Nullable Plan published(Problem problem) {
        return problem.published().isEmpty() ? null : new Plan(problem.id(), problem.published(), null);
    }

    private @Nullable Long movesLeft(@Nullable Long asked) {
        return asked == null ? null : Math.max(1, asked - movesBefore);
    }

    private Duration left() {
        var left = limit.minus(before);
        return before.isZero() || left.compareTo(LEAST) > 0 ? left : LEAST;
    }

    /** Searches until its time is over or its job shall end. */
    void run() {
        begun.progress(this::report);
        begun.onStop(this::stop);
        try {
            search();
        } catch (LostJobException lost) {
            throw lost;
        } catch (RuntimeException | Error e) {
            keepLast();
            throw e;
        }
    }

    /** The plan is kept before its proof is finished. */
    private void search() {
        var proof = bounds.prove(problem, left());
        proving(proof);
        try {
            var plan = solver.run(this::hear);
            keep(plan, VersionReason.END);
            proof.finish(score(plan));
        } finally {
            proof.stop();
            begun.write(() -> bounds.keep(problem.id(), proof.proven()));
        }
    }

    private synchronized void proving(ProofBeside proof) {
        this.proof = proof;
        if (begun.isStopAsked()) {
            proof.stop();
        }
    }

    private static Score score(Plan plan) {
        return Objects.requireNonNull(plan.score(), "the solver scores its plans");
    }

    private synchronized void hear(SolveProgress heard) {
        var score = score(heard.best());
        if (proof != null) {
            proof.hear(score);
        }
        history.add(
                before.plus(heard.elapsed()), problem.residents() - heard.best().participants(), score);
        boolean first = progress == null;
        progress = heard;
        if (first || heard.elapsed().minus(versionMadeAfter).compareTo(BETWEEN_VERSIONS) >= 0) {
            versionMadeAfter = heard.elapsed();
            keep(heard.best(), onTheWay());
        }
    }

    private VersionReason onTheWay() {
        if (goesOn && !kept) {
            return VersionReason.CONTINUED;
        }
        return version == null ? VersionReason.FIRST : VersionReason.BETTER;
    }

    private synchronized void keep(Plan plan, VersionReason reason) {
        if (version == null || !version.plan().equals(plan)) {
            var parent = version == null ? null : version.id();
            var origin = new PlanVersion.Origin(parent, begun.job().startedBy(), reason);
            begun.write(() -> {
                version = kept ? versions.improve(plan, locks, origin) : versions.add(plan, locks, origin);
            });
            kept = true;
        }
    }

    /** The best plan heard of stays, as after a stop. */
    private synchronized void keepLast() {
        if (progress != null) {
            keep(progress.best(), VersionReason.FAILURE);
        }
    }

    private synchronized void stop() {
        solver.stop();
        if (proof != null) {
            proof.stop();
        }
    }

    private synchronized RunShape report() {
        var heard = progress;
        var proven = proof == null ? bounds.of(problem.id()) : proof.proven();
        return new RunShape(
                problem.id(),
                RunState.RUNNING,
                before.plusNanos(System.nanoTime() - beganNanos),
                limit,
                heard == null ? Duration.ZERO : heard.sinceImproved(),
                movesBefore + (heard == null ? 0 : heard.moves()),
                version == null ? null : version.id(),
                version == null ? null : proven.gap(version.score()),
                history.points(),
                null);
    }
}
