package fr.allervers.web.quarter;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.continuity.PastQuarter;
import java.util.Optional;

/**
 * What quarters of the present territory go on from: the plan that was published of the quarter before, with who came as far
 * as it was noted. It is fixed once somebody plans the quarter, so that what is published or noted meanwhile makes no plan
 * another problem's; {@link Quarters#planAnew planning it anew} with the demand received takes what counts by then.
 */
public interface PastQuarters {

    /**
     * What a quarter goes on from; it never changes.
     *
     * @param version id of the published plan of the quarter before
     * @param noted number of the last attendance note that counts, 0 where none does
     */
    record Past(String version, long noted) {}

    /** What a quarter goes on from: what was fixed, else what counts now; empty where nothing of the quarter before is published. */
    Optional<Past> of(Quarter quarter);

    /** The quarter before a quarter, with its problem, its plan and who came. */
    PastQuarter quarter(Quarter quarter, Past past);

    /** Fixes what a quarter goes on from, nothing too, where it is not fixed yet. */
    void fix(Quarter quarter);

    /** Lets a quarter go on from what counts now, whatever was fixed. */
    void take(Quarter quarter);

    /** Where quarters go on from nothing. */
    final class None implements PastQuarters {

        @Override
        public Optional<Past> of(Quarter quarter) {
            return Optional.empty();
        }

        @Override
        public PastQuarter quarter(Quarter quarter, Past past) {
            throw new IllegalStateException("nothing was published");
        }

        @Override
        public void fix(Quarter quarter) {}

        @Override
        public void take(Quarter quarter) {}
    }
}
