package fr.allervers.solver.engine;

import static java.util.Objects.requireNonNull;

import fr.allervers.data.plan.Plan;
import fr.allervers.data.plan.Score;
import fr.allervers.solver.Deadline;
import fr.allervers.solver.SolveListener;
import fr.allervers.solver.SolveProgress;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Tells the listener of ever better plans, on the thread that runs the search. */
final class Report {

    private static final long IN_BETWEEN = TimeUnit.SECONDS.toNanos(1);
    private static final long LEAST_PAUSE = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long MOST_PAUSE = TimeUnit.SECONDS.toNanos(1);
    private static final int PAUSE_FACTOR = 10;

    private final Deadline clock;
    private final SolveListener listener;
    private @Nullable Plan plan;
    private @Nullable Plan sure;
    private long improved;
    private long told = -IN_BETWEEN;
    private long pause = LEAST_PAUSE;

    Report(Deadline clock, SolveListener listener) {
        this.clock = clock;
        this.listener = listener;
    }

    /** Takes a plan up where it is better. Called where a search of as many tries always comes by. */
    void offer(Plan offered, long tried) {
        if (sure == null || scoreOf(offered).compareTo(scoreOf(sure)) > 0) {
            sure = offered;
        }
        takeUp(offered, tried);
    }

    private void takeUp(Plan offered, long tried) {
        if (plan == null || scoreOf(offered).compareTo(scoreOf(plan)) > 0) {
            plan = offered;
            improved = clock.elapsed();
            tell(tried);
        }
    }

    private static Score scoreOf(Plan plan) {
        return requireNonNull(plan.score(), "scored");
    }

    /** Takes up what was found in passing, but not too often, and tells from time to time anyway. */
    void look(Supplier<@Nullable Plan> found, long tried) {
        if (clock.elapsed() - told >= pause) {
            long began = clock.elapsed();
            var offered = found.get();
            if (offered != null) {
                takeUp(offered, tried);
                long took = clock.elapsed() - began;
                pause = Math.max(took, Math.min(MOST_PAUSE, Math.max(LEAST_PAUSE, PAUSE_FACTOR * took)));
            }
        }
        if (clock.elapsed() - told >= IN_BETWEEN) {
            tell(tried);
        }
    }

    private void tell(long tried) {
        told = clock.elapsed();
        listener.progress(new SolveProgress(last(), Duration.ofNanos(told), Duration.ofNanos(told - improved), tried));
    }

    /** The best plan. */
    Plan last() {
        return requireNonNull(plan, "no plan was offered");
    }

    /** The best plan that does not depend on when it was looked for. */
    Plan reproducible() {
        return requireNonNull(sure, "no plan was offered");
    }
}
