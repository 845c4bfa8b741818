package fr.allervers.solver.proposal.draft;

import fr.allervers.solver.proposal.index.Scope;

/** All parts of the cost that depend on where workshops stand, as one; whoever adds one of this kind adds it here. */
final class CostTerms implements CostTerm {

    private final CostTerm[] all;

    CostTerms(Scope scope) {
        all = new CostTerm[] {new Presence(scope), new Habits(scope)};
    }

    @Override
    public long cost() {
        long cost = 0;
        for (var term : all) {
            cost += term.cost();
        }
        return cost;
    }

    @Override
    public void placed(int theme, int room, int start) {
        for (var term : all) {
            term.placed(theme, room, start);
        }
    }

    @Override
    public void unplaced(int theme, int room, int start) {
        for (var term : all) {
            term.unplaced(theme, room, start);
        }
    }

    @Override
    public long atStart(int room, int start) {
        long change = 0;
        for (var term : all) {
            change += term.atStart(room, start);
        }
        return change;
    }
}
