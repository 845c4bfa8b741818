package fr.allervers.solver.search;

/**
 * Numbers by chance, the same for the same seed on every Java: SplitMix64 (Steele, Lea, Flood: Fast splittable
 * pseudorandom number generators, 2014). Not thread-safe.
 */
public final class Chance {

    private static final int STEPS = 1 << 12;
    private static final double[] EXPONENTIAL = exponential();

    private long state;

    public Chance(long seed) {
        state = seed;
    }

    private static double[] exponential() {
        var table = new double[STEPS];
        for (int i = 0; i < STEPS; i++) {
            table[i] = -StrictMath.log((i + 0.5) / STEPS);
        }
        return table;
    }

    public long nextLong() {
        state += 0x9e3779b97f4a7c15L;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    /** From 0 to below {@code bound}, which is 1 or more. */
    int below(int bound) {
        return (int) (((nextLong() >>> 32) * bound) >>> 32);
    }

    /** From 0 to below {@code bound}; the small ones more often, the first about {@code sqrt(bound)} times. */
    int lowBelow(int bound) {
        double u = share();
        return (int) (u * u * bound);
    }

    /** From 0 to below 1. */
    double share() {
        return (nextLong() >>> 11) * 0x1.0p-53;
    }

    boolean percent(int chance) {
        return below(100) < chance;
    }

    /** Exponentially distributed with mean 1, in 4096 steps. */
    double exponentialStep() {
        return EXPONENTIAL[(int) (nextLong() >>> 52)];
    }
}
