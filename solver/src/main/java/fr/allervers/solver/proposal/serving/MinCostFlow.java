package fr.allervers.solver.proposal.serving;

/**
 * Makes a {@link ServingProblem} cheapest by cancelling the negative cycles of its residual graph (Klein, A primal method
 * for minimal cost flows, 1967). An edge from place to place weighs what the cheapest resident to go along it costs;
 * the place {@link ServingProblem#SEATS} closes the cycles of those who take a free seat and leave one. Weights, and the
 * labels of the search for cycles, are kept from one time to the next, so that little changed is little to do.
 */
final class MinCostFlow {

    private static final long NO_WAY = ServingProblem.UNREACHABLE;

    final ResidualGraph ways;
    private final ServingProblem service;
    private final NegativeCycleFinder cycles = new NegativeCycleFinder();
    private boolean filling;

    MinCostFlow(ServingProblem service) {
        this.service = service;
        ways = new ResidualGraph(service, cycles);
    }

    /** Sends everybody where it is cheapest among the free seats: a good start for {@link #settle}, and quick. */
    void begin() {
        ways.refresh();
        for (int a = ServingProblem.UNSERVED; a < service.places; a++) {
            sendDirectly(a);
        }
        for (int b = ServingProblem.FIRST; b < service.places; b++) {
            filling |= !fill(b);
        }
    }

    /** Serves at least cost; workshops are left with too few only where more cannot be found. */
    void settle() {
        ways.refresh();
        if (filling) {
            cycles.forget(service.places);
        }
        for (int on = find(); on >= 0; on = find()) {
            cancel(on);
        }
        if (filling || cycles.label(ServingProblem.SEATS) < -ResidualGraph.FILL) {
            cycles.forget(service.places);
        }
        filling = false;
    }

    private int find() {
        return cycles.find(ways.weight, service.places);
    }

    /** Sends those at a place to where it is cheaper, as long as there are free seats. */
    private void sendDirectly(int a) {
        for (int b = cheapestWithSeats(a); b >= 0; b = cheapestWithSeats(a)) {
            int row = ways.via[a][b];
            int residents = Math.min(service.going(a, row), service.seats[b] - service.count[b]);
            if (a != ServingProblem.UNSERVED) {
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
        var w = ways.weight[a];
        for (int b = ServingProblem.FIRST; b < service.places; b++) {
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
            for (int a = ServingProblem.UNSERVED; a < service.places; a++) {
                if ((a == ServingProblem.UNSERVED || service.count[a] > service.fewest)
                        && ways.weight[a][b] < NO_WAY
                        && (best < 0 || ways.weight[a][b] < ways.weight[best][b])) {
                    best = a;
                }
            }
            if (best < 0) {
                return false;
            }
            int row = ways.via[best][b];
            int residents = Math.min(service.going(best, row), service.fewest - service.count[b]);
            if (best != ServingProblem.UNSERVED) {
                residents = Math.min(residents, service.count[best] - service.fewest);
            }
            service.move(row, best, b, residents);
        }
        return true;
    }

    /** The Lagrangian multiplier of a place, by which its seats are dear where it is low; as of the last {@link #settle}. */
    long label(int place) {
        return cycles.label(place);
    }

    private void cancel(int on) {
        int amount = Integer.MAX_VALUE;
        int b = on;
        do {
            amount = Math.min(amount, most(cycles.before(b), b));
            b = cycles.before(b);
        } while (b != on);
        do {
            int a = cycles.before(b);
            if (a != ServingProblem.SEATS && b != ServingProblem.SEATS) {
                service.move(ways.via[a][b], a, b, amount);
            }
            b = a;
        } while (b != on);
    }

    /** Residents that can go along an edge. */
    private int most(int a, int b) {
        if (a == ServingProblem.SEATS) {
            return b == ServingProblem.UNSERVED ? Integer.MAX_VALUE : service.count[b] - service.fewest;
        }
        if (b == ServingProblem.SEATS) {
            if (a == ServingProblem.UNSERVED) {
                return Integer.MAX_VALUE;
            }
            int count = service.count[a];
            return count < service.fewest ? service.fewest - count : service.seats[a] - count;
        }
        return service.going(a, ways.via[a][b]);
    }

    void copyFrom(MinCostFlow other) {
        filling = other.filling;
        ways.copyFrom(other.ways, service.places);
        cycles.copyFrom(other.cycles, service.places);
    }
}
