package fr.allervers.solver.model;

import java.time.LocalDateTime;
import java.util.List;

/**
 * The sessions of a workshop, as one value: choosing a start chooses them all.
 *
 * @param starts of the sessions, first to last; empty only where a plan read in had none
 * @param isRegular true where the starts are what the contract wants of a workshop that starts at the first of them;
 *     false for what a plan read in holds instead, so that even such a plan can be scored
 */
public record SessionSeries(List<LocalDateTime> starts, boolean isRegular) {

    public SessionSeries {
        starts = List.copyOf(starts);
    }
}
