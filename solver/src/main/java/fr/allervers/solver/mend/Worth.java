package fr.allervers.solver.mend;

import java.util.Comparator;

/**
 * What a way to hold the workshops of one theme and audience does, the less the better, the first figure first.
 *
 * @param lost residents who lose their place, each times their priority
 * @param disturbed residents who had a place and are not in it, at the same start in the same room, any more
 * @param waiting residents who had none and get none, each times their priority
 * @param cost of travel and driving, weighted
 */
record Worth(long lost, long disturbed, long waiting, long cost) implements Comparable<Worth> {

    private static final Comparator<Worth> ORDER = Comparator.comparingLong(Worth::lost)
            .thenComparingLong(Worth::disturbed)
            .thenComparingLong(Worth::waiting)
            .thenComparingLong(Worth::cost);

    /** Worse than any. */
    static final Worth NONE = new Worth(Long.MAX_VALUE, 0, 0, 0);

    static Worth of(Seated seated) {
        return new Worth(seated.lost(), seated.disturbed(), seated.waiting(), seated.travel());
    }

    /** This and another together. */
    Worth plus(Worth other) {
        return new Worth(lost + other.lost, disturbed + other.disturbed, waiting + other.waiting, cost + other.cost);
    }

    /** With a cost more. */
    Worth plus(long more) {
        return new Worth(lost, disturbed, waiting, cost + more);
    }

    /** The same where nobody minds to be disturbed. */
    Worth withFreeLeave() {
        return new Worth(lost, 0, waiting, cost);
    }

    @Override
    public int compareTo(Worth other) {
        return ORDER.compare(this, other);
    }
}
