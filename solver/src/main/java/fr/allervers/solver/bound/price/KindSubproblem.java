package fr.allervers.solver.bound.price;

import fr.allervers.data.problem.Theme;
import fr.allervers.solver.bound.relax.Facility;
import java.util.Arrays;
import java.util.List;

/**
 * Pricing subproblem of one workshop kind at given multipliers: opens every workshop of negative reduced cost, and returns the
 * kind's part of the Lagrangian value and of the subgradient. Knows how many workshops its residents need at least: a multiplier
 * rewards those that it lacks, by mixed-integer rounding of seats. In {@link Units}; facilities are by their position in the
 * kind. What is found holds until the next evaluation.
 */
public final class KindSubproblem {

    private final List<Facility> facilities;
    private final Theme theme;
    private final KindArcs arcs;
    private final SessionPrices sessionPrices;
    private final int countIndex;
    private final int[] rows;
    private final long residents;
    private final long workshopsNeeded;
    private final long lastWorkshop;
    /** [facility] who may hold its sessions */
    private final int[] pools;

    /** [facility] most participants of one workshop */
    private final int[] capacities;

    private final long[] prices;
    private final int[] opened;
    private final long[] marginalLosses;
    private final long[] fillUpLosses;
    private final long[] scratch;
    private long discount;
    private long value;

    /**
     * @param facilities all of the kind
     * @param countIndex index of the multiplier of one workshop of the kind
     * @param travels true: trips cost what they cost; false: nothing
     * @param residentsByRow of the relaxation
     */
    KindSubproblem(
            List<Facility> facilities,
            SessionPrices sessionPrices,
            int countIndex,
            boolean travels,
            int[] residentsByRow) {
        this.facilities = facilities;
        this.theme = facilities.get(0).theme();
        this.arcs = new KindArcs(facilities, travels, residentsByRow);
        this.sessionPrices = sessionPrices;
        this.countIndex = countIndex;
        this.rows = arcs.distinctRows();
        this.residents = Arrays.stream(rows).mapToLong(r -> residentsByRow[r]).sum();
        this.capacities = facilities.stream().mapToInt(Facility::capacity).toArray();
        int capacity = Arrays.stream(capacities).max().orElse(1);
        this.workshopsNeeded = (residents + capacity - 1) / capacity;
        this.lastWorkshop = Math.max(1, residents - (workshopsNeeded - 1) * capacity);
        this.pools = facilities.stream().mapToInt(sessionPrices::pool).toArray();
        this.prices = new long[pools.length];
        this.opened = new int[pools.length];
        this.marginalLosses = new long[pools.length];
        this.fillUpLosses = new long[pools.length];
        this.scratch = new long[arcs.most()];
    }

    /** The kind's facilities. */
    public List<Facility> facilities() {
        return facilities;
    }

    /** Theme of the kind. */
    public Theme theme() {
        return theme;
    }

    /** Arcs of the kind's facilities. */
    public KindArcs arcs() {
        return arcs;
    }

    /** Fewest workshops that seat all residents of the kind. */
    public long workshopsNeeded() {
        return workshopsNeeded;
    }

    /** Most sessions that all who may hold workshops of the kind can hold. */
    public long maxSessions() {
        return sessionPrices.maxSessions(Arrays.stream(pools).distinct());
    }

    /** The kind's part of the value. */
    public long value() {
        return value;
    }

    /** What a workshop at a facility costs without its participants. */
    public long price(int facility) {
        return prices[facility];
    }

    /** Workshops opened at a facility. */
    public int opened(int facility) {
        return opened[facility];
    }

    /** What one workshop more than opened at a facility loses at least. */
    public long marginalLoss(int facility) {
        return marginalLosses[facility];
    }

    /** What is lost at a facility for having the fewest participants. */
    public long fillUpLoss(int facility) {
        return fillUpLosses[facility];
    }

    /** What the first workshop at a facility loses at least; 0 where it is opened. */
    long firstLoss(int facility) {
        return opened[facility] > 0 ? 0 : marginalLosses[facility];
    }

    /** Indices in the relaxation of the rows that some facility can serve. */
    int[] rows() {
        return rows;
    }

    /** What all residents' trips would cost, each to a facility taken by chance. */
    long meanTrips() {
        return (long) (arcs.meanCost() * residents);
    }

    /** An evaluation at multipliers; the kind has one at a time. */
    Evaluation at(long[] multipliers, double[] subgradient) {
        return new Evaluation(multipliers, subgradient, new double[subgradient.length], scratch);
    }

    /** Opens all workshops of negative reduced cost, and returns the kind's part of the value. */
    long evaluate(Evaluation at) {
        int cheapest = 0;
        for (int f = 0; f < prices.length; f++) {
            prices[f] = theme.sessions() * sessionPrices.price(pools[f]);
            cheapest = prices[f] < prices[cheapest] ? f : cheapest;
        }
        discount = Math.min(at.multipliers()[countIndex], prices[cheapest]);
        value = discount * workshopsNeeded;
        long highest =
                Arrays.stream(rows).mapToLong(r -> at.multipliers()[r]).max().orElse(0);
        int lacking = (int) workshopsNeeded;
        for (int f = 0; f < prices.length; f++) {
            value -= open(f, at, highest);
            lacking -= opened[f];
        }
        boolean capped = discount < at.multipliers()[countIndex] && lacking > 0;
        at.subgradient()[countIndex] = capped ? 0 : lacking;
        if (capped) { // a dearer session would leave room for the discount
            sessionPrices.use(pools[cheapest], theme.sessions() * lacking, at.use());
        }
        return value;
    }

    /** Opens all workshops of negative reduced cost at a facility, and returns their profit. */
    private long open(int facility, Evaluation at, long highest) {
        opened[facility] = 0;
        fillUpLosses[facility] = 0;
        long cost = prices[facility] - discount;
        var profitable = arcs.profitable(facility, at.multipliers(), highest, scratch);
        marginalLosses[facility] = cost - profitable.profit();
        if (profitable.residents() <= capacities[facility] && marginalLosses[facility] >= 0) {
            return 0;
        }
        var subproblem = subproblem(facility, at, profitable);
        subproblem.open(cost);
        opened[facility] = subproblem.opened();
        marginalLosses[facility] = subproblem.marginalLoss();
        fillUpLosses[facility] = subproblem.fillUpLoss();
        for (int k = 0; k < subproblem.opened(); k++) {
            use(facility, at);
        }
        return subproblem.profit();
    }

    private FacilitySubproblem subproblem(int facility, Evaluation at, KindArcs.Profitable profitable) {
        return new FacilitySubproblem(at, facilities.get(facility), facility, arcs, profitable.count());
    }

    private void use(int facility, Evaluation at) {
        sessionPrices.use(pools[facility], theme.sessions(), at.use());
    }

    /** Adds whom a first workshop serves and what it uses although it does not pay; it does not count as opened. */
    void force(int facility, Evaluation at) {
        subproblem(facility, at, arcs.profitable(facility, at.multipliers(), Long.MAX_VALUE, scratch))
                .serve();
        use(facility, at);
    }

    /**
     * Reward for leaving one resident unserved, after {@link #evaluate}: with as many left as fill the last of the workshops
     * needed, one less is needed.
     */
    long leavingReward() {
        return -Math.floorDiv(-discount, lastWorkshop);
    }

    /** Takes residents left unserved off the workshops that the kind lacks. */
    void leave(long left, double[] subgradient) {
        subgradient[countIndex] -= (double) left / lastWorkshop;
    }
}
