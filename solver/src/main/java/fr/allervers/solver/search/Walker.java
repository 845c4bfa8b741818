package fr.allervers.solver.search;

/** One walk through the plans: simulated annealing on a draft of its own. Used by one thread at a time. */
final class Walker {

    private static final int LOOK_UP = 32;

    private final Draft draft;
    private final Annealing annealing;
    private long tries;

    /** The best placements met so far. */
    volatile Placements best;

    private volatile long tried;

    Walker(IndexedProblem indexed, Placements from, long seed) {
        draft = new Draft(indexed.whole, indexed.penalties.soft);
        annealing = new Annealing(draft, new Chance(seed));
        from.restore(draft);
        best = from;
    }

    /** Tries so far; may be asked by any thread. */
    long tried() {
        return tried;
    }

    /** Opens workshops until none can be opened that helps, or for so many tries. */
    void fill(Clock clock, long most) {
        tries += annealing.fill(done -> {
            tried = tries + done;
            return done < most && !clock.isOver();
        });
        tried = tries;
        keepIfBest();
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
        double unit = draft.costOfOne();
        double temperature = hot * unit;
        for (long k = 0; ; k++) {
            if (k % LOOK_UP == 0) {
                double progress = stretch.progress(k);
                if (progress >= 1) {
                    return;
                }
                temperature = hot * unit * StrictMath.pow(cold / hot, progress);
            }
            if (annealing.tryOne(temperature)) {
                keepIfBest();
            }
            tried = ++tries;
        }
    }

    private void keepIfBest() {
        if (Placements.isBetter(draft.unserved, draft.cost(), best)) {
            best = Placements.of(draft);
        }
    }
}
