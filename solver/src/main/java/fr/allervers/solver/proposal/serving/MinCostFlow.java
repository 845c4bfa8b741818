package fr.allervers.solver.proposal.serving;

/**
 * Makes a {@link ServingProblem} cheapest by cancelling the negative cycles of its residual graph (Klein, A primal method
 * for minimal cost flows, 1967). An edge from place to place weighs what the cheapest resident to go along it costs;
 * the place {@link Places#SEATS} closes the cycles of those who take a free seat and leave one. Weights, and the
 * labels of the search for cycles, are kept from one time to the next, so that little changed is little to do.
 */
final class MinCostFlow {

    private static final long NO_WAY = Places.UNREACHABLE;

    private final Places serving;
    private final ResidualGraph graph;
    private final NegativeCycleFinder cycles;
    private boolean filling;

    /** @param cycles those of the graph */
    MinCostFlow(Places serving, ResidualGraph graph, NegativeCycleFinder cycles) {
        this.serving = serving;
        this.graph = graph;
        this.cycles = cycles;
    }

    /** Sends residents of a row from one place to another. */
    void move(int row, int from, int to, int residents) {
        if (serving.leave(row, from, residents)) {
            graph.left(from, row);
        }
        if (from != Places.UNSERVED) {
            graph.counted(from);
        }
        if (serving.arrive(row, to, residents)) {
            graph.joined(to, row);
        }
        if (to != Places.UNSERVED) {
            graph.counted(to);
        }
    }

    /** Sends everybody where it is cheapest among the free seats: a good start for {@link #settle}, and quick. */
    void begin() {
        graph.refresh();
        for (int a = Places.UNSERVED; a < serving.places(); a++) {
            sendDirectly(a);
        }
        for (int b = Places.FIRST; b < serving.places(); b++) {
            filling |= !fill(b);
        }
    }

    /** Serves at least cost; workshops are left with too few only where more cannot be found. */
    void settle() {
        graph.refresh();
        if (filling) {
            cycles.forget(serving.places());
        }
        for (int on = find(); on >= 0; on = find()) {
            cancel(on);
        }
        if (filling || cycles.label(Places.SEATS) < -ResidualGraph.FILL) {
            cycles.forget(serving.places());
        }
        filling = false;
    }

    private int find() {
        return cycles.find(graph.weights(), serving.places());
    }

    /** Sends those at a place to where it is cheaper, as long as there are free seats. */
    private void sendDirectly(int a) {
        for (int b = cheapestWithSeats(a); b >= 0; b = cheapestWithSeats(a)) {
            int row = graph.via(a, b);
            int residents = Math.min(serving.going(a, row), serving.free(b));
            if (a != Places.UNSERVED) {
                residents = Math.min(residents, serving.spare(a));
            }
            if (residents <= 0) {
                return;
            }
            move(row, a, b, residents);
        }
    }

    private int cheapestWithSeats(int a) {
        int best = -1;
        long least = 0;
        var w = graph.weights()[a];
        for (int b = Places.FIRST; b < serving.places(); b++) {
            if (w[b] < least && serving.free(b) > 0) {
                least = w[b];
                best = b;
            }
        }
        return best;
    }

    /** Brings a workshop its fewest participants from anywhere; false where that takes a chain of places. */
    private boolean fill(int b) {
        while (serving.spare(b) < 0) {
            int best = -1;
            for (int a = Places.UNSERVED; a < serving.places(); a++) {
                if ((a == Places.UNSERVED || serving.spare(a) > 0)
                        && graph.weight(a, b) < NO_WAY
                        && (best < 0 || graph.weight(a, b) < graph.weight(best, b))) {
                    best = a;
                }
            }
            if (best < 0) {
                return false;
            }
            int row = graph.via(best, b);
            int residents = Math.min(serving.going(best, row), -serving.spare(b));
            if (best != Places.UNSERVED) {
                residents = Math.min(residents, serving.spare(best));
            }
            move(row, best, b, residents);
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
            if (a != Places.SEATS && b != Places.SEATS) {
                move(graph.via(a, b), a, b, amount);
            }
            b = a;
        } while (b != on);
    }

    /** Residents that can go along an edge. */
    private int most(int a, int b) {
        if (a == Places.SEATS) {
            return b == Places.UNSERVED ? Integer.MAX_VALUE : serving.spare(b);
        }
        if (b == Places.SEATS) {
            if (a == Places.UNSERVED) {
                return Integer.MAX_VALUE;
            }
            return serving.spare(a) < 0 ? -serving.spare(a) : serving.free(a);
        }
        return serving.going(a, graph.via(a, b));
    }

    /** Becomes equal to the flow of as many places as there are here now. */
    void copyFrom(MinCostFlow other) {
        filling = other.filling;
        graph.copyFrom(other.graph);
        cycles.copyFrom(other.cycles, serving.places());
    }
}
