package fr.allervers.solver.search;

import java.util.EnumSet;
import java.util.Set;

/** Moves made without Timefold: every proposal that passes is kept. */
final class Proposals {

    static final Set<MoveKind> ALL = EnumSet.allOf(MoveKind.class);

    private Proposals() {}

    static Proposer of(Draft draft, long seed) {
        return new Proposer(draft, new Chance(seed), ALL);
    }

    static void tryOne(Proposer proposer, double temperature) {
        if (proposer.propose(temperature)) {
            proposer.keep();
        }
    }

    static void fill(Proposer proposer) {
        while (proposer.canInsert()) {
            if (proposer.insert()) {
                proposer.keep();
            }
        }
    }
}
