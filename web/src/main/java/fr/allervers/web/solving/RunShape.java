package fr.allervers.web.solving;

import fr.allervers.web.proof.PlanGap;
import fr.allervers.web.shape.RunState;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run as it stands at one moment.
 *
 * @param problem id
 * @param elapsed since it began, zero while it waits
 * @param limit when it ends by itself
 * @param sinceImproved since its best plan was found
 * @param moves tries so far
 * @param version id of the version that holds its best plan as of about three seconds ago, null before the first
 * @param gap of that version to what was proven that no plan can beat, null before the first version
 * @param failure why it failed, null where it did not
 */
public record RunShape(
        String problem,
        RunState state,
        Duration elapsed,
        Duration limit,
        Duration sinceImproved,
        long moves,
        @Nullable String version,
        @Nullable PlanGap gap,
        List<HistoryPoint> history,
        @Nullable String failure) {

    private static final Duration FILLING = Duration.ofSeconds(10);

    /** The same with another state and failure. */
    RunShape in(RunState state, @Nullable String failure) {
        return new RunShape(problem, state, elapsed, limit, sinceImproved, moves, version, gap, history, failure);
    }

    /** True in its first seconds, in which a plan that begins with nothing is still being filled. */
    public boolean fills() {
        return !state.isOver() && elapsed.compareTo(FILLING) < 0;
    }

    /** True where its plan is still being filled: how far that is from the best says nothing yet. */
    public boolean hasJustBegun() {
        return fills() && gap != null && gap.unserved() > 0;
    }

    /** Share of the time limit that has passed, 0 to 100. */
    public long percent() {
        return limit.isZero() ? 100 : Math.min(100, 100 * elapsed.toMillis() / limit.toMillis());
    }
}
