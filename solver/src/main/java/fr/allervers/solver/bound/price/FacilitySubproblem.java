package fr.allervers.solver.bound.price;

import fr.allervers.solver.bound.relax.Facility;
import java.util.Arrays;

/**
 * Pricing subproblem of one facility at given multipliers: opens workshops while their reduced cost is negative, fills each with
 * the residents of highest profit, and where fewer than its fewest participants have a profit, with those of least loss too.
 * Takes off the subgradient whom they serve. In {@link Units}.
 */
final class FacilitySubproblem {

    private final Evaluation at;
    private final Facility facility;
    private final int position;
    private final KindArcs arcs;
    private final int count;
    private final Seating seating;
    private int opened;
    private long profit;

    /**
     * @param position of the facility in its kind
     * @param count arcs with a profit, whose keys the evaluation's scratch holds
     */
    FacilitySubproblem(Evaluation at, Facility facility, int position, KindArcs arcs, int count) {
        this.at = at;
        this.facility = facility;
        this.position = position;
        this.arcs = arcs;
        this.count = count;
        Arrays.sort(at.scratch(), 0, count);
        this.seating = seating(at.scratch(), count);
    }

    private Seating seating(long[] keys, int length) {
        return new Seating(arcs, position, keys, length);
    }

    /**
     * Opens all workshops that pay.
     *
     * @param cost of one, without its participants
     */
    Offer open(long cost) {
        var ahead = seating(at.scratch(), count);
        while (true) {
            long gain = ahead.fill(facility.capacity()) - cost;
            if (gain <= 0) {
                return new Offer(opened, profit, -gain, 0);
            }
            int lacking = facility.theme().minParticipants() * (opened + 1) - ahead.seated();
            if (lacking > 0) {
                return openShort(lacking, gain);
            }
            openOne(gain);
        }
    }

    private void openOne(long gain) {
        serve();
        opened++;
        profit += gain;
    }

    /** Opens one more with some residents at a loss, if it still pays. */
    private Offer openShort(int lacking, long gain) {
        var keys = arcs.unprofitable(position, at.multipliers());
        var losses = seating(keys, keys.length);
        int missing = lacking;
        long rest = gain;
        while (missing > 0 && rest > 0 && losses.hasNext()) {
            long each = losses.profit();
            int some = losses.seat(missing);
            rest += some * each;
            missing -= some;
        }
        if (missing <= 0 && rest > 0) {
            openOne(rest);
            seating(keys, keys.length).fill(lacking, at.subgradient());
        }
        return new Offer(opened, profit, Math.max(0, -rest), gain - Math.max(0, rest));
    }

    /** Serves whom the next workshop takes, whether it pays or not. */
    void serve() {
        seating.fill(facility.capacity(), at.subgradient());
    }
}
