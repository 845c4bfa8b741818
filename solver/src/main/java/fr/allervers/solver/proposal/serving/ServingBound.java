package fr.allervers.solver.proposal.serving;

/**
 * A lower bound of what the cheapest service will cost, unserved included: the Lagrangian dual of the transport problem,
 * its multipliers being the labels of the service before. What is new since can save no more than its seats given to
 * those who gain most by it.
 */
final class ServingBound {

    private final int[] residents;
    private final int fewest;
    private final Places serving;
    private final MinCostFlow flow;
    /** [row] what one resident costs beside the prices of places */
    private final long[] pays;
    /** Rows of those who gain by a new place, most first. */
    private final int[] byGain;

    /** @param residents [row] there are to serve */
    ServingBound(int[] residents, int fewest, Places serving, MinCostFlow flow) {
        this.residents = residents;
        this.fewest = fewest;
        this.serving = serving;
        this.flow = flow;
        pays = new long[residents.length];
        byGain = new int[residents.length];
    }

    long find() {
        int end = serving.places();
        long zero = flow.label(Places.SEATS);
        long bound = 0;
        for (int b = Places.FIRST; b < end; b++) {
            if (!serving.isNew(b)) {
                long price = flow.label(b) - zero;
                bound += price * (price < 0 ? serving.seats(b) : fewest);
            }
        }
        for (int row = 0; row < pays.length; row++) {
            pays[row] = leastPrice(row, zero, end);
            bound += pays[row] * residents[row];
        }
        for (int b = Places.FIRST; b < end; b++) {
            bound -= serving.isNew(b) ? mostSaved(serving.costs(b), serving.seats(b)) : 0;
        }
        return bound;
    }

    private long leastPrice(int row, long zero, int end) {
        long least = serving.costs(Places.UNSERVED)[row];
        for (int b = Places.FIRST; b < end; b++) {
            if (!serving.isNew(b)) {
                least = Math.min(least, serving.costs(b)[row] - flow.label(b) + zero);
            }
        }
        return least;
    }

    private long mostSaved(long[] costs, int seats) {
        int n = 0;
        for (int row = 0; row < pays.length; row++) {
            long gain = pays[row] - costs[row];
            if (gain > 0) {
                int at = n++;
                for (; at > 0 && pays[byGain[at - 1]] - costs[byGain[at - 1]] < gain; at--) {
                    byGain[at] = byGain[at - 1];
                }
                byGain[at] = row;
            }
        }
        long saved = 0;
        int free = seats;
        for (int k = 0; k < n && free > 0; k++) {
            int row = byGain[k];
            int seated = Math.min(free, residents[row]);
            saved += seated * (pays[row] - costs[row]);
            free -= seated;
        }
        return saved;
    }
}
