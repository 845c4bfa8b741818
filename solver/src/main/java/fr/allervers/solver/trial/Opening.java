package fr.allervers.solver.trial;

import static java.util.Comparator.comparingLong;

import fr.allervers.data.plan.Loss;
import fr.allervers.solver.trial.Trial.Spot;
import java.util.Comparator;

/**
 * A workshop more, with which fewer are left unserved.
 *
 * @param served residents of the demand row that it is the best opening for, more than without it
 * @param could residents of the row that could have its seats, if they came before others
 * @param loss of the whole plan with it, estimated in arrays
 */
public record Opening(Spot spot, long served, long could, Loss loss) {

    private static final Comparator<Opening> BEST_FIRST = comparingLong(Opening::served)
            .thenComparingLong(Opening::could)
            .reversed()
            .thenComparing(Opening::loss);

    /** The better of two, the first where they are alike. */
    public static Opening better(Opening first, Opening second) {
        return BEST_FIRST.compare(second, first) < 0 ? second : first;
    }
}
