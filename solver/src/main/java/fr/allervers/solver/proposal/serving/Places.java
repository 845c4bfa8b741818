package fr.allervers.solver.proposal.serving;

import fr.allervers.data.compiled.TripCosts;
import fr.allervers.data.compiled.WorkshopKind;
import java.util.Arrays;

/**
 * Who goes to which place of a {@link ServingProblem}, in arrays: what its flow and residual graph look at. A place is a
 * number: {@link #SEATS} stands for all free seats together, {@link #UNSERVED} for staying at home, and those from
 * {@link #FIRST} on for the workshops open. What is handed out as an array is for looking at only.
 */
abstract class Places {

    static final int SEATS = 0;
    public static final int UNSERVED = 1;
    public static final int FIRST = 2;

    /** A trip that cannot be made. */
    static final long UNREACHABLE = TripCosts.UNREACHABLE;

    private final int[] priority;
    private final int fewest;
    private long unserved;
    private long travel;
    private int size = FIRST;
    /** [row] residents not served */
    private final int[] left;
    /** [row] where it stands among those unserved, if any of it are */
    private final int[] spot;
    /** By their numbers; beyond {@link #size} those to open next. */
    private Place[] at = {};

    /** A workshop, or staying at home. */
    private static final class Place {

        private int workshop;
        /** Participants. */
        private int count;
        /** Most participants. */
        private int seats;
        /** How many of {@link #rows} count. */
        private int groups;
        /** Demand rows from which some go there, in no order. */
        private int[] rows = new int[4];
        /** How many of each of {@link #rows}. */
        private int[] going = new int[4];
        /** [row] cost of one resident there */
        private long[] cost = {};
        /** True where it was opened or changed since residents were last served. */
        private boolean isNew;

        void copyFrom(Place other) {
            workshop = other.workshop;
            count = other.count;
            seats = other.seats;
            groups = other.groups;
            if (rows.length < groups) {
                rows = new int[other.rows.length];
                going = new int[other.rows.length];
            }
            System.arraycopy(other.rows, 0, rows, 0, groups);
            System.arraycopy(other.going, 0, going, 0, groups);
            cost = other.cost;
            isNew = other.isNew;
        }
    }

    /** Nobody is served yet. */
    Places(WorkshopKind demand, int fewest, long penalty) {
        this.fewest = fewest;
        priority = demand.priority();
        left = demand.residents().clone();
        spot = new int[left.length];
        grow(4);
        at[UNSERVED].cost = Arrays.stream(priority).mapToLong(p -> penalty * p).toArray();
        for (int row = 0; row < left.length; row++) {
            unserved += (long) left[row] * priority[row];
            begin(row, UNSERVED, left[row]);
        }
    }

    /** Residents unserved, each times their priority. */
    public long unserved() {
        return unserved;
    }

    /** Travel of those served, times its weight. */
    public long travel() {
        return travel;
    }

    /** One more than the last place. */
    public int places() {
        return size;
    }

    /** The workshop that a place is. */
    public int workshop(int place) {
        return at[place].workshop;
    }

    /** The place of a workshop that is open. */
    public int place(int id) {
        int place = FIRST;
        while (at[place].workshop != id) {
            place++;
        }
        return place;
    }

    /** Residents of a row who are not served. */
    public int left(int row) {
        return left[row];
    }

    /** Participants at a place. */
    public int count(int place) {
        return at[place].count;
    }

    /** Most participants at a place. */
    int seats(int place) {
        return at[place].seats;
    }

    /** Participants who may come to a place yet. */
    int free(int place) {
        return at[place].seats - at[place].count;
    }

    /** Participants of a place beyond the fewest it must have; less than 0 where it has too few. */
    int spare(int place) {
        return at[place].count - fewest;
    }

    /** Of how many rows some go to a place. */
    public int groups(int place) {
        return at[place].groups;
    }

    /** The row of one of the {@link #groups} at a place, from 0. */
    public int row(int place, int group) {
        return at[place].rows[group];
    }

    /** [group] the row of each of the {@link #groups} at a place; what stands after them means nothing. */
    int[] rows(int place) {
        return at[place].rows;
    }

    /** The residents of one of the {@link #groups} at a place, from 0. */
    public int residents(int place, int group) {
        return at[place].going[group];
    }

    /** [row] what one resident costs at a place, or {@link #UNREACHABLE}. */
    long[] costs(int place) {
        return at[place].cost;
    }

    /** True where residents of a row can come to a place. */
    public boolean reaches(int place, int row) {
        return at[place].cost[row] < UNREACHABLE;
    }

    /** What one resident of a row unserved costs. */
    public long penalty(int row) {
        return at[UNSERVED].cost[row];
    }

    /** True where a place was opened or changed since {@link #served}. */
    boolean isNew(int place) {
        return at[place].isNew;
    }

    /** From now on no place is new. */
    void served() {
        for (int place = FIRST; place < size; place++) {
            at[place].isNew = false;
        }
    }

    /** Residents of a row who go to a place. */
    public int going(int place, int row) {
        int k = group(place, row);
        return k < 0 ? 0 : at[place].going[k];
    }

    private int group(int place, int row) {
        if (place == UNSERVED) {
            return left[row] == 0 ? -1 : spot[row];
        }
        var here = at[place];
        for (int k = here.groups - 1; k >= 0; k--) {
            if (here.rows[k] == row) {
                return k;
            }
        }
        return -1;
    }

    /** A workshop that nobody goes to yet; its place, which is the last. */
    int add(int id, int most, long[] costs) {
        if (size == at.length) {
            grow(2 * size);
        }
        var added = at[size];
        added.workshop = id;
        added.seats = most;
        added.cost = costs;
        added.count = 0;
        added.groups = 0;
        added.isNew = true;
        return size++;
    }

    private void grow(int more) {
        int now = at.length;
        at = Arrays.copyOf(at, more);
        for (int place = now; place < more; place++) {
            at[place] = new Place();
        }
    }

    /** Takes out a place that nobody goes to; the last place becomes that place. */
    void takeOut(int place) {
        var out = at[place];
        at[place] = at[--size];
        at[size] = out;
    }

    /** Gives a place other seats and costs, at which all who go there can come. */
    void put(int place, int most, long[] costs) {
        var here = at[place];
        for (int k = 0; k < here.groups; k++) {
            int row = here.rows[k];
            travel += here.going[k] * (costs[row] - here.cost[row]);
        }
        here.cost = costs;
        here.seats = most;
        here.isNew = true;
    }

    /** Residents of a row leave a place; true where they were the last of their row. */
    boolean leave(int row, int from, int residents) {
        var here = at[from];
        int k = group(from, row);
        here.going[k] -= residents;
        boolean isLast = here.going[k] == 0;
        if (isLast) {
            int last = --here.groups;
            here.rows[k] = here.rows[last];
            here.going[k] = here.going[last];
            if (from == UNSERVED) {
                spot[here.rows[k]] = k;
            }
        }
        account(row, from, -residents);
        return isLast;
    }

    /** Residents of a row come to a place; true where they are the first of their row. */
    boolean arrive(int row, int to, int residents) {
        int k = group(to, row);
        if (k >= 0) {
            at[to].going[k] += residents;
        } else {
            begin(row, to, residents);
        }
        account(row, to, residents);
        return k < 0;
    }

    private void begin(int row, int to, int residents) {
        var there = at[to];
        int k = there.groups++;
        if (to == UNSERVED) {
            spot[row] = k;
        }
        if (k == there.rows.length) {
            there.rows = Arrays.copyOf(there.rows, 2 * k);
            there.going = Arrays.copyOf(there.going, 2 * k);
        }
        there.rows[k] = row;
        there.going[k] = residents;
    }

    private void account(int row, int place, int more) {
        if (place == UNSERVED) {
            left[row] += more;
            unserved += (long) more * priority[row];
        } else {
            at[place].count += more;
            travel += more * at[place].cost[row];
        }
    }

    /** Becomes equal to the places of the same kind. */
    void copyPlaces(Places other) {
        if (at.length < other.at.length) {
            grow(other.at.length);
        }
        size = other.size;
        unserved = other.unserved;
        travel = other.travel;
        System.arraycopy(other.left, 0, left, 0, left.length);
        System.arraycopy(other.spot, 0, spot, 0, spot.length);
        for (int place = UNSERVED; place < size; place++) {
            at[place].copyFrom(other.at[place]);
        }
    }
}
