package fr.allervers.web.dashboard;

import fr.allervers.web.shape.RunState;
import fr.allervers.web.solving.RunShape;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Whether it is worth while to let a run go on, as far as its own course tells. */
public enum Outlook {
    /** Nothing better was found for at least half of its time. */
    STEADY,
    /** It was found better in the second half of its time. */
    IMPROVING;

    private static final Duration TELLS = Duration.ofSeconds(10);

    /** That of a run; null where it was too short to tell, waits or failed. */
    static @Nullable Outlook of(@Nullable RunShape run) {
        if (run == null
                || run.state() == RunState.WAITING
                || run.state() == RunState.FAILED
                || run.elapsed().compareTo(TELLS) < 0) {
            return null;
        }
        return run.sinceImproved().multipliedBy(2).compareTo(run.elapsed()) >= 0 ? STEADY : IMPROVING;
    }
}
