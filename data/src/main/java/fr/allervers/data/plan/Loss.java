package fr.allervers.data.plan;

/**
 * What a valid plan leaves to be desired, by which valid plans are compared: fewer residents unserved first, then less
 * cost; the better one is the less.
 *
 * @param unserved residents not served, each times their priority
 * @param cost weighted
 */
public record Loss(long unserved, long cost) implements Comparable<Loss> {

    /** True for the loss of a better plan. */
    public boolean isLessThan(Loss other) {
        return compareTo(other) < 0;
    }

    @Override
    public int compareTo(Loss other) {
        int byUnserved = Long.compare(unserved, other.unserved);
        return byUnserved != 0 ? byUnserved : Long.compare(cost, other.cost);
    }
}
