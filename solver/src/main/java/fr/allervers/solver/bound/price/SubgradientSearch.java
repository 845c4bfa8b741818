package fr.allervers.solver.bound.price;

import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/**
 * Subgradient method for the multipliers that give the highest bound: steps of Polyak's length towards a level above the best
 * bound, along a direction with a memory of earlier subgradients (Camerini, Fratta and Maffioli 1975). The level comes nearer
 * where it is out of reach, rises where it is too near, and starts anew when it is next to nothing. Bounds are in
 * {@link Units}.
 */
public final class SubgradientSearch {

    /** Steps without much gain after which the level comes nearer. */
    private static final int PATIENCE = 30;

    private static final double MEMORY = 0.93;

    /** Levels are parts of the bound above it. */
    private static final double FIRST_LEVEL = 0.5;

    private static final double NEXT_LEVEL = 0.003;
    private static final double LEAST_LEVEL = 1e-5;
    private static final double NEARER = 0.7;
    private static final double FURTHER = 1.5;

    /** Less than this is no progress, as part of the bound. */
    private static final double PROGRESS = 2e-5;

    private final LagrangianDual dual;
    private final long[] lowerLimits;
    private final long upperLimit;
    private final double[] scale;
    private long[] best;
    private long bound;
    private double level;
    private int waited;
    private long boundBefore;
    private boolean stalled;

    /** @param damped true: multipliers that would swing together move little; which gets further differs by problem */
    public SubgradientSearch(LagrangianDual dual, boolean damped) {
        this.dual = dual;
        this.lowerLimits = dual.lowerLimits();
        this.upperLimit = dual.upperLimit();
        this.scale = dual.scale(damped);
        this.best = dual.start();
    }

    /**
     * Steps until told to end, the subgradient is zero, or the level came near in vain.
     *
     * @param better hears of each better bound
     */
    public void run(BooleanSupplier ended, LongConsumer better) {
        var multipliers = best;
        var direction = new double[best.length];
        var subgradient = new double[best.length];
        long value = dual.evaluate(multipliers, direction);
        bound = value;
        level = FIRST_LEVEL * Math.max(Units.PER_MINUTE, Math.max(bound, dual.estimate() - bound));
        better.accept(bound);
        while (!stalled && !ended.getAsBoolean()) {
            double length = (bound + level - value) / squared(multipliers, direction);
            if (!Double.isFinite(length)) {
                return;
            }
            multipliers = step(multipliers, direction, length);
            value = dual.evaluate(multipliers, subgradient);
            blend(direction, subgradient);
            if (value > bound) {
                improved(multipliers, value);
                better.accept(bound);
            } else {
                waited++;
            }
            if (waited > PATIENCE) {
                comeNearer();
                multipliers = best;
                value = dual.evaluate(multipliers, direction);
            }
        }
    }

    /** Multipliers that gave the highest bound. */
    public long[] best() {
        return best;
    }

    /** The highest bound. */
    public long bound() {
        return bound;
    }

    /** Square of the direction's scaled length; where a limit stops a multiplier, its direction becomes 0. */
    private double squared(long[] multipliers, double[] direction) {
        double sum = 0;
        for (int i = 0; i < direction.length; i++) {
            if (direction[i] < 0 ? multipliers[i] > lowerLimits[i] : multipliers[i] < upperLimit) {
                sum += direction[i] * direction[i] / scale[i];
            } else {
                direction[i] = 0;
            }
        }
        return sum;
    }

    private long[] step(long[] multipliers, double[] direction, double length) {
        var next = new long[multipliers.length];
        for (int i = 0; i < next.length; i++) {
            double moved = multipliers[i] + length * direction[i] / scale[i];
            next[i] = Math.round(Math.min(upperLimit, Math.max(lowerLimits[i], moved)));
        }
        return next;
    }

    private static void blend(double[] direction, double[] subgradient) {
        for (int i = 0; i < direction.length; i++) {
            direction[i] = subgradient[i] + MEMORY * direction[i];
        }
    }

    private void improved(long[] multipliers, long value) {
        double gain = value - bound;
        waited = gain > level / 10 ? 0 : waited + 1;
        level *= gain > level / 3 ? FURTHER : 1;
        best = multipliers;
        bound = value;
    }

    private void comeNearer() {
        waited = 0;
        level *= NEARER;
        double size = Math.max(Units.PER_MINUTE, bound);
        if (level < LEAST_LEVEL * size) {
            stalled = bound - boundBefore < PROGRESS * size;
            boundBefore = bound;
            level = NEXT_LEVEL * size;
        }
    }
}
