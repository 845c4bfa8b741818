package fr.allervers.solver.proposal;

import fr.allervers.solver.proposal.draft.Draft;
import fr.allervers.solver.proposal.draft.Placements;
import fr.allervers.solver.proposal.index.Scope;

/** Serves the residents of placements as the contract compares plans: as few unserved as can be, then at least cost. */
public final class ExactServing {

    private final Draft draft;
    private final Draft asGiven;

    public ExactServing(Scope whole) {
        draft = new Draft(whole, whole.penalties().strict);
        asGiven = new Draft(whole, whole.penalties().strict);
    }

    /** The placements so served, where that is better by the costs known here; otherwise as they were given. */
    public synchronized Placements serve(Placements given) {
        given.copyTo(asGiven);
        given.restore(draft);
        return draft.loss().isLessThan(asGiven.loss()) ? Placements.of(draft) : given;
    }
}
