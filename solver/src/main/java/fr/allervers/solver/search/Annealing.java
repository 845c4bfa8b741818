package fr.allervers.solver.search;

/** Tries on one draft, one after the other. Used by one thread at a time. */
final class Annealing {

    private static final int ROOMS_TO_FILL = 8;
    private static final int FAILURES = 3;

    final Draft draft;
    private final Chance chance;
    private final Moves moves;

    Annealing(Draft draft, Chance chance) {
        this.draft = draft;
        this.chance = chance;
        moves = new Moves(draft, chance);
    }

    /**
     * Makes one try and keeps it where it costs little more, or less.
     *
     * @param temperature what a try may cost more on average
     * @return true where it was kept
     */
    boolean tryOne(double temperature) {
        double most = draft.energy() + temperature * chance.exponentialStep();
        draft.begin();
        boolean proposed = moves.propose();
        boolean settled = proposed && draft.schedule.broken == 0;
        boolean valid = settled && draft.settle();
        boolean kept = valid && draft.energy() <= most;
        if (!kept) {
            draft.undo(settled);
        }
        return kept;
    }

    /**
     * Opens workshops one by one where they serve most for a session, until none can be opened that helps.
     *
     * @param goesOn asked before each try
     * @return how many tries that took
     */
    long fill(Going goesOn) {
        var failures = new int[draft.services.length];
        long tries = 0;
        for (int c = neediest(failures); c >= 0 && goesOn.after(tries); c = neediest(failures)) {
            tries++;
            long before = draft.energy();
            draft.begin();
            boolean inserted = moves.insert(c, ROOMS_TO_FILL);
            boolean settled = inserted && draft.settle();
            if (!settled || draft.energy() >= before) {
                draft.undo(inserted);
                failures[c]++;
            }
        }
        return tries;
    }

    /** Whether to go on. */
    interface Going {
        boolean after(long tries);
    }

    private int neediest(int[] failures) {
        int neediest = -1;
        double most = 0;
        for (var c : draft.scope.classes()) {
            double need = (double) draft.services[c.index()].unserved / draft.indexed.sessions[c.theme()];
            if (failures[c.index()] < FAILURES && need > most) {
                most = need;
                neediest = c.index();
            }
        }
        return neediest;
    }
}
