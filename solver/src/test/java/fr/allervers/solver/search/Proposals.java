package fr.allervers.solver.search;

/** Moves made without Timefold: every proposal that passes is kept. */
final class Proposals {

    private Proposals() {}

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
