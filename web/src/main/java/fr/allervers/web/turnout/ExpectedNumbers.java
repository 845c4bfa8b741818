package fr.allervers.web.turnout;

import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Workshop;
import fr.allervers.data.turnout.ExpectedTurnout;
import fr.allervers.data.turnout.ShowUpRates;
import fr.allervers.web.publication.ShowUps;
import org.jspecify.annotations.Nullable;

/** How many to expect at workshops, for the pages of one answer: the shares are read when first asked for. */
public final class ExpectedNumbers {

    private final ShowUps showUps;
    private @Nullable ShowUpRates rates;

    ExpectedNumbers(ShowUps showUps) {
        this.showUps = showUps;
    }

    /** How many to expect at a workshop; null where no attendance was noted yet. */
    public @Nullable ExpectedTurnout of(ProblemIndex index, Workshop workshop) {
        var known = rates == null ? showUps.rates() : rates;
        rates = known;
        return known.expected(index, workshop);
    }
}
