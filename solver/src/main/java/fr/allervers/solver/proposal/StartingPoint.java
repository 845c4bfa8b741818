package fr.allervers.solver.proposal;

import fr.allervers.data.problem.Workshop;
import fr.allervers.solver.proposal.draft.Draft;
import fr.allervers.solver.proposal.draft.Placements;
import fr.allervers.solver.proposal.index.IndexedProblem;
import java.util.HashSet;
import java.util.List;

/**
 * Makes placements of given workshops, leaving out what breaches a rule. Where one that is left out was a stop without
 * which an advisor cannot get through a day, others are left out too.
 */
public final class StartingPoint {

    private final IndexedProblem indexed;
    private final Draft draft;

    public StartingPoint(IndexedProblem indexed) {
        this.indexed = indexed;
        draft = new Draft(indexed.whole, indexed.penalties.soft);
    }

    /** The workshops that can be held together, first come first served; pinned ones are held anyway. */
    public Placements of(List<Workshop> workshops) {
        var seen = new HashSet<String>();
        draft.begin();
        for (var w : workshops) {
            if (indexed.isKnown(w) && !indexed.isPinned(w.id()) && seen.add(w.id())) {
                add(w);
            }
        }
        boolean held = draft.settle();
        draft.begin();
        while (!held) {
            draft.remove(draft.open(draft.openCount() - 1));
            held = draft.settle();
            draft.begin();
        }
        return Placements.of(draft);
    }

    private void add(Workshop w) {
        int c = indexed.classOf(w);
        if (c >= 0 && indexed.isSeries(w)) {
            int start = indexed.grid.at(w.sessions().get(0));
            if (draft.fits(c, indexed.room(w), indexed.advisor(w), start)) {
                draft.add(c, indexed.room(w), indexed.advisor(w), start, indexed.identity(w.id()));
            }
        }
    }
}
