package fr.allervers.solver.search;

import java.util.Arrays;

/**
 * Makes a {@link Service} cheapest by cancelling the negative cycles of its residual graph (Klein, A primal method
 * for minimal cost flows, 1967). An edge from place to place weighs what the cheapest resident to go along it costs;
 * the place {@link Service#SEATS} closes the cycles of those who take a free seat and leave one. Weights, and the
 * labels of the search for cycles, are kept from one time to the next, so that little changed is little to do.
 */
final class Flow {

    private static final long NO_WAY = Fares.UNREACHABLE;
    /** Worth more than any chain of residents who change places. */
    private static final long FILL = 1L << 57;

    private final Service service;
    private long[][] weight = new long[4][4];
    private int[][] via = new int[4][4];
    private long[] label = new long[4];
    private boolean[] stale = new boolean[4];
    private int[] parent = new int[4];
    private int[] mark = new int[4];
    private boolean[] active = new boolean[4];
    private boolean filling;

    Flow(Service service) {
        this.service = service;
        for (var row : weight) {
            Arrays.fill(row, NO_WAY);
        }
        weight[Service.SEATS][Service.UNSERVED] = 0;
        weight[Service.UNSERVED][Service.SEATS] = 0;
    }

    private void grow(int more) {
        int now = label.length;
        weight = Arrays.copyOf(weight, more);
        via = Arrays.copyOf(via, more);
        for (int p = 0; p < more; p++) {
            weight[p] = p < now ? Arrays.copyOf(weight[p], more) : new long[more];
            via[p] = p < now ? Arrays.copyOf(via[p], more) : new int[more];
        }
        label = Arrays.copyOf(label, more);
        stale = Arrays.copyOf(stale, more);
        parent = new int[more];
        mark = new int[more];
        active = Arrays.copyOf(active, more);
    }

    void opened(int place) {
        if (place == label.length) {
            grow(2 * place);
        }
        Arrays.fill(weight[place], NO_WAY);
        weight[Service.SEATS][place] = NO_WAY;
        label[place] = 0;
        active[place] = true;
        stale[place] = false;
        column(place);
        counted(place);
    }

    void closed(int place, int last) {
        if (place != last) {
            var spareWeight = weight[place];
            weight[place] = weight[last];
            weight[last] = spareWeight;
            var spareVia = via[place];
            via[place] = via[last];
            via[last] = spareVia;
            label[place] = label[last];
            stale[place] = stale[last];
            active[place] = active[last];
            for (int a = 0; a < last; a++) {
                weight[a][place] = weight[a][last];
                via[a][place] = via[a][last];
            }
            weight[place][place] = NO_WAY;
        }
    }

    void changed(int place) {
        column(place);
        stale[place] = true;
        counted(place);
    }

    /** Its ways need not be kept until {@link #settle}: much will change. */
    void closing(int place) {
        stale[place] = true;
    }

    /** The last resident of a row left a place. */
    void left(int place, int row) {
        if (stale[place]) {
            return;
        }
        for (int b = Service.UNSERVED; b < service.places; b++) {
            if (via[place][b] == row && weight[place][b] != NO_WAY) {
                edge(place, b);
            }
        }
    }

    /** First residents of a row came to a place. */
    void joined(int place, int row) {
        if (!stale[place]) {
            ways(place, row);
        }
    }

    /** The number of participants changed. */
    void counted(int place) {
        int count = service.count[place];
        long free = count < service.fewest ? -FILL : count < service.seats[place] ? 0 : NO_WAY;
        weight[place][Service.SEATS] = free;
        wake(place, Service.SEATS, free);
        long spare = count > service.fewest ? 0 : NO_WAY;
        weight[Service.SEATS][place] = spare;
        wake(Service.SEATS, place, spare);
    }

    /** A place from where another can now be reached more cheaply is looked at again. */
    private void wake(int a, int b, long weight) {
        if (label[a] + weight < label[b]) {
            active[a] = true;
        }
    }

    /** What it costs to come to a place from every other. */
    private void column(int place) {
        for (int a = Service.UNSERVED; a < service.places; a++) {
            if (a != place && !stale[a]) {
                edge(a, place);
            }
        }
    }

    private void edge(int a, int b) {
        long least = NO_WAY;
        int by = 0;
        var here = service.fare[a];
        var there = service.fare[b];
        var rows = service.rows[a];
        for (int k = service.groups[a] - 1; k >= 0; k--) {
            int row = rows[k];
            if (there[row] < NO_WAY && there[row] - here[row] < least) {
                least = there[row] - here[row];
                by = row;
            }
        }
        weight[a][b] = least;
        via[a][b] = by;
        wake(a, b, least);
    }

    /** Considers a row's residents for the ways from a place to every other. */
    private void ways(int a, int row) {
        long here = service.fare[a][row];
        var w = weight[a];
        boolean woken = false;
        for (int b = Service.UNSERVED; b < service.places; b++) {
            long there = service.fare[b][row];
            if (there - here < w[b] && there < NO_WAY && b != a) {
                w[b] = there - here;
                via[a][b] = row;
                woken |= label[a] + w[b] < label[b];
            }
        }
        active[a] |= woken;
    }

    private void refresh() {
        for (int a = Service.UNSERVED; a < service.places; a++) {
            if (stale[a]) {
                refresh(a);
            }
        }
    }

    /** Finds all ways from a place anew. */
    void refresh(int a) {
        stale[a] = false;
        Arrays.fill(weight[a], Service.UNSERVED, service.places, NO_WAY);
        for (int k = 0; k < service.groups[a]; k++) {
            ways(a, service.rows[a][k]);
        }
    }

    /** Sends everybody where it is cheapest among the free seats: a good start for {@link #settle}, and quick. */
    void begin() {
        refresh();
        for (int a = Service.UNSERVED; a < service.places; a++) {
            sendDirectly(a);
        }
        for (int b = Service.FIRST; b < service.places; b++) {
            filling |= !fill(b);
        }
    }

    /** Serves at least cost; workshops are left with too few only where more cannot be found. */
    void settle() {
        refresh();
        if (filling) {
            forget();
        }
        for (int on = find(); on >= 0; on = find()) {
            cancel(on);
        }
        if (filling || label[Service.SEATS] < -FILL) {
            forget();
        }
        filling = false;
    }

    private void forget() {
        Arrays.fill(label, 0, service.places, 0);
        Arrays.fill(active, 0, service.places, true);
    }

    /** Sends those at a place to where it is cheaper, as long as there are free seats. */
    private void sendDirectly(int a) {
        for (int b = cheapestWithSeats(a); b >= 0; b = cheapestWithSeats(a)) {
            int row = via[a][b];
            int residents = Math.min(service.going(a, row), service.seats[b] - service.count[b]);
            if (a != Service.UNSERVED) {
                residents = Math.min(residents, service.count[a] - service.fewest);
            }
            if (residents <= 0) {
                return;
            }
            service.move(row, a, b, residents);
        }
    }

    private int cheapestWithSeats(int a) {
        int best = -1;
        long least = 0;
        var w = weight[a];
        for (int b = Service.FIRST; b < service.places; b++) {
            if (w[b] < least && service.count[b] < service.seats[b]) {
                least = w[b];
                best = b;
            }
        }
        return best;
    }

    /** Brings a workshop its fewest participants from anywhere; false where that takes a chain of places. */
    private boolean fill(int b) {
        while (service.count[b] < service.fewest) {
            int best = -1;
            for (int a = Service.UNSERVED; a < service.places; a++) {
                if ((a == Service.UNSERVED || service.count[a] > service.fewest)
                        && weight[a][b] < NO_WAY
                        && (best < 0 || weight[a][b] < weight[best][b])) {
                    best = a;
                }
            }
            if (best < 0) {
                return false;
            }
            int row = via[best][b];
            int residents = Math.min(service.going(best, row), service.fewest - service.count[b]);
            if (best != Service.UNSERVED) {
                residents = Math.min(residents, service.count[best] - service.fewest);
            }
            service.move(row, best, b, residents);
        }
        return true;
    }

    /** A place on a negative cycle of the parent links, or -1 where there is none. */
    private int find() {
        int n = service.places;
        Arrays.fill(parent, 0, n, -1);
        for (int round = 0; ; round++) {
            if (!relax(n)) {
                return -1;
            }
            if (round > 0) {
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
            if (!active[a]) {
                continue;
            }
            active[a] = false;
            var w = weight[a];
            long from = label[a];
            for (int b = 0; b < n; b++) {
                long to = from + w[b];
                if (to < label[b] && w[b] != NO_WAY) {
                    label[b] = to;
                    parent[b] = a;
                    active[b] = true;
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

    private void cancel(int on) {
        int amount = Integer.MAX_VALUE;
        int b = on;
        do {
            amount = Math.min(amount, most(parent[b], b));
            b = parent[b];
        } while (b != on);
        do {
            int a = parent[b];
            if (a != Service.SEATS && b != Service.SEATS) {
                service.move(via[a][b], a, b, amount);
            }
            b = a;
        } while (b != on);
    }

    /** Residents that can go along an edge. */
    private int most(int a, int b) {
        if (a == Service.SEATS) {
            return b == Service.UNSERVED ? Integer.MAX_VALUE : service.count[b] - service.fewest;
        }
        if (b == Service.SEATS) {
            if (a == Service.UNSERVED) {
                return Integer.MAX_VALUE;
            }
            int count = service.count[a];
            return count < service.fewest ? service.fewest - count : service.seats[a] - count;
        }
        return service.going(a, via[a][b]);
    }

    void copyFrom(Flow other) {
        if (label.length < other.label.length) {
            grow(other.label.length);
        }
        int n = service.places;
        filling = other.filling;
        for (int a = 0; a < n; a++) {
            System.arraycopy(other.weight[a], 0, weight[a], 0, n);
            System.arraycopy(other.via[a], 0, via[a], 0, n);
        }
        System.arraycopy(other.label, 0, label, 0, n);
        System.arraycopy(other.stale, 0, stale, 0, n);
        System.arraycopy(other.active, 0, active, 0, n);
    }
}
