package fr.allervers.solver.search;

import java.util.Arrays;

/**
 * Who goes to which workshop of one class. {@link #serve} finds the cheapest service for the workshops open: a
 * transport problem, solved exactly by cancelling the negative cycles of its residual graph, which has a node for
 * each workshop, one for being unserved and one for free seats (Klein, A primal method for minimal cost flows,
 * 1967). Leaving a resident unserved costs a penalty times their priority; workshops hold at least the theme's fewest
 * participants.
 */
final class Service {

    /** Worth more than any chain of residents who change workshops. */
    private static final long FILL = 1L << 58;

    final WorkshopClass demand;
    final int fewest;
    /** Residents unserved, each times their priority. */
    long unserved;
    /** Travel of those served, times its weight. */
    long travel;
    /** Open workshops; their slots are 0 to {@code size - 1}. */
    int size;
    /** [slot] which workshop */
    int[] workshop = new int[4];
    /** [row] residents not served */
    final int[] left;

    private int[] count = new int[4];
    private int[] seats = new int[4];
    private int[][] going = new int[4][];
    private long[][] fare = new long[4][];
    private final long[] penaltyOf;
    private final Cycles cycles = new Cycles();

    /** @param penalty of one resident of priority 1 unserved */
    Service(WorkshopClass demand, int fewest, long penalty) {
        this.demand = demand;
        this.fewest = fewest;
        left = demand.residents().clone();
        penaltyOf = new long[left.length];
        for (int i = 0; i < left.length; i++) {
            penaltyOf[i] = penalty * demand.priority()[i];
            unserved += (long) left[i] * demand.priority()[i];
        }
    }

    /** What one resident of a row unserved costs. */
    long penalty(int row) {
        return penaltyOf[row];
    }

    int count(int slot) {
        return count[slot];
    }

    /** [row] residents who go to the workshop of that slot; not to be changed. */
    int[] going(int slot) {
        return going[slot];
    }

    /** Opens a workshop that nobody goes to yet. */
    void open(int id, int places, long[] costs) {
        if (size == workshop.length) {
            grow();
        }
        workshop[size] = id;
        seats[size] = places;
        fare[size] = costs;
        count[size] = 0;
        if (going[size] == null) {
            going[size] = new int[left.length];
        } else {
            Arrays.fill(going[size], 0);
        }
        size++;
    }

    private void grow() {
        int more = 2 * size;
        workshop = Arrays.copyOf(workshop, more);
        count = Arrays.copyOf(count, more);
        seats = Arrays.copyOf(seats, more);
        going = Arrays.copyOf(going, more);
        fare = Arrays.copyOf(fare, more);
    }

    /** Closes a workshop; those who went are unserved until {@link #serve}. */
    void close(int id) {
        int slot = slot(id);
        dismiss(slot);
        size--;
        var spare = going[slot];
        workshop[slot] = workshop[size];
        count[slot] = count[size];
        seats[slot] = seats[size];
        going[slot] = going[size];
        fare[slot] = fare[size];
        going[size] = spare;
    }

    int slot(int id) {
        int slot = 0;
        while (workshop[slot] != id) {
            slot++;
        }
        return slot;
    }

    private void dismiss(int slot) {
        var here = going[slot];
        for (int i = 0; i < here.length; i++) {
            if (here[i] > 0) {
                move(i, slot, -1, here[i]);
            }
        }
    }

    /** Sends residents of a row from one slot to another; -1 is unserved. */
    private void move(int row, int from, int to, int residents) {
        if (from < 0) {
            left[row] -= residents;
            unserved -= (long) residents * demand.priority()[row];
        } else {
            going[from][row] -= residents;
            count[from] -= residents;
            travel -= residents * fare[from][row];
        }
        if (to < 0) {
            left[row] += residents;
            unserved += (long) residents * demand.priority()[row];
        } else {
            going[to][row] += residents;
            count[to] += residents;
            travel += residents * fare[to][row];
        }
    }

    /**
     * Serves the residents at least cost.
     *
     * @return false where some workshop cannot have its fewest participants
     */
    boolean serve() {
        boolean settled = true;
        for (int i = 0; i < left.length; i++) {
            settled &= left[i] == 0 || seat(i);
        }
        for (int a = 0; a < size; a++) {
            settled &= improve(a);
            settled &= count[a] >= fewest;
        }
        if (!settled) {
            cycles.cancelAll();
        }
        for (int a = 0; a < size; a++) {
            if (count[a] < fewest) {
                return false;
            }
        }
        return true;
    }

    /** Seats the unserved of a row at the cheapest free seats; false where not all got their cheapest. */
    private boolean seat(int row) {
        boolean best = true;
        while (left[row] > 0) {
            int free = -1;
            int any = -1;
            for (int b = 0; b < size; b++) {
                if (any < 0 || fare[b][row] < fare[any][row]) {
                    any = b;
                }
                if (count[b] < seats[b] && (free < 0 || fare[b][row] < fare[free][row])) {
                    free = b;
                }
            }
            if (any < 0 || fare[any][row] >= penaltyOf[row]) {
                return best;
            }
            best &= free >= 0 && fare[free][row] == fare[any][row];
            if (free < 0 || fare[free][row] >= penaltyOf[row]) {
                return false;
            }
            move(row, -1, free, Math.min(left[row], seats[free] - count[free]));
        }
        return best;
    }

    /** Sends those in a slot to where it is cheaper; false where some could not go or stay. */
    private boolean improve(int a) {
        boolean best = true;
        var here = going[a];
        for (int i = 0; i < here.length; i++) {
            if (here[i] == 0) {
                continue;
            }
            int b = cheapest(i, a);
            if (b == a) {
                best &= fare[a][i] <= penaltyOf[i];
                continue;
            }
            int residents = Math.min(here[i], Math.min(seats[b] - count[b], count[a] - fewest));
            if (residents > 0) {
                move(i, a, b, residents);
            }
            best &= here[i] == 0;
        }
        return best;
    }

    private int cheapest(int row, int a) {
        int result = a;
        long least = fare[a][row];
        for (int b = 0; b < size; b++) {
            if (fare[b][row] < least) {
                least = fare[b][row];
                result = b;
            }
        }
        return result;
    }

    /** Residual graph: nodes are the slots, then "unserved", then "free seats". */
    private final class Cycles {

        private long[][] weight = new long[0][];
        private int[][] via = new int[0][];
        private long[] distance = new long[0];
        private int[] parent = new int[0];
        private int[] mark = new int[0];

        void cancelAll() {
            int n = size + 2;
            if (weight.length < n) {
                int more = n + n / 2;
                weight = new long[more][more];
                via = new int[more][more];
                distance = new long[more];
                parent = new int[more];
                mark = new int[more];
            }
            for (int a = 0; a < n; a++) {
                refresh(a, n);
            }
            for (int on = find(n); on >= 0; on = find(n)) {
                cancel(on, n);
            }
        }

        private void refresh(int a, int n) {
            var w = weight[a];
            Arrays.fill(w, 0, n, Fares.UNREACHABLE);
            if (a == size + 1) {
                for (int z = 0; z < size; z++) {
                    w[z] = count[z] > fewest ? 0 : Fares.UNREACHABLE;
                }
                w[size] = 0;
                return;
            }
            if (a == size) {
                w[size + 1] = 0;
                refreshMoves(a, left, penaltyOf);
                return;
            }
            if (count[a] < seats[a]) {
                w[size + 1] = count[a] < fewest ? -FILL : 0;
            }
            refreshMoves(a, going[a], fare[a]);
        }

        private void refreshMoves(int a, int[] residents, long[] costs) {
            var w = weight[a];
            for (int i = 0; i < residents.length; i++) {
                if (residents[i] > 0) {
                    for (int b = 0; b < size; b++) {
                        consider(w, a, b, i, fare[b][i], costs[i]);
                    }
                    consider(w, a, size, i, penaltyOf[i], costs[i]);
                }
            }
        }

        private void consider(long[] w, int a, int b, int row, long there, long here) {
            if (b != a && there < Fares.UNREACHABLE && there - here < w[b]) {
                w[b] = there - here;
                via[a][b] = row;
            }
        }

        /** A node on a negative cycle of the parent links, or -1 where there is none. */
        private int find(int n) {
            Arrays.fill(distance, 0, n, 0);
            Arrays.fill(parent, 0, n, -1);
            for (int round = 0; ; round++) {
                if (!relax(n)) {
                    return -1;
                }
                if ((round & 1) == 1) {
                    int on = cycle(n);
                    if (on >= 0) {
                        return on;
                    }
                }
            }
        }

        private boolean relax(int n) {
            boolean changed = false;
            for (int a = 0; a < n; a++) {
                var w = weight[a];
                long from = distance[a];
                for (int b = 0; b < n; b++) {
                    if (w[b] != Fares.UNREACHABLE && from + w[b] < distance[b]) {
                        distance[b] = from + w[b];
                        parent[b] = a;
                        changed = true;
                    }
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

        private void cancel(int on, int n) {
            int amount = Integer.MAX_VALUE;
            int b = on;
            do {
                amount = Math.min(amount, room(parent[b], b));
                b = parent[b];
            } while (b != on);
            do {
                int a = parent[b];
                if (a <= size && b <= size) {
                    move(via[a][b], a == size ? -1 : a, b == size ? -1 : b, amount);
                }
                b = a;
            } while (b != on);
            do {
                refresh(b, n);
                b = parent[b];
            } while (b != on);
            refresh(size + 1, n);
        }

        /** Residents that can go along an edge. */
        private int room(int a, int b) {
            if (a == size + 1) {
                return b == size ? Integer.MAX_VALUE : count[b] - fewest;
            }
            if (b == size + 1) {
                return a == size ? Integer.MAX_VALUE : count[a] < fewest ? fewest - count[a] : seats[a] - count[a];
            }
            return (a == size ? left : going[a])[via[a][b]];
        }
    }

    /** Changes site or hours of a workshop; those who cannot come there are unserved until {@link #serve}. */
    void change(int id, int places, long[] costs) {
        int slot = slot(id);
        var here = going[slot];
        var old = fare[slot];
        for (int i = 0; i < here.length; i++) {
            if (here[i] > 0 && costs[i] >= Fares.UNREACHABLE) {
                move(i, slot, -1, here[i]);
            } else if (here[i] > 0) {
                travel += here[i] * (costs[i] - old[i]);
            }
        }
        fare[slot] = costs;
        seats[slot] = places;
        for (int i = 0; count[slot] > places; i++) {
            if (here[i] > 0) {
                move(i, slot, -1, Math.min(here[i], count[slot] - places));
            }
        }
    }

    /** A copy to come back to. */
    void copyTo(Copy copy) {
        if (copy.workshop.length < size) {
            copy.workshop = new int[workshop.length];
            copy.count = new int[workshop.length];
            copy.seats = new int[workshop.length];
            copy.going = Arrays.copyOf(copy.going, workshop.length);
            copy.fare = new long[workshop.length][];
        }
        copy.size = size;
        copy.unserved = unserved;
        copy.travel = travel;
        System.arraycopy(workshop, 0, copy.workshop, 0, size);
        System.arraycopy(count, 0, copy.count, 0, size);
        System.arraycopy(seats, 0, copy.seats, 0, size);
        System.arraycopy(fare, 0, copy.fare, 0, size);
        System.arraycopy(left, 0, copy.left, 0, left.length);
        for (int a = 0; a < size; a++) {
            if (copy.going[a] == null) {
                copy.going[a] = new int[left.length];
            }
            System.arraycopy(going[a], 0, copy.going[a], 0, left.length);
        }
    }

    void restore(Copy copy) {
        size = copy.size;
        unserved = copy.unserved;
        travel = copy.travel;
        System.arraycopy(copy.workshop, 0, workshop, 0, size);
        System.arraycopy(copy.count, 0, count, 0, size);
        System.arraycopy(copy.seats, 0, seats, 0, size);
        System.arraycopy(copy.fare, 0, fare, 0, size);
        System.arraycopy(copy.left, 0, left, 0, left.length);
        for (int a = 0; a < size; a++) {
            System.arraycopy(copy.going[a], 0, going[a], 0, left.length);
        }
    }

    /** What {@link Service#copyTo} fills. */
    static final class Copy {
        private int size;
        private long unserved;
        private long travel;
        private int[] workshop = new int[0];
        private int[] count = new int[0];
        private int[] seats = new int[0];
        private int[][] going = new int[0][];
        private long[][] fare = new long[0][];
        private final int[] left;

        Copy(int rows) {
            left = new int[rows];
        }
    }
}
