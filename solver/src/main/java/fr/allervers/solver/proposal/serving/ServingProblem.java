package fr.allervers.solver.proposal.serving;

import fr.allervers.data.compiled.WorkshopKind;
import java.util.Arrays;

/**
 * Who goes to which workshop of one kind. {@link #serve} finds the cheapest service for the workshops open: a
 * transport problem, solved exactly on a graph of places to be, {@link MinCostFlow}. Leaving a resident unserved costs a
 * penalty times their priority; a workshop has at least the theme's fewest participants.
 *
 * <p>A place is a number: {@link #UNSERVED} stands for staying at home, and those from {@link #FIRST} on for the
 * workshops open.
 */
public final class ServingProblem extends Places {

    private final WorkshopKind demand;
    private final int fewest;
    private final long all;
    private final ResidualGraph graph;
    private final MinCostFlow flow;
    private final ServingBound bound;

    /** @param penalty of one resident of priority 1 unserved */
    public ServingProblem(WorkshopKind demand, int fewest, long penalty) {
        super(demand, fewest, penalty);
        this.demand = demand;
        this.fewest = fewest;
        all = Arrays.stream(demand.residents()).asLongStream().sum();
        var cycles = new NegativeCycleFinder();
        graph = new ResidualGraph(this, cycles);
        flow = new MinCostFlow(this, graph, cycles);
        bound = new ServingBound(demand.residents(), fewest, this, flow);
    }

    /** The theme and audience, with its rows of demand. */
    public WorkshopKind demand() {
        return demand;
    }

    /**
     * Opens a workshop that nobody goes to yet.
     *
     * @param most participants
     * @param costs [row] of one resident there
     */
    public void open(int id, int most, long[] costs) {
        graph.opened(add(id, most, costs));
    }

    /** Closes a workshop; those who went are unserved until {@link #serve}. */
    public void close(int id) {
        int place = place(id);
        graph.loosen(place);
        while (groups(place) > 0) {
            move(row(place, 0), place, UNSERVED, residents(place, 0));
        }
        takeOut(place);
        graph.closed(place, places());
    }

    /** Changes site or hours of a workshop; those who cannot come there are unserved until {@link #serve}. */
    public void change(int id, int most, long[] costs) {
        int place = place(id);
        graph.loosen(place);
        for (int k = groups(place) - 1; k >= 0; k--) {
            int row = row(place, k);
            if (costs[row] >= Places.UNREACHABLE) {
                move(row, place, UNSERVED, residents(place, k));
            }
        }
        while (count(place) > most) {
            move(row(place, 0), place, UNSERVED, Math.min(residents(place, 0), count(place) - most));
        }
        put(place, most, costs);
        graph.changed(place);
    }

    /** Hears of rows of demand who go somewhere. */
    @FunctionalInterface
    public interface Going {
        void row(int row, int residents);
    }

    /** Tells who goes to a place, row by row. */
    public void going(int place, Going to) {
        for (int k = 0; k < groups(place); k++) {
            to.row(row(place, k), residents(place, k));
        }
    }

    /** Lets residents unserved go to a place until {@link #serve}; quick where many are to be seated. */
    public void seat(int row, int place, int residents) {
        graph.loosen(UNSERVED);
        graph.loosen(place);
        move(row, UNSERVED, place, residents);
    }

    /** Sends residents of a row from one place to another. */
    public void move(int row, int from, int to, int residents) {
        flow.move(row, from, to, residents);
    }

    /**
     * Serves the residents at least cost.
     *
     * @return false where some workshop cannot have its fewest participants
     */
    public boolean serve() {
        flow.begin();
        flow.settle();
        served();
        for (int p = FIRST; p < places(); p++) {
            if (spare(p) < 0) {
                return false;
            }
        }
        return true;
    }

    /** False where there are fewer residents than the workshops open must have at least. */
    public boolean canFillAll() {
        return (long) fewest * (places() - FIRST) <= all;
    }

    /** A lower bound of what {@link #serve} will make this cost, unserved included. */
    public long lowerBound() {
        return bound.find();
    }

    /** Becomes equal to another service of the same kind. */
    public void copyFrom(ServingProblem other) {
        copyPlaces(other);
        flow.copyFrom(other.flow);
    }
}
