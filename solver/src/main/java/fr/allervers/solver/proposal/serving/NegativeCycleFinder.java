package fr.allervers.solver.proposal.serving;

import java.util.Arrays;

/**
 * Finds negative cycles among places, by labels that grow smaller along the ways (Bellman and Ford). Labels are kept
 * from one time to the next, so that where few ways changed few places are looked at.
 */
final class NegativeCycleFinder {

    private long[] label = new long[4];
    /** True for places whose ways must be looked at again. */
    private boolean[] active = new boolean[4];

    private int[] parent = new int[4];
    private int[] mark = new int[4];

    void grow(int more) {
        label = Arrays.copyOf(label, more);
        active = Arrays.copyOf(active, more);
        parent = new int[more];
        mark = new int[more];
    }

    void opened(int place) {
        label[place] = 0;
        active[place] = true;
    }

    /** The last place becomes that place. */
    void closed(int place, int last) {
        label[place] = label[last];
        active[place] = active[last];
    }

    /** A place from where another can now be reached more cheaply is looked at again. */
    void wake(int a, int b, long weight) {
        if (shortens(a, b, weight)) {
            active[a] = true;
        }
    }

    boolean shortens(int a, int b, long weight) {
        return label[a] + weight < label[b];
    }

    void wake(int a) {
        active[a] = true;
    }

    long label(int place) {
        return label[place];
    }

    /** Begins anew, with all of so many places. */
    void forget(int places) {
        Arrays.fill(label, 0, places, 0);
        Arrays.fill(active, 0, places, true);
    }

    /** The place before another on the cycle found. */
    int before(int place) {
        return parent[place];
    }

    /**
     * Looks for a negative cycle.
     *
     * @param weight [from][to] of each way, {@link Places#UNREACHABLE} for none
     * @return a place on it, or -1 where there is none
     */
    int find(long[][] weight, int places) {
        Arrays.fill(parent, 0, places, -1);
        for (int round = 0; relax(weight, places); round++) {
            int on = round > 0 ? cycle(places) : -1;
            if (on >= 0) {
                return on;
            }
        }
        return -1;
    }

    private boolean relax(long[][] weight, int n) {
        boolean changed = false;
        for (int a = 0; a < n; a++) {
            if (active[a]) {
                active[a] = false;
                changed |= relax(a, weight[a], n);
            }
        }
        return changed;
    }

    private boolean relax(int a, long[] w, int n) {
        boolean changed = false;
        long from = label[a];
        for (int b = 0; b < n; b++) {
            long to = from + w[b];
            if (to < label[b] && w[b] != Places.UNREACHABLE) {
                label[b] = to;
                parent[b] = a;
                active[b] = true;
                changed = true;
            }
        }
        return changed;
    }

    private int cycle(int n) {
        Arrays.fill(mark, 0, n, -1);
        for (int a = 0; a < n; a++) {
            int v = a;
            while (v >= 0 && mark[v] < 0) {
                mark[v] = a;
                v = parent[v];
            }
            if (v >= 0 && mark[v] == a) {
                return v;
            }
        }
        return -1;
    }

    void copyFrom(NegativeCycleFinder other, int places) {
        System.arraycopy(other.label, 0, label, 0, places);
        System.arraycopy(other.active, 0, active, 0, places);
    }
}
