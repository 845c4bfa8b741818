package fr.allervers.solver.proposal.move;

/**
 * A generator of random numbers, the same for the same seed on every Java: SplitMix64 (Steele, Lea, Flood: Fast splittable
 * pseudorandom number generators, 2014). Not thread-safe.
 */
public final class Rng {

    private long state;

    public Rng(long seed) {
        state = seed;
    }

    public long nextLong() {
        state += 0x9e3779b97f4a7c15L;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    /** From 0 to below {@code bound}, which is 1 or more. */
    public int below(int bound) {
        return (int) (((nextLong() >>> 32) * bound) >>> 32);
    }

    /** From 0 to below {@code bound}; the small ones more often, the first about {@code sqrt(bound)} times as often as evenly. */
    public int lowBelow(int bound) {
        double u = share();
        return (int) (u * u * bound);
    }

    /** From 0 to below 1. */
    double share() {
        return (nextLong() >>> 11) * 0x1.0p-53;
    }

    public boolean percent(int share) {
        return below(100) < share;
    }
}
