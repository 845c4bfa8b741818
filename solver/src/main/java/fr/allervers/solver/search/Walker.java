package fr.allervers.solver.search;

/** One walk through the plans: simulated annealing on a draft of its own. Used by one thread at a time. */
final class Walker {

    private static final int LOOK_UP = 32;

    final Draft draft;
    private final Chance chance;
    private final Moves moves;
    private long tries;

    /** The best placements met so far. */
    volatile Placements best;

    private volatile long tried;

    Walker(IndexedProblem indexed, Placements from, long seed) {
        chance = new Chance(seed);
        draft = new Draft(indexed, indexed.penalties.soft);
        moves = new Moves(draft, chance);
        from.restore(draft);
        best = from;
    }

    /** Tries so far; may be asked by any thread. */
    long tried() {
        return tried;
    }

    /** Opens workshops one by one where they serve most for a session, until none can be opened that helps. */
    void fill(Clock clock) {
        var failures = new int[draft.services.length];
        for (int c = neediest(failures); c >= 0 && !clock.isOver(); c = neediest(failures)) {
            long before = draft.energy();
            draft.begin();
            boolean inserted = moves.insert(c, 8);
            boolean settled = inserted && draft.settle();
            tried = ++tries;
            if (!settled || draft.energy() >= before) {
                draft.undo(inserted);
                failures[c]++;
            }
        }
        keepIfBest();
    }

    private int neediest(int[] failures) {
        int neediest = -1;
        double most = 0;
        for (int c = 0; c < failures.length; c++) {
            int theme = draft.indexed.classes.get(c).theme();
            double need = (double) draft.services[c].unserved / draft.indexed.sessions[theme];
            if (failures[c] < 3 && need > most) {
                most = need;
                neediest = c;
            }
        }
        return neediest;
    }

    /** Goes on from other placements. */
    void startFrom(Placements placements) {
        placements.restore(draft);
        if (placements.isBetterThan(best)) {
            best = placements;
        }
    }

    /**
     * Tries until the stretch is over, cooling down on the way.
     *
     * @param hot temperature at the beginning, in costs of a workshop
     * @param cold temperature at the end
     */
    void walk(Stretch stretch, double hot, double cold) {
        double unit = measure();
        double temperature = hot * unit;
        for (long k = 0; ; k++) {
            if (k % LOOK_UP == 0) {
                double progress = stretch.progress(k);
                if (progress >= 1) {
                    return;
                }
                temperature = hot * unit * StrictMath.pow(cold / hot, progress);
            }
            tryOne(temperature);
        }
    }

    private void tryOne(double temperature) {
        double most = draft.energy() + temperature * chance.exponentialStep();
        draft.begin();
        boolean proposed = moves.propose();
        boolean settled = proposed && draft.schedule.broken == 0;
        boolean valid = settled && draft.settle();
        tried = ++tries;
        if (valid && draft.energy() <= most) {
            keepIfBest();
        } else {
            draft.undo(settled);
        }
    }

    private void keepIfBest() {
        if (Placements.isBetter(draft.unserved, draft.cost(), best)) {
            best = Placements.of(draft);
        }
    }

    /** What the plan costs for each workshop: about what moving one can be worth. */
    private double measure() {
        return Math.max(1, (double) draft.cost() / Math.max(1, draft.openCount));
    }
}
