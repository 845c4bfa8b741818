package fr.allervers.solver.model;

import java.time.LocalDateTime;
import java.util.List;

/**
 * The sessions of a workshop, as one value: choosing a start chooses them all. Compared by identity; a problem's
 * regular series exist once each.
 */
public final class SessionSeries {

    private final List<LocalDateTime> starts;
    private final boolean regular;

    /**
     * @param regular true where the starts are what the contract wants of a workshop that starts at the first of them;
     *     false for what a plan read in holds instead, so that even such a plan can be scored
     */
    SessionSeries(List<LocalDateTime> starts, boolean regular) {
        this.starts = List.copyOf(starts);
        this.regular = regular;
    }

    /** Starts of the sessions, first to last; empty only where a plan read in had none. */
    public List<LocalDateTime> starts() {
        return starts;
    }

    /** False where the contract's rule on sessions is breached. */
    public boolean isRegular() {
        return regular;
    }

    /** The start of the workshop, as a list of one; empty where there are no sessions. */
    public List<LocalDateTime> first() {
        return starts.subList(0, Math.min(1, starts.size()));
    }

    @Override
    public String toString() {
        return starts.toString();
    }
}
