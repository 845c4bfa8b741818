package fr.allervers.web.mend;

import fr.allervers.solver.mend.Mend;
import fr.allervers.solver.mend.MendProblem;
import fr.allervers.web.agenda.request.GrantedHalfDays.Granted;
import fr.allervers.web.shape.RunState;
import fr.allervers.web.solving.PlanVersion;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The search for mends as it stood at one moment.
 *
 * @param version that was published
 * @param granted half-days that were granted before
 * @param mends those found so far, the best first
 * @param failure why it failed, null where it did not
 */
record MendRun(
        String id,
        PlanVersion version,
        EventFields event,
        List<Granted> granted,
        MendProblem problem,
        RunState state,
        List<Mend> mends,
        Instant askedAt,
        @Nullable String failure) {

    MendRun {
        granted = List.copyOf(granted);
        mends = List.copyOf(mends);
    }
}
