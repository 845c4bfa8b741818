package fr.allervers.solver.proposal.serving;

import java.util.Arrays;

/**
 * The residual graph of a {@link ServingProblem}: for each way from place to place what the cheapest resident to go along
 * it costs, and who that is. Ways to and from {@link Places#SEATS} stand for taking a free seat and leaving one. They are
 * kept up to date as residents come and go; where much changes at once, the ways from a place are stale until
 * {@link #refresh()}.
 */
final class ResidualGraph {

    private static final long NO_WAY = Places.UNREACHABLE;
    /** Worth more than any chain of residents who change places. */
    static final long FILL = 1L << 57;

    /** [from][to] cost, or {@link Places#UNREACHABLE} */
    private long[][] weight = new long[4][4];
    /** [from][to] row of who would go */
    private int[][] via = new int[4][4];

    private boolean[] stale = new boolean[4];
    private final Places serving;
    private final NegativeCycleFinder cycles;

    ResidualGraph(Places serving, NegativeCycleFinder cycles) {
        this.serving = serving;
        this.cycles = cycles;
        for (var row : weight) {
            Arrays.fill(row, NO_WAY);
        }
        weight[Places.SEATS][Places.UNSERVED] = 0;
        weight[Places.UNSERVED][Places.SEATS] = 0;
        refresh(Places.UNSERVED);
    }

    /** [from][to] cost, or {@link Places#UNREACHABLE}; not to be changed. */
    long[][] weights() {
        return weight;
    }

    /** What the cheapest resident to go from a place to another costs. */
    long weight(int a, int b) {
        return weight[a][b];
    }

    /** The row of the cheapest resident to go from a place to another. */
    int via(int a, int b) {
        return via[a][b];
    }

    private void grow(int more) {
        int now = stale.length;
        weight = Arrays.copyOf(weight, more);
        via = Arrays.copyOf(via, more);
        for (int p = 0; p < more; p++) {
            weight[p] = p < now ? Arrays.copyOf(weight[p], more) : new long[more];
            via[p] = p < now ? Arrays.copyOf(via[p], more) : new int[more];
        }
        stale = Arrays.copyOf(stale, more);
        cycles.grow(more);
    }

    void opened(int place) {
        if (place == stale.length) {
            grow(2 * place);
        }
        Arrays.fill(weight[place], NO_WAY);
        weight[Places.SEATS][place] = NO_WAY;
        stale[place] = false;
        cycles.opened(place);
        column(place);
        counted(place);
    }

    /** The last place becomes that place. */
    void closed(int place, int last) {
        if (place == last) {
            return;
        }
        var spareWeight = weight[place];
        weight[place] = weight[last];
        weight[last] = spareWeight;
        var spareVia = via[place];
        via[place] = via[last];
        via[last] = spareVia;
        stale[place] = stale[last];
        cycles.closed(place, last);
        for (int a = 0; a < last; a++) {
            weight[a][place] = weight[a][last];
            via[a][place] = via[a][last];
        }
        weight[place][place] = NO_WAY;
    }

    /** Its hours, site or seats are others now. */
    void changed(int place) {
        column(place);
        stale[place] = true;
        counted(place);
    }

    /** The ways from a place need not be kept until {@link #refresh()}: much will change. */
    void loosen(int place) {
        stale[place] = true;
    }

    /** The last resident of a row left a place. */
    void left(int place, int row) {
        if (stale[place]) {
            return;
        }
        for (int b = Places.UNSERVED; b < serving.places(); b++) {
            if (via[place][b] == row && weight[place][b] != NO_WAY) {
                edge(place, b);
            }
        }
    }

    /** First residents of a row came to a place. */
    void joined(int place, int row) {
        if (!stale[place]) {
            consider(place, row);
        }
    }

    /** The number of participants changed. */
    void counted(int place) {
        int spare = serving.spare(place);
        long free = spare < 0 ? -FILL : serving.free(place) > 0 ? 0 : NO_WAY;
        weight[place][Places.SEATS] = free;
        cycles.wake(place, Places.SEATS, free);
        long leaving = spare > 0 ? 0 : NO_WAY;
        weight[Places.SEATS][place] = leaving;
        cycles.wake(Places.SEATS, place, leaving);
    }

    /** What it costs to come to a place from every other. */
    private void column(int place) {
        for (int a = Places.UNSERVED; a < serving.places(); a++) {
            if (a != place && !stale[a]) {
                edge(a, place);
            }
        }
    }

    private void edge(int a, int b) {
        long least = NO_WAY;
        int by = 0;
        var here = serving.costs(a);
        var there = serving.costs(b);
        var rows = serving.rows(a);
        for (int k = serving.groups(a) - 1; k >= 0; k--) {
            int row = rows[k];
            if (there[row] < NO_WAY && there[row] - here[row] < least) {
                least = there[row] - here[row];
                by = row;
            }
        }
        weight[a][b] = least;
        via[a][b] = by;
        cycles.wake(a, b, least);
    }

    /** Considers a row's residents for the ways from a place to every other. */
    private void consider(int a, int row) {
        long here = serving.costs(a)[row];
        var w = weight[a];
        boolean woken = false;
        for (int b = Places.UNSERVED; b < serving.places(); b++) {
            long there = serving.costs(b)[row];
            if (there - here < w[b] && there < NO_WAY && b != a) {
                w[b] = there - here;
                via[a][b] = row;
                woken |= cycles.shortens(a, b, w[b]);
            }
        }
        if (woken) {
            cycles.wake(a);
        }
    }

    /** Finds the ways from all stale places anew. */
    void refresh() {
        for (int a = Places.UNSERVED; a < serving.places(); a++) {
            if (stale[a]) {
                refresh(a);
            }
        }
    }

    private void refresh(int a) {
        stale[a] = false;
        Arrays.fill(weight[a], Places.UNSERVED, serving.places(), NO_WAY);
        for (int k = 0; k < serving.groups(a); k++) {
            consider(a, serving.rows(a)[k]);
        }
    }

    /** Becomes equal to the graph of as many places as there are here now. */
    void copyFrom(ResidualGraph other) {
        int size = serving.places();
        if (stale.length < other.stale.length) {
            grow(other.stale.length);
        }
        for (int a = 0; a < size; a++) {
            System.arraycopy(other.weight[a], 0, weight[a], 0, size);
            System.arraycopy(other.via[a], 0, via[a], 0, size);
        }
        System.arraycopy(other.stale, 0, stale, 0, size);
    }
}
