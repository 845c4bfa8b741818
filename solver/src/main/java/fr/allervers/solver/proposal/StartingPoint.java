package fr.allervers.solver.proposal;

import fr.allervers.data.problem.Workshop;
import fr.allervers.solver.proposal.draft.Draft;
import fr.allervers.solver.proposal.draft.Placements;
import fr.allervers.solver.proposal.index.IndexedProblem;
import fr.allervers.solver.proposal.index.Scope;
import java.util.HashSet;
import java.util.List;

/**
 * Makes placements of given workshops, leaving out what breaches a rule. Where one that is left out was a stop without
 * which an advisor cannot get through a day, others are left out too.
 */
public final class StartingPoint {

    private final IndexedProblem indexed;
    private final Draft draft;

    public StartingPoint(Scope whole) {
        indexed = whole.indexed();
        draft = new Draft(whole, whole.penalties().soft);
    }

    /** The workshops that can be held together, first come first served; pinned ones are held anyway. */
    public Placements of(List<Workshop> workshops) {
        var seen = new HashSet<String>();
        draft.reset();
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
        int kind = indexed.kindOf(w);
        if (kind >= 0 && indexed.isSeries(w)) {
            int start = indexed.start(w);
            if (draft.fits(kind, indexed.room(w), indexed.advisor(w), start)) {
                draft.add(kind, indexed.room(w), indexed.advisor(w), start, indexed.identity(w.id()));
            }
        }
    }
}
