package fr.allervers.solver.bound;

import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/**
 * Looks for the prices that give the highest bound: subgradient steps with a memory of earlier directions towards a
 * level above the best one. The level comes nearer where it is out of reach, rises where it is too near, and starts
 * anew when it is next to nothing.
 */
final class PriceSearch {

    private static final int PATIENCE = 100;
    private static final double MEMORY = 0.93;
    private static final double FIRST_LEVEL = 0.5;
    private static final double NEXT_LEVEL = 0.01;
    private static final double LEAST_LEVEL = 1e-4;
    private static final double NEARER = 0.7;
    private static final double FURTHER = 1.5;

    private final Lagrangian lagrangian;
    private Prices best;
    private double bound;
    private double level;
    private int waited;

    PriceSearch(Lagrangian lagrangian) {
        this.lagrangian = lagrangian;
        this.best = lagrangian.start();
    }

    /** Steps until told to end or nothing is wanted any more; hears of each better bound. */
    void run(BooleanSupplier ended, DoubleConsumer better) {
        var prices = best;
        var direction = Prices.zero(prices);
        double now = lagrangian.bound(prices, direction);
        bound = now;
        level = FIRST_LEVEL * Math.max(1, bound);
        better.accept(bound);
        while (!ended.getAsBoolean() && direction.squared() > 0) {
            double length = (bound + level - now) / direction.squared();
            prices = prices.step(direction, length, lagrangian.presenceWeight());
            var wanted = Prices.zero(prices);
            now = lagrangian.bound(prices, wanted);
            wanted.blend(direction, MEMORY);
            direction = wanted;
            if (now > bound) {
                improved(prices, now);
                better.accept(bound);
            } else {
                waited++;
            }
            if (waited > PATIENCE) {
                comeNearer();
                prices = best;
                direction = Prices.zero(prices);
                now = lagrangian.bound(prices, direction);
            }
        }
    }

    private void improved(Prices prices, double now) {
        double gain = now - bound;
        waited = gain > level / 10 ? 0 : waited + 1;
        level *= gain > level / 3 ? FURTHER : 1;
        best = prices;
        bound = now;
    }

    private void comeNearer() {
        waited = 0;
        level *= NEARER;
        if (level < LEAST_LEVEL * Math.max(1, bound)) {
            level = NEXT_LEVEL * Math.max(1, bound);
        }
    }
}
