package fr.allervers.solver.proposal;

import fr.allervers.solver.proposal.draft.Draft;
import fr.allervers.solver.proposal.move.MoveKind;
import fr.allervers.solver.proposal.move.Rng;
import java.util.EnumSet;
import java.util.Set;

/** Moves made without Timefold: every proposal that passes is kept. */
public final class Proposals {

    public static final Set<MoveKind> ALL = EnumSet.allOf(MoveKind.class);

    private Proposals() {}

    public static Proposer of(Draft draft, long seed) {
        return new Proposer(draft, new Rng(seed), ALL);
    }

    public static void tryOne(Proposer proposer, double temperature) {
        if (proposer.propose(temperature)) {
            proposer.keep();
        }
    }

    public static void fill(Proposer proposer) {
        while (proposer.canInsert()) {
            if (proposer.insert()) {
                proposer.keep();
            }
        }
    }
}
