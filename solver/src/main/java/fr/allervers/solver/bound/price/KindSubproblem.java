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

    private final long[] prices;
    private final Offer[] offers;
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
        int capacity = facilities.stream().mapToInt(Facility::capacity).max().orElse(1);
        this.workshopsNeeded = (residents + capacity - 1) / capacity;
        this.lastWorkshop = Math.max(1, residents - (workshopsNeeded - 1) * capacity);
        this.pools = facilities.stream().mapToInt(sessionPrices::pool).toArray();
        this.prices = new long[pools.length];
        this.offers = new Offer[pools.length];
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

    /** What came of a facility's subproblem. */
    public Offer offer(int facility) {
        return offers[facility];
    }

    /** What the first workshop at a facility loses at least; 0 where it is opened. */
    long firstLoss(int facility) {
        return offers[facility].opened() > 0 ? 0 : offers[facility].marginalLoss();
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
            offers[f] = open(f, at, highest);
            value -= offers[f].profit();
            lacking -= offers[f].opened();
        }
        boolean capped = discount < at.multipliers()[countIndex] && lacking > 0;
        at.subgradient()[countIndex] = capped ? 0 : lacking;
        if (capped) { // a dearer session would leave room for the discount
            sessionPrices.use(pools[cheapest], theme.sessions() * lacking, at.use());
        }
        return value;
    }

    /** Opens all workshops of negative reduced cost at a facility. */
    private Offer open(int facility, Evaluation at, long highest) {
        long cost = prices[facility] - discount;
        var profitable = arcs.profitable(facility, at.multipliers(), highest, scratch);
        long loss = cost - profitable.profit();
        if (profitable.residents() <= facilities.get(facility).capacity() && loss >= 0) {
            return new Offer(0, 0, loss, 0);
        }
        var offer = subproblem(facility, at, profitable).open(cost);
        for (int k = 0; k < offer.opened(); k++) {
            use(facility, at);
        }
        return offer;
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
