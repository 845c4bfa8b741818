package fr.allervers.solver.bound.price;

/**
 * Seating of residents at a facility, those of the highest profit first: a cursor over its arcs sorted by profit.
 */
final class Seating {

    private final KindArcs arcs;
    private final int facility;
    /** Ascending keys of the {@link KindArcs}. */
    private final long[] keys;

    private int next;
    /** Residents at the cursor who are not seated yet. */
    private int left;

    private int seated;

    /** @param count of the keys that count; those after are ignored */
    Seating(KindArcs arcs, int facility, long[] keys, int count) {
        this.arcs = arcs;
        this.facility = facility;
        this.keys = keys;
        this.next = count;
        advance();
    }

    private void advance() {
        next--;
        left = next < 0 ? 0 : arcs.residents(arc());
    }

    private int arc() {
        return arcs.arc(facility, keys[next]);
    }

    /** True where residents are left. */
    boolean hasNext() {
        return next >= 0;
    }

    /** Profit of one resident at the cursor. */
    long profit() {
        return KindArcs.profit(keys[next]);
    }

    /** Seats at most so many residents of the row at the cursor, and returns how many. */
    int seat(int most) {
        int some = Math.min(most, left);
        seated += some;
        left -= some;
        if (left == 0) {
            advance();
        }
        return some;
    }

    /** Seats residents as long as there are seats, and returns their profit. */
    long fill(int seats) {
        long total = 0;
        for (int free = seats; free > 0 && hasNext(); ) {
            long each = profit();
            int some = seat(free);
            total += some * each;
            free -= some;
        }
        return total;
    }

    /** Seats residents as long as there are seats, and takes them off the demand of their rows. */
    void fill(int seats, double[] demand) {
        for (int free = seats; free > 0 && hasNext(); ) {
            int row = arcs.row(arc());
            int some = seat(free);
            demand[row] -= some;
            free -= some;
        }
    }

    /** Residents seated so far. */
    int seated() {
        return seated;
    }
}
