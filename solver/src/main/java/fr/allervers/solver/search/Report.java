package fr.allervers.solver.search;

import static java.util.Objects.requireNonNull;

import fr.allervers.data.plan.Plan;
import fr.allervers.data.plan.Score;
import fr.allervers.solver.SolveListener;
import fr.allervers.solver.SolveProgress;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Tells the listener of ever better plans, on the thread that runs the search. */
final class Report {

    private static final long IN_BETWEEN = TimeUnit.SECONDS.toNanos(1);
    private static final long LEAST_PAUSE = TimeUnit.MILLISECONDS.toNanos(100);
    private static final int PAUSE_FACTOR = 10;

    private final PlanWriter writer;
    private final Clock clock;
    private final SolveListener listener;
    private @Nullable Plan plan;
    private @Nullable Score score;
    private long improved;
    private long told = -IN_BETWEEN;
    private long pause = LEAST_PAUSE;
    private long moves;

    Report(PlanWriter writer, Clock clock, SolveListener listener) {
        this.writer = writer;
        this.clock = clock;
        this.listener = listener;
    }

    /** Takes up what is better, at once. */
    void offer(Placements placements) {
        if (score == null || placements.isBetter(score)) {
            long began = clock.elapsed();
            offer(writer.plan(placements));
            pause = Math.max(LEAST_PAUSE, PAUSE_FACTOR * (clock.elapsed() - began));
        }
    }

    void offer(Plan offered) {
        var of = requireNonNull(offered.score(), "scored");
        if (score == null || of.compareTo(score) > 0) {
            plan = offered;
            score = of;
            improved = clock.elapsed();
            tell();
        }
    }

    /** Takes up the best of a walk, but not too often, and tells from time to time anyway. */
    void look(Walk walk) {
        moves = walk.tried();
        long since = clock.elapsed() - told;
        if (since >= pause) {
            offer(walk.best());
        }
        if (clock.elapsed() - told >= IN_BETWEEN) {
            tell();
        }
    }

    private void tell() {
        told = clock.elapsed();
        listener.progress(new SolveProgress(last(), Duration.ofNanos(told), Duration.ofNanos(told - improved), moves));
    }

    boolean isBetterThan(Plan other) {
        return score != null && score.compareTo(requireNonNull(other.score(), "scored")) > 0;
    }

    boolean isPerfect() {
        return score != null && score.unserved() == 0 && score.cost() == 0;
    }

    Plan last() {
        return requireNonNull(plan, "no plan was offered");
    }
}
