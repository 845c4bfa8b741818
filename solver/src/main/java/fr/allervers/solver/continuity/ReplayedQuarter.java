package fr.allervers.solver.continuity;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.continuity.PastQuarter;
import fr.allervers.data.continuity.QuarterFigures;

/**
 * One quarter of a replayed year.
 *
 * @param held what was asked, held and attended in the end
 * @param absences advisors who fell out for a week
 * @param late residents who asked once the plan was published
 * @param disturbed residents whose published workshop was moved, given to another advisor or cancelled
 * @param noShows residents with a place who did not come
 */
public record ReplayedQuarter(
        Quarter quarter, PastQuarter held, int absences, long late, long disturbed, long noShows) {

    /** What it came to. */
    public QuarterFigures figures() {
        return QuarterFigures.of(held);
    }
}
