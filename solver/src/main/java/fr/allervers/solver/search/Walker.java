package fr.allervers.solver.search;

import java.util.Arrays;

/** One walk through the plans: simulated annealing on a draft of its own. Used by one thread at a time. */
final class Walker {

    private static final int SAMPLES = 400;
    private static final int LOOK_UP = 32;

    final Draft draft;
    private final Chance chance;
    private final Moves moves;
    private double unit;
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
     * @param hot temperature at the beginning, in {@link #measure units}
     * @param cold temperature at the end
     */
    void walk(Stretch stretch, double hot, double cold) {
        if (unit == 0) {
            unit = measure();
        }
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
        long before = draft.energy();
        draft.begin();
        boolean proposed = moves.propose();
        boolean settled = proposed && draft.settle();
        tried = ++tries;
        if (settled && draft.energy() - before <= temperature * chance.exponentialStep()) {
            keepIfBest();
        } else {
            draft.undo(proposed);
        }
    }

    private void keepIfBest() {
        if (Placements.isBetter(draft.unserved, draft.cost(), best)) {
            best = Placements.of(draft);
        }
    }

    /** What a try that worsens the plan a little worsens it by: the 30th of 100. */
    private double measure() {
        var worsenings = new long[SAMPLES];
        int count = 0;
        for (int k = 0; k < SAMPLES; k++) {
            long before = draft.energy();
            draft.begin();
            boolean proposed = moves.propose();
            boolean settled = proposed && draft.settle();
            if (settled && draft.energy() > before) {
                worsenings[count++] = draft.energy() - before;
            }
            draft.undo(proposed);
        }
        Arrays.sort(worsenings, 0, count);
        return count == 0 ? 1 : Math.max(1, worsenings[count * 3 / 10]);
    }
}
