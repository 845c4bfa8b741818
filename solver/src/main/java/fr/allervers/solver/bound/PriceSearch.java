package fr.allervers.solver.bound;

import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/**
 * Looks for the prices that give the highest bound: subgradient steps with a memory of earlier directions towards a
 * level above the best one. The level comes nearer where it is out of reach, rises where it is too near, and starts
 * anew when it is next to nothing.
 */
final class PriceSearch {

    private static final int PATIENCE = 30;
    private static final double MEMORY = 0.93;
    private static final double FIRST_LEVEL = 0.5;
    private static final double NEXT_LEVEL = 0.003;
    private static final double LEAST_LEVEL = 1e-5;
    private static final double NEARER = 0.7;
    private static final double FURTHER = 1.5;

    /** Less than this is no progress, as part of the bound. */
    private static final double PROGRESS = 2e-5;

    private final Priced priced;
    private final long[] least;
    private final long[] most;
    private final double[] supply;
    private long[] best;
    private long bound;
    private double level;
    private int waited;
    private long boundBefore;
    private boolean stalled;

    /** @param calm true: prices that would swing together move little; which gets further differs by problem */
    PriceSearch(Priced priced, boolean calm) {
        this.priced = priced;
        this.least = priced.least();
        this.most = priced.most();
        this.supply = priced.supply(calm);
        this.best = priced.start();
    }

    /** Steps until told to end, or nothing is wanted any more, or the level came near in vain; hears of each better bound, in units. */
    void run(BooleanSupplier ended, LongConsumer better) {
        var prices = best;
        var direction = new double[best.length];
        var wanted = new double[best.length];
        long now = priced.bound(prices, direction);
        bound = now;
        level = FIRST_LEVEL * Math.max(Priced.UNIT, Math.max(bound, priced.guess() - bound));
        better.accept(bound);
        while (!stalled && !ended.getAsBoolean()) {
            double length = (bound + level - now) / squared(prices, direction);
            if (!Double.isFinite(length)) {
                return;
            }
            prices = step(prices, direction, length);
            now = priced.bound(prices, wanted);
            blend(direction, wanted);
            if (now > bound) {
                improved(prices, now);
                better.accept(bound);
            } else {
                waited++;
            }
            if (waited > PATIENCE) {
                comeNearer();
                prices = best;
                now = priced.bound(prices, direction);
            }
        }
    }

    /** The prices that gave the highest bound. */
    long[] best() {
        return best;
    }

    /** The highest bound, in units. */
    long bound() {
        return bound;
    }

    /** Square of the direction's length, in what prices can still do. */
    private double squared(long[] prices, double[] direction) {
        double sum = 0;
        for (int i = 0; i < direction.length; i++) {
            if (direction[i] < 0 ? prices[i] > least[i] : prices[i] < most[i]) {
                sum += direction[i] * direction[i] / supply[i];
            } else {
                direction[i] = 0;
            }
        }
        return sum;
    }

    private long[] step(long[] prices, double[] direction, double length) {
        var next = new long[prices.length];
        for (int i = 0; i < next.length; i++) {
            double moved = prices[i] + length * direction[i] / supply[i];
            next[i] = Math.round(Math.min(most[i], Math.max(least[i], moved)));
        }
        return next;
    }

    private static void blend(double[] direction, double[] wanted) {
        for (int i = 0; i < direction.length; i++) {
            direction[i] = wanted[i] + MEMORY * direction[i];
        }
    }

    private void improved(long[] prices, long now) {
        double gain = now - bound;
        waited = gain > level / 10 ? 0 : waited + 1;
        level *= gain > level / 3 ? FURTHER : 1;
        best = prices;
        bound = now;
    }

    private void comeNearer() {
        waited = 0;
        level *= NEARER;
        double size = Math.max(Priced.UNIT, bound);
        if (level < LEAST_LEVEL * size) {
            stalled = bound - boundBefore < PROGRESS * size;
            boundBefore = bound;
            level = NEXT_LEVEL * size;
        }
    }
}
