package fr.allervers.solver.bound;

/**
 * A bound that holds for any prices, in exact whole numbers: prices and bounds are counted in {@link #UNIT}s of a
 * weighted minute.
 */
interface Priced {

    /** Parts of a weighted minute. */
    long UNIT = 1024;

    /** Prices to begin with. */
    long[] start();

    /** How high the bound may be about, no matter how wrong. */
    long guess();

    /** Least price of each thing. */
    long[] least();

    /** Highest price of each thing. */
    long[] most();

    /**
     * How much of each thing there is about, more than 0: a price moves the less the more there is.
     *
     * @param calm true: prices that would swing together move little
     */
    double[] supply(boolean calm);

    /**
     * The bound that prices give.
     *
     * @param wanted receives how much of each thing is wanted beyond what there is, at these prices
     */
    long bound(long[] prices, double[] wanted);
}
