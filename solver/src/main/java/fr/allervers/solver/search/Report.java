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
    private @Nullable Plan sure;
    private long improved;
    private long told = -IN_BETWEEN;
    private long pause = LEAST_PAUSE;
    private long moves;

    Report(PlanWriter writer, Clock clock, SolveListener listener) {
        this.writer = writer;
        this.clock = clock;
        this.listener = listener;
    }

    /** Takes up what is better, at once. Called where a search of as many moves always comes by. */
    void offer(Placements placements) {
        var known = sure;
        if (known == null || placements.isBetter(scoreOf(known))) {
            offer(writer.plan(placements));
        }
    }

    /** As with placements. */
    void offer(Plan offered) {
        var known = sure;
        if (known == null || scoreOf(offered).compareTo(scoreOf(known)) > 0) {
            sure = offered;
        }
        takeUp(offered);
    }

    private void takeUp(Plan offered) {
        if (score == null || scoreOf(offered).compareTo(score) > 0) {
            plan = offered;
            score = scoreOf(offered);
            improved = clock.elapsed();
            tell();
        }
    }

    private static Score scoreOf(Plan plan) {
        return requireNonNull(plan.score(), "scored");
    }

    /** Takes up the best of a walk, but not too often, and tells from time to time anyway. */
    void look(Walk walk) {
        moves = walk.tried();
        long since = clock.elapsed() - told;
        if (since >= pause) {
            takeUpInPassing(walk.best());
        }
        if (clock.elapsed() - told >= IN_BETWEEN) {
            tell();
        }
    }

    private void takeUpInPassing(Placements placements) {
        if (score == null || placements.isBetter(score)) {
            long began = clock.elapsed();
            takeUp(writer.plan(placements));
            pause = Math.max(LEAST_PAUSE, PAUSE_FACTOR * (clock.elapsed() - began));
        }
    }

    private void tell() {
        told = clock.elapsed();
        listener.progress(new SolveProgress(last(), Duration.ofNanos(told), Duration.ofNanos(told - improved), moves));
    }

    boolean isPerfect() {
        return score != null && score.unserved() == 0 && score.cost() == 0;
    }

    /** The best plan. */
    Plan last() {
        return requireNonNull(plan, "no plan was offered");
    }

    /** The best plan that does not depend on when it was looked for. */
    Plan sure() {
        return requireNonNull(sure, "no plan was offered");
    }
}
