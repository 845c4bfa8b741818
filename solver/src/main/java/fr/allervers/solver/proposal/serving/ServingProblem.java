package fr.allervers.solver.proposal.serving;

import fr.allervers.data.compiled.TripCosts;
import fr.allervers.data.compiled.WorkshopKind;
import java.util.Arrays;

/**
 * Who goes to which workshop of one class. {@link #serve} finds the cheapest service for the workshops open: a
 * transport problem, solved exactly on a graph of places to be, {@link MinCostFlow}. Leaving a resident unserved costs a
 * penalty times their priority; a workshop has at least the theme's fewest participants.
 *
 * <p>A place is a number: {@link #SEATS} stands for all free seats together, {@link #UNSERVED} for staying at home,
 * and those from {@link #FIRST} on for the workshops open.
 */
public final class ServingProblem {

    /** A trip that cannot be made. */
    static final long UNREACHABLE = TripCosts.UNREACHABLE;

    public static final int SEATS = 0;
    public static final int UNSERVED = 1;
    public static final int FIRST = 2;

    final WorkshopKind demand;
    final int fewest;
    /** Residents unserved, each times their priority. */
    long unserved;
    /** Travel of those served, times its weight. */
    long travel;
    /** One more than the last place. */
    int places = FIRST;
    /** [place] which workshop */
    int[] workshop = new int[4];
    /** [row] residents not served */
    final int[] left;
    /** [row] where it stands among those unserved, if any of it are */
    private final int[] spot;
    /** [place] participants */
    int[] count = new int[4];
    /** [place] most participants */
    int[] seats = new int[4];
    /** [place] how many of {@link #rows} count */
    int[] groups = new int[4];
    /** [place] demand rows from which some go there, in no order */
    int[][] rows = new int[4][4];
    /** [place] how many of each of {@link #rows} */
    int[][] going = new int[4][4];
    /** [place][row] cost of one resident there */
    long[][] fare = new long[4][];
    /** [place] true where it was opened or changed since residents were last served */
    private boolean[] isNew = new boolean[4];

    private final MinCostFlow flow = new MinCostFlow(this);
    /** [row] for {@link #lowerBound}: what one resident costs beside the prices of places */
    private final long[] pays;

    private final int[] byGain;
    private final long all;

    /** @param penalty of one resident of priority 1 unserved */
    public ServingProblem(WorkshopKind demand, int fewest, long penalty) {
        this.demand = demand;
        this.fewest = fewest;
        left = demand.residents().clone();
        spot = new int[left.length];
        pays = new long[left.length];
        byGain = new int[left.length];
        all = Arrays.stream(left).asLongStream().sum();
        var penalties = new long[left.length];
        for (int i = 0; i < left.length; i++) {
            penalties[i] = penalty * demand.priority()[i];
            unserved += (long) left[i] * demand.priority()[i];
        }
        fare[UNSERVED] = penalties;
        for (int i = 0; i < left.length; i++) {
            begin(i, UNSERVED, left[i]);
        }
        flow.ways.refresh(UNSERVED);
    }

    /** The theme and audience, with its rows of demand. */
    public WorkshopKind demand() {
        return demand;
    }

    /** Residents unserved, each times their priority. */
    public long unserved() {
        return unserved;
    }

    /** Travel of those served, times its weight. */
    public long travel() {
        return travel;
    }

    /** Residents of a row who are not served. */
    public int left(int row) {
        return left[row];
    }

    /** One more than the last place. */
    public int places() {
        return places;
    }

    /** The workshop that a place is. */
    public int workshop(int place) {
        return workshop[place];
    }

    /** Participants at a place. */
    public int count(int place) {
        return count[place];
    }

    /** Of how many rows some go to a place. */
    public int groups(int place) {
        return groups[place];
    }

    /** The row of one of the {@link #groups} at a place, from 0. */
    public int row(int place, int group) {
        return rows[place][group];
    }

    /** The residents of one of the {@link #groups} at a place, from 0. */
    public int residents(int place, int group) {
        return going[place][group];
    }

    /** True where residents of a row can come to a place. */
    public boolean reaches(int place, int row) {
        return fare[place][row] < UNREACHABLE;
    }

    /** What one resident of a row unserved costs. */
    public long penalty(int row) {
        return fare[UNSERVED][row];
    }

    /** Opens a workshop that nobody goes to yet. */
    public void open(int id, int most, long[] fares) {
        if (places == workshop.length) {
            grow(2 * places);
        }
        int place = places++;
        workshop[place] = id;
        seats[place] = most;
        fare[place] = fares;
        count[place] = 0;
        groups[place] = 0;
        isNew[place] = true;
        flow.ways.opened(place);
    }

    private void grow(int more) {
        int now = workshop.length;
        workshop = Arrays.copyOf(workshop, more);
        count = Arrays.copyOf(count, more);
        seats = Arrays.copyOf(seats, more);
        groups = Arrays.copyOf(groups, more);
        rows = Arrays.copyOf(rows, more);
        going = Arrays.copyOf(going, more);
        fare = Arrays.copyOf(fare, more);
        isNew = Arrays.copyOf(isNew, more);
        for (int p = now; p < more; p++) {
            rows[p] = new int[4];
            going[p] = new int[4];
        }
    }

    /** Closes a workshop; those who went are unserved until {@link #serve}. */
    public void close(int id) {
        int place = place(id);
        flow.ways.loosen(place);
        while (groups[place] > 0) {
            move(rows[place][0], place, UNSERVED, going[place][0]);
        }
        int last = --places;
        workshop[place] = workshop[last];
        count[place] = count[last];
        seats[place] = seats[last];
        groups[place] = groups[last];
        fare[place] = fare[last];
        isNew[place] = isNew[last];
        var spareRows = rows[place];
        rows[place] = rows[last];
        rows[last] = spareRows;
        var spareGoing = going[place];
        going[place] = going[last];
        going[last] = spareGoing;
        flow.ways.closed(place, last);
    }

    /** Changes site or hours of a workshop; those who cannot come there are unserved until {@link #serve}. */
    public void change(int id, int most, long[] fares) {
        int place = place(id);
        flow.ways.loosen(place);
        for (int k = groups[place] - 1; k >= 0; k--) {
            int row = rows[place][k];
            if (fares[row] >= UNREACHABLE) {
                move(row, place, UNSERVED, going[place][k]);
            }
        }
        while (count[place] > most) {
            move(rows[place][0], place, UNSERVED, Math.min(going[place][0], count[place] - most));
        }
        for (int k = 0; k < groups[place]; k++) {
            int row = rows[place][k];
            travel += going[place][k] * (fares[row] - fare[place][row]);
        }
        fare[place] = fares;
        seats[place] = most;
        isNew[place] = true;
        flow.ways.changed(place);
    }

    /** Lets residents unserved go to a place until {@link #serve}; quick where many are to be seated. */
    public void seat(int row, int place, int residents) {
        flow.ways.loosen(UNSERVED);
        flow.ways.loosen(place);
        move(row, UNSERVED, place, residents);
    }

    public int place(int id) {
        int place = FIRST;
        while (workshop[place] != id) {
            place++;
        }
        return place;
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

    /** Sends residents of a row from one place to another. */
    public void move(int row, int from, int to, int residents) {
        leave(row, from, residents);
        arrive(row, to, residents);
    }

    private void leave(int row, int from, int residents) {
        int k = group(from, row);
        going[from][k] -= residents;
        if (going[from][k] == 0) {
            int last = --groups[from];
            rows[from][k] = rows[from][last];
            going[from][k] = going[from][last];
            if (from == UNSERVED) {
                spot[rows[from][k]] = k;
            }
            flow.ways.left(from, row);
        }
        account(row, from, -residents);
    }

    private void arrive(int row, int to, int residents) {
        int k = group(to, row);
        if (k >= 0) {
            going[to][k] += residents;
        } else {
            begin(row, to, residents);
            flow.ways.joined(to, row);
        }
        account(row, to, residents);
    }

    private void account(int row, int place, int more) {
        if (place == UNSERVED) {
            left[row] += more;
            unserved += (long) more * demand.priority()[row];
        } else {
            count[place] += more;
            travel += more * fare[place][row];
            flow.ways.counted(place);
        }
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

    /**
     * Serves the residents at least cost.
     *
     * @return false where some workshop cannot have its fewest participants
     */
    public boolean serve() {
        flow.begin();
        flow.settle();
        Arrays.fill(isNew, FIRST, places, false);
        for (int p = FIRST; p < places; p++) {
            if (count[p] < fewest) {
                return false;
            }
        }
        return true;
    }

    /** False where there are fewer residents than the workshops open must have at least. */
    public boolean canFillAll() {
        return (long) fewest * (places - FIRST) <= all;
    }

    /**
     * A lower bound of what {@link #serve} will make this cost, unserved included: the Lagrangian dual of the transport
     * problem, its multipliers being the labels of the service before. What is new since can save no more than its
     * seats given to those who gain most by it.
     */
    public long lowerBound() {
        long zero = flow.label(SEATS);
        long bound = 0;
        for (int b = FIRST; b < places; b++) {
            if (!isNew[b]) {
                long price = flow.label(b) - zero;
                bound += price * (price < 0 ? seats[b] : fewest);
            }
        }
        for (int row = 0; row < left.length; row++) {
            pays[row] = leastPrice(row, zero);
            bound += pays[row] * demand.residents()[row];
        }
        for (int b = FIRST; b < places; b++) {
            bound -= isNew[b] ? mostSaved(b) : 0;
        }
        return bound;
    }

    private long leastPrice(int row, long zero) {
        long least = penalty(row);
        for (int b = FIRST; b < places; b++) {
            if (!isNew[b]) {
                least = Math.min(least, fare[b][row] - flow.label(b) + zero);
            }
        }
        return least;
    }

    private long mostSaved(int place) {
        long saved = 0;
        int free = seats[place];
        int n = 0;
        for (int row = 0; row < left.length; row++) {
            if (pays[row] > fare[place][row]) {
                int at = n++;
                for (; at > 0 && gain(place, byGain[at - 1]) < gain(place, row); at--) {
                    byGain[at] = byGain[at - 1];
                }
                byGain[at] = row;
            }
        }
        for (int k = 0; k < n && free > 0; k++) {
            int residents = Math.min(free, demand.residents()[byGain[k]]);
            saved += residents * gain(place, byGain[k]);
            free -= residents;
        }
        return saved;
    }

    private long gain(int place, int row) {
        return pays[row] - fare[place][row];
    }

    /** Becomes equal to another service of the same class. */
    public void copyFrom(ServingProblem other) {
        if (workshop.length < other.workshop.length) {
            grow(other.workshop.length);
        }
        places = other.places;
        unserved = other.unserved;
        travel = other.travel;
        System.arraycopy(other.workshop, 0, workshop, 0, places);
        System.arraycopy(other.count, 0, count, 0, places);
        System.arraycopy(other.seats, 0, seats, 0, places);
        System.arraycopy(other.fare, 0, fare, 0, places);
        System.arraycopy(other.isNew, 0, isNew, 0, places);
        System.arraycopy(other.left, 0, left, 0, left.length);
        System.arraycopy(other.spot, 0, spot, 0, spot.length);
        for (int p = UNSERVED; p < places; p++) {
            copyGroups(other, p);
        }
        flow.copyFrom(other.flow);
    }

    private void copyGroups(ServingProblem other, int p) {
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
