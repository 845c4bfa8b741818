package fr.allervers.web.travel;

import fr.allervers.data.travel.TableSet;
import fr.allervers.data.travel.TravelFinding;
import fr.allervers.web.job.Job;
import fr.allervers.web.shape.RunState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The making of tables from one file as it stood at one moment.
 *
 * @param set tables with what was found, only the latter where the file is refused; null until then
 */
record TravelRun(
        Job job,
        TravelAsked asked,
        TravelProgress progress,
        @Nullable MadeTables made,
        @Nullable TableSet set) {

    /** Its state; a file that cannot be used is told from what failed. */
    public RunState state() {
        return progress.refused() && job.state() == RunState.FAILED ? RunState.REFUSED : job.state();
    }

    /** How much of the work is done, 0 to 100. */
    public int percent() {
        return progress.percent();
    }

    /** What was found in the file, or why it is refused; empty until then. */
    public List<TravelFinding> findings() {
        return set == null ? List.of() : set.findings();
    }

    /** The tables; null until they are made. */
    public @Nullable TableSet tables() {
        return made == null || made.refused() ? null : set;
    }

    /** Why it failed, null where it did not. */
    public @Nullable String failure() {
        return state() == RunState.FAILED ? job.failure() : null;
    }
}
