package fr.allervers.solver.bound.price;

import fr.allervers.solver.bound.relax.Facility;
import fr.allervers.solver.bound.relax.Facility.Arc;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Arcs of a kind's facilities in arrays: one facility after the other, the cheapest trips of each first. The profit of an arc is
 * what one resident's multiplier exceeds the cost of their trips. Costs and profits are in {@link Units}.
 */
public final class KindArcs {

    private static final int POSITION_BITS = 24;

    /** A multiplier and a trip's cost stay below this, so that a profit and a position fit in a long. */
    static final long MAX_UNITS = 1L << 38;

    /** [facility] its first arc; one more than there are facilities */
    private final int[] from;
    /** [arc] row it leads from */
    private final int[] rows;
    /** [arc] cost of one resident's trips, weighted minutes */
    private final int[] costs;
    /** [row] */
    private final int[] residents;

    /**
     * @param travels true: trips cost what they cost; false: nothing
     * @param residents by row of the relaxation; kept, not copied
     */
    KindArcs(List<Facility> facilities, boolean travels, int[] residents) {
        this.residents = residents;
        this.from = new int[facilities.size() + 1];
        for (int f = 0; f < facilities.size(); f++) {
            from[f + 1] = from[f] + facilities.get(f).arcs().size();
        }
        this.rows = new int[from[facilities.size()]];
        this.costs = new int[rows.length];
        for (int f = 0; f < facilities.size(); f++) {
            add(facilities.get(f), from[f], travels);
        }
    }

    private void add(Facility facility, int first, boolean travels) {
        var arcs =
                facility.arcs().stream().sorted(Comparator.comparing(Arc::cost)).toList();
        for (int k = 0; k < arcs.size(); k++) {
            rows[first + k] = arcs.get(k).row();
            costs[first + k] = travels
                    ? (int) Math.min(MAX_UNITS / Units.PER_MINUTE, arcs.get(k).cost())
                    : 0;
        }
    }

    /** First arc of a facility. */
    public int from(int facility) {
        return from[facility];
    }

    /** The arc after the last of a facility. */
    public int until(int facility) {
        return from[facility + 1];
    }

    /** Index in the relaxation of the row that an arc leads from. */
    public int row(int arc) {
        return rows[arc];
    }

    /** Residents of the row that an arc leads from. */
    public int residents(int arc) {
        return residents[rows[arc]];
    }

    /** Cost of one resident's trips along an arc. */
    public long cost(int arc) {
        return costs[arc] * Units.PER_MINUTE;
    }

    /** Mean cost of all arcs. */
    double meanCost() {
        return Arrays.stream(costs).average().orElse(0) * Units.PER_MINUTE;
    }

    /** Indices of the rows that some arc leads from, in the order of the arcs. */
    int[] distinctRows() {
        return Arrays.stream(rows).distinct().toArray();
    }

    /** Sets the multiplier of each row that some arc leads from to the cost of its cheapest trip. */
    void fillCheapest(long[] multipliers) {
        IntStream.of(rows).forEach(row -> multipliers[row] = Long.MAX_VALUE);
        for (int k = 0; k < rows.length; k++) {
            multipliers[rows[k]] = Math.min(multipliers[rows[k]], cost(k));
        }
    }

    /** Most arcs of one facility. */
    int most() {
        return IntStream.range(1, from.length)
                .map(f -> from[f] - from[f - 1])
                .max()
                .orElse(0);
    }

    /**
     * Arcs of a facility that have a profit.
     *
     * @param count how many they are
     * @param residents of their rows
     * @param profit of all these residents
     */
    record Profitable(int count, int residents, long profit) {}

    /**
     * Collects the arcs of a facility that have a profit.
     *
     * @param highest multiplier of the kind's rows: dearer trips have no profit
     * @param keys receives their {@link #key}s, in the order of the arcs
     */
    Profitable profitable(int facility, long[] multipliers, long highest, long[] keys) {
        int count = 0;
        int seats = 0;
        long sum = 0;
        int first = from[facility];
        int until = from[facility + 1];
        for (int k = first; k < until; k++) {
            long cost = costs[k] * Units.PER_MINUTE;
            if (cost >= highest) {
                break;
            }
            long profit = multipliers[rows[k]] - cost;
            if (profit > 0) {
                keys[count++] = key(profit, k - first);
                sum += profit * residents[rows[k]];
                seats += residents[rows[k]];
            }
        }
        return new Profitable(count, seats, sum);
    }

    /** {@link #key}s of the arcs of a facility that have no profit, ascending: those of least loss are last. */
    long[] unprofitable(int facility, long[] multipliers) {
        return IntStream.range(from[facility], from[facility + 1])
                .filter(k -> multipliers[rows[k]] <= cost(k))
                .mapToLong(k -> key(multipliers[rows[k]] - cost(k), k - from[facility]))
                .sorted()
                .toArray();
    }

    /** Profit of an arc and its position at its facility, in one number that orders by profit. */
    private static long key(long profit, int position) {
        return profit << POSITION_BITS | position;
    }

    /** Profit of one resident in a key. */
    static long profit(long key) {
        return key >> POSITION_BITS;
    }

    /** Arc of a facility in a key. */
    int arc(int facility, long key) {
        return from[facility] + (int) (key & (1 << POSITION_BITS) - 1);
    }
}
