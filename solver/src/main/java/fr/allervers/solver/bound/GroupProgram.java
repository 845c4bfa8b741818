package fr.allervers.solver.bound;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolver.ResultStatus;
import com.google.ortools.linearsolver.MPVariable;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The workshops of one theme and audience as a mixed-integer program of its own, at given prices of sessions and
 * communes: whole workshops, where the {@link Lagrangian} also takes parts of them. Leaves out the sites and trips that
 * would raise the Lagrangian's value by more than a reach; so its value is that of the whole group, or the group's is
 * above the Lagrangian's by the reach.
 */
final class GroupProgram implements AutoCloseable, Interruptible {

    /** A resident left out costs that many reaches more than it pays, so that a solution always exists. */
    private static final int LEFT_OUT = 4;

    private static final double SLACK = 1e-5;

    private final GroupOffers offers;
    private final GroupPrices at;
    private final long reach;
    private final MPSolver solver;
    private final Map<Integer, MPConstraint> rows = new HashMap<>();
    private final MPConstraint sessions;
    private final MPConstraint workshops;
    private long value;

    /**
     * @param reach more than 0, in units
     * @throws IllegalStateException where the solver is missing from its library
     */
    GroupProgram(GroupOffers offers, GroupPrices at, long reach) {
        this.offers = offers;
        this.at = at;
        this.reach = reach;
        this.solver = Natives.solver("SCIP");
        this.value = offers.total();
        this.sessions = solver.makeConstraint(0, offers.mostSessions());
        this.workshops = solver.makeConstraint(0, MPSolver.infinity());
        for (int s = 0; s < offers.size(); s++) {
            for (int k = offers.firstArc(s); k < offers.arcsUntil(s); k++) {
                rows.computeIfAbsent(offers.row(k), this::addRow);
            }
        }
        for (int s = 0; s < offers.size(); s++) {
            if (price(s) - offers.price(s) + offers.more(s) <= reach || offers.opened(s) > 0) {
                addSite(s);
            }
        }
        if (!at.mayLeave()) {
            int most = 1;
            long all = 0;
            for (int s = 0; s < offers.size(); s++) {
                most = Math.max(most, offers.capacity(s));
            }
            for (int row : rows.keySet()) {
                all += offers.residents(row);
            }
            workshops.setLb((all + most - 1) / most);
        }
    }

    private static double minutes(long units) {
        return (double) units / Priced.UNIT;
    }

    private long price(int site) {
        return offers.price(site) - at.presence()[offers.commune(site)];
    }

    /** By how much a trip's loss may be outweighed by what the Lagrangian paid for having the fewest participants. */
    private long loose(int site) {
        return offers.loose(site) + at.presence()[offers.commune(site)];
    }

    private MPConstraint addRow(int row) {
        int residents = offers.residents(row);
        value += residents * at.paid()[row];
        var all = solver.makeConstraint(residents, residents);
        var left = solver.makeNumVar(0, residents, "");
        all.setCoefficient(left, 1);
        solver.objective()
                .setCoefficient(
                        left,
                        minutes(at.mayLeave() ? at.leave()[row] : Math.max(0, at.paid()[row]) + LEFT_OUT * reach));
        return all;
    }

    private void addSite(int s) {
        long reached = 0;
        var full = solver.makeConstraint(-MPSolver.infinity(), 0);
        var enough = solver.makeConstraint(0, MPSolver.infinity());
        long most = most(s);
        var count = solver.makeIntVar(0, most, "");
        for (int k = offers.firstArc(s); k < offers.arcsUntil(s); k++) {
            if (offers.cost(k) - at.prices()[offers.row(k)] <= reach + loose(s)) {
                int residents = offers.residents(offers.row(k));
                reached += residents;
                var some = solver.makeNumVar(0, residents, "");
                solver.objective().setCoefficient(some, minutes(offers.cost(k)));
                Objects.requireNonNull(rows.get(offers.row(k))).setCoefficient(some, 1);
                full.setCoefficient(some, 1);
                enough.setCoefficient(some, 1);
                tie(some, count, residents, offers.capacity(s));
            }
        }
        count.setUb(Math.min(most, reached / Math.max(1, offers.fewest())));
        full.setCoefficient(count, -offers.capacity(s));
        enough.setCoefficient(count, -offers.fewest());
        sessions.setCoefficient(count, offers.sessions());
        workshops.setCoefficient(count, 1);
        solver.objective().setCoefficient(count, minutes(price(s)));
    }

    private void tie(MPVariable some, MPVariable count, int residents, int capacity) {
        int most = Math.min(residents, capacity);
        var open = solver.makeConstraint(-MPSolver.infinity(), 0);
        open.setCoefficient(some, 1);
        open.setCoefficient(count, -most);
    }

    /** Most workshops at a site that raise the value by no more than the reach. */
    private long most(int s) {
        long more = offers.more(s) - offers.price(s) + price(s);
        return more <= 0 ? Integer.MAX_VALUE / 2 : offers.opened(s) + reach / more;
    }

    /** The Lagrangian's value for the group, in units. */
    long value() {
        return value;
    }

    /**
     * Solves within a time.
     *
     * @return by how much the group's value surely is above the Lagrangian's, in units
     */
    Rise solve(Duration time) {
        solver.setTimeLimit(Math.max(1, time.toMillis()));
        var status = solver.solve();
        if (status == ResultStatus.INFEASIBLE) {
            return new Rise(reach, true, true);
        }
        if (status != ResultStatus.OPTIMAL && status != ResultStatus.FEASIBLE) {
            return Rise.NONE;
        }
        double bound = solver.objective().bestBound() * Priced.UNIT;
        long rise = (long) Math.floor(bound - value - SLACK * Math.max(Math.abs(bound), Math.abs(value)));
        return new Rise(Math.max(0, Math.min(reach, rise)), status == ResultStatus.OPTIMAL, rise >= reach);
    }

    /**
     * @param units by how much the group's value surely is above the Lagrangian's
     * @param settled true: solved to its end
     * @param beyond true: the reach is less than what it could rise
     */
    record Rise(long units, boolean settled, boolean beyond) {

        /** Where nothing was proven. */
        static final Rise NONE = new Rise(0, false, false);
    }

    @Override
    public void interrupt() {
        solver.interruptSolve();
    }

    @Override
    public void close() {
        solver.delete();
    }
}
