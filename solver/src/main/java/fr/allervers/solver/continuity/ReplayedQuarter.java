package fr.allervers.solver.continuity;

import fr.allervers.data.continuity.PastQuarter;
import fr.allervers.data.continuity.QuarterFigures;

/**
 * One quarter of a replayed year.
 *
 * @param held what was asked, held and attended in the end
 * @param disturbed residents whose published workshop was moved, given to another advisor or cancelled
 * @param noShows residents with a place who did not come
 */
public record ReplayedQuarter(PastQuarter held, long disturbed, long noShows) {

    /** What it came to. */
    public QuarterFigures figures() {
        return QuarterFigures.of(held);
    }
}
