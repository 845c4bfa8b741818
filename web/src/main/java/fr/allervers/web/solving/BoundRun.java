package fr.allervers.web.solving;

import fr.allervers.web.proof.PlanGap;
import fr.allervers.web.shape.RunState;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A proof of what no plan of a problem can beat, as it stands.
 *
 * @param problem its id
 * @param elapsed since it began, by all processes that worked on it; zero while it waits
 * @param limit how long it takes, unless nothing more can be proven
 * @param version id of the problem's newest plan, null where there is none
 * @param gap of that plan by all that is proven by now, null where there is no plan
 * @param failure why it failed, null where it did not
 */
public record BoundRun(
        String problem,
        RunState state,
        Duration elapsed,
        Duration limit,
        @Nullable String version,
        @Nullable PlanGap gap,
        @Nullable String failure) {}
