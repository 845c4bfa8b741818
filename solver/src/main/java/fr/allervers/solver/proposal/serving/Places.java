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
    /** [place] which workshop */
    private int[] workshop = new int[4];
    /** [row] residents not served */
    private final int[] left;
    /** [row] where it stands among those unserved, if any of it are */
    private final int[] spot;
    /** [place] participants */
    private int[] count = new int[4];
    /** [place] most participants */
    private int[] seats = new int[4];
    /** [place] how many of {@link #rows} count */
    private int[] groups = new int[4];
    /** [place] demand rows from which some go there, in no order */
    private int[][] rows = new int[4][4];
    /** [place] how many of each of {@link #rows} */
    private int[][] going = new int[4][4];
    /** [place][row] cost of one resident there */
    private long[][] cost = new long[4][];
    /** [place] true where it was opened or changed since residents were last served */
    private boolean[] isNew = new boolean[4];

    /** Nobody is served yet. */
    Places(WorkshopKind demand, int fewest, long penalty) {
        this.fewest = fewest;
        priority = demand.priority();
        left = demand.residents().clone();
        spot = new int[left.length];
        cost[UNSERVED] = Arrays.stream(priority).mapToLong(p -> penalty * p).toArray();
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
        return workshop[place];
    }

    /** The place of a workshop that is open. */
    public int place(int id) {
        int place = FIRST;
        while (workshop[place] != id) {
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
        return count[place];
    }

    /** Most participants at a place. */
    int seats(int place) {
        return seats[place];
    }

    /** Participants who may come to a place yet. */
    int free(int place) {
        return seats[place] - count[place];
    }

    /** Participants of a place beyond the fewest it must have; less than 0 where it has too few. */
    int spare(int place) {
        return count[place] - fewest;
    }

    /** Of how many rows some go to a place. */
    public int groups(int place) {
        return groups[place];
    }

    /** The row of one of the {@link #groups} at a place, from 0. */
    public int row(int place, int group) {
        return rows[place][group];
    }

    /** [group] the row of each of the {@link #groups} at a place; what stands after them means nothing. */
    int[] rows(int place) {
        return rows[place];
    }

    /** The residents of one of the {@link #groups} at a place, from 0. */
    public int residents(int place, int group) {
        return going[place][group];
    }

    /** [row] what one resident costs at a place, or {@link #UNREACHABLE}. */
    long[] costs(int place) {
        return cost[place];
    }

    /** True where residents of a row can come to a place. */
    public boolean reaches(int place, int row) {
        return cost[place][row] < UNREACHABLE;
    }

    /** What one resident of a row unserved costs. */
    public long penalty(int row) {
        return cost[UNSERVED][row];
    }

    /** True where a place was opened or changed since {@link #served}. */
    boolean isNew(int place) {
        return isNew[place];
    }

    /** From now on no place is new. */
    void served() {
        Arrays.fill(isNew, FIRST, size, false);
    }

    /** Residents of a row who go to a place. */
    public int going(int place, int row) {
        int k = group(place, row);
        return k < 0 ? 0 : going[place][k];
    }

    private int group(int place, int row) {
        if (place == UNSERVED) {
            return left[row] == 0 ? -1 : spot[row];
        }
        var here = rows[place];
        for (int k = groups[place] - 1; k >= 0; k--) {
            if (here[k] == row) {
                return k;
            }
        }
        return -1;
    }

    /** A workshop that nobody goes to yet; its place, which is the last. */
    int add(int id, int most, long[] costs) {
        if (size == workshop.length) {
            grow(2 * size);
        }
        int place = size++;
        workshop[place] = id;
        seats[place] = most;
        cost[place] = costs;
        count[place] = 0;
        groups[place] = 0;
        isNew[place] = true;
        return place;
    }

    private void grow(int more) {
        int now = workshop.length;
        workshop = Arrays.copyOf(workshop, more);
        count = Arrays.copyOf(count, more);
        seats = Arrays.copyOf(seats, more);
        groups = Arrays.copyOf(groups, more);
        rows = Arrays.copyOf(rows, more);
        going = Arrays.copyOf(going, more);
        cost = Arrays.copyOf(cost, more);
        isNew = Arrays.copyOf(isNew, more);
        for (int p = now; p < more; p++) {
            rows[p] = new int[4];
            going[p] = new int[4];
        }
    }

    /** Takes out a place that nobody goes to; the last place becomes that place. */
    void takeOut(int place) {
        int last = --size;
        workshop[place] = workshop[last];
        count[place] = count[last];
        seats[place] = seats[last];
        groups[place] = groups[last];
        cost[place] = cost[last];
        isNew[place] = isNew[last];
        var spareRows = rows[place];
        rows[place] = rows[last];
        rows[last] = spareRows;
        var spareGoing = going[place];
        going[place] = going[last];
        going[last] = spareGoing;
    }

    /** Gives a place other seats and costs, at which all who go there can come. */
    void put(int place, int most, long[] costs) {
        for (int k = 0; k < groups[place]; k++) {
            int row = rows[place][k];
            travel += going[place][k] * (costs[row] - cost[place][row]);
        }
        cost[place] = costs;
        seats[place] = most;
        isNew[place] = true;
    }

    /** Residents of a row leave a place; true where they were the last of their row. */
    boolean leave(int row, int from, int residents) {
        int k = group(from, row);
        going[from][k] -= residents;
        boolean isLast = going[from][k] == 0;
        if (isLast) {
            int last = --groups[from];
            rows[from][k] = rows[from][last];
            going[from][k] = going[from][last];
            if (from == UNSERVED) {
                spot[rows[from][k]] = k;
            }
        }
        account(row, from, -residents);
        return isLast;
    }

    /** Residents of a row come to a place; true where they are the first of their row. */
    boolean arrive(int row, int to, int residents) {
        int k = group(to, row);
        if (k >= 0) {
            going[to][k] += residents;
        } else {
            begin(row, to, residents);
        }
        account(row, to, residents);
        return k < 0;
    }

    private void begin(int row, int to, int residents) {
        int k = groups[to]++;
        if (to == UNSERVED) {
            spot[row] = k;
        }
        if (k == rows[to].length) {
            rows[to] = Arrays.copyOf(rows[to], 2 * k);
            going[to] = Arrays.copyOf(going[to], 2 * k);
        }
        rows[to][k] = row;
        going[to][k] = residents;
    }

    private void account(int row, int place, int more) {
        if (place == UNSERVED) {
            left[row] += more;
            unserved += (long) more * priority[row];
        } else {
            count[place] += more;
            travel += more * cost[place][row];
        }
    }

    /** Becomes equal to the places of the same kind. */
    void copyPlaces(Places other) {
        if (workshop.length < other.workshop.length) {
            grow(other.workshop.length);
        }
        size = other.size;
        unserved = other.unserved;
        travel = other.travel;
        System.arraycopy(other.workshop, 0, workshop, 0, size);
        System.arraycopy(other.count, 0, count, 0, size);
        System.arraycopy(other.seats, 0, seats, 0, size);
        System.arraycopy(other.cost, 0, cost, 0, size);
        System.arraycopy(other.isNew, 0, isNew, 0, size);
        System.arraycopy(other.left, 0, left, 0, left.length);
        System.arraycopy(other.spot, 0, spot, 0, spot.length);
        for (int p = UNSERVED; p < size; p++) {
            copyGroups(other, p);
        }
    }

    private void copyGroups(Places other, int p) {
        int n = other.groups[p];
        if (rows[p].length < n) {
            rows[p] = new int[other.rows[p].length];
            going[p] = new int[other.rows[p].length];
        }
        groups[p] = n;
        System.arraycopy(other.rows[p], 0, rows[p], 0, n);
        System.arraycopy(other.going[p], 0, going[p], 0, n);
    }
}
