package fr.allervers.solver.bound.kind;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolver.ResultStatus;
import com.google.ortools.linearsolver.MPVariable;
import fr.allervers.solver.bound.mip.OrTools;
import fr.allervers.solver.bound.price.DualPoint;
import fr.allervers.solver.bound.price.KindSubproblem;
import fr.allervers.solver.bound.price.Units;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Mixed-integer program of the workshops of one kind at given multipliers: serves each resident once, where the
 * {@link KindSubproblem} may serve them at several facilities. Leaves out the facilities and arcs that would raise the
 * kind's Lagrangian value by more than a reach; so its value is that of the whole kind, or the kind's is above the Lagrangian's
 * by the reach. In {@link Units}, but in weighted minutes towards the solver.
 */
final class KindProgram implements AutoCloseable {

    /** A resident left out costs that many reaches more than it pays, so that a solution always exists. */
    private static final int LEFT_OUT = 4;

    /** Part of the value that the solver's tolerance may be worth. */
    private static final double SLACK = 1e-5;

    private final KindSubproblem kind;
    private final DualPoint at;
    private final long reach;
    private final MPSolver solver;
    private final Map<Integer, MPConstraint> rows = new HashMap<>();
    private final MPConstraint sessions;
    private final MPConstraint workshops;
    private long value;

    /**
     * @param kind one of the point's
     * @param reach more than 0
     * @throws IllegalStateException where the solver is missing from its library
     */
    KindProgram(KindSubproblem kind, DualPoint at, long reach) {
        this.kind = kind;
        this.at = at;
        this.reach = reach;
        this.solver = OrTools.solver("SCIP");
        this.value = kind.value();
        this.sessions = solver.makeConstraint(0, kind.maxSessions());
        this.workshops = solver.makeConstraint(at.rows().mayLeave() ? 0 : kind.workshopsNeeded(), MPSolver.infinity());
        for (int k = kind.arcs().from(0);
                k < kind.arcs().until(kind.facilities().size() - 1);
                k++) {
            int residents = kind.arcs().residents(k);
            rows.computeIfAbsent(kind.arcs().row(k), row -> addRow(row, residents));
        }
        for (int f = 0; f < kind.facilities().size(); f++) {
            if (kind.offer(f).opened() > 0 || reducedMarginalLoss(f) <= reach) {
                add(f);
            }
        }
    }

    private long presence(int facility) {
        return at.presence()[kind.facilities().get(facility).commune()];
    }

    /** What one workshop more loses at least, less what it earns by its presence. */
    private long reducedMarginalLoss(int facility) {
        return kind.offer(facility).marginalLoss() - presence(facility);
    }

    private MPConstraint addRow(int row, int residents) {
        var prices = at.rows();
        value += residents * prices.values()[row];
        var all = solver.makeConstraint(residents, residents);
        var left = solver.makeNumVar(0, residents, "");
        all.setCoefficient(left, 1);
        long leaving = prices.mayLeave() ? prices.leaving()[row] : Math.max(0, prices.values()[row]) + LEFT_OUT * reach;
        solver.objective().setCoefficient(left, Units.minutes(leaving));
        return all;
    }

    private void add(int facility) {
        var arcs = kind.arcs();
        int capacity = kind.facilities().get(facility).capacity();
        int fewest = kind.theme().minParticipants();
        var full = solver.makeConstraint(-MPSolver.infinity(), 0);
        var enough = solver.makeConstraint(0, MPSolver.infinity());
        long most = mostWorkshops(facility);
        var count = solver.makeIntVar(0, most, "");
        long residents = 0;
        for (int k = arcs.from(facility); k < arcs.until(facility); k++) {
            if (loss(facility, k) <= reach) {
                residents += arcs.residents(k);
                var some = solver.makeNumVar(0, arcs.residents(k), "");
                solver.objective().setCoefficient(some, Units.minutes(arcs.cost(k)));
                Objects.requireNonNull(rows.get(arcs.row(k))).setCoefficient(some, 1);
                full.setCoefficient(some, 1);
                enough.setCoefficient(some, 1);
                tie(some, count, Math.min(arcs.residents(k), capacity));
            }
        }
        count.setUb(Math.min(most, residents / Math.max(1, fewest)));
        full.setCoefficient(count, -capacity);
        enough.setCoefficient(count, -fewest);
        sessions.setCoefficient(count, kind.theme().sessions());
        workshops.setCoefficient(count, 1);
        solver.objective().setCoefficient(count, Units.minutes(kind.price(facility) - presence(facility)));
    }

    /**
     * What serving a resident along an arc loses at least: no more is made up for than the subproblem paid for having the
     * fewest participants, and than presence earns.
     */
    private long loss(int facility, int arc) {
        long loss = kind.arcs().cost(arc) - at.rows().multipliers()[kind.arcs().row(arc)];
        return loss - kind.offer(facility).fillUpLoss() - presence(facility);
    }

    /** Nobody is served along an arc where no workshop is open. */
    private void tie(MPVariable some, MPVariable count, int most) {
        var open = solver.makeConstraint(-MPSolver.infinity(), 0);
        open.setCoefficient(some, 1);
        open.setCoefficient(count, -most);
    }

    /** Most workshops at a facility that raise the value by no more than the reach. */
    private long mostWorkshops(int facility) {
        long loss = reducedMarginalLoss(facility);
        return loss <= 0 ? Integer.MAX_VALUE / 2 : kind.offer(facility).opened() + reach / loss;
    }

    /**
     * Solves within a time.
     *
     * @return by how much the kind's value surely is above the Lagrangian's
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
        double bound = solver.objective().bestBound() * Units.PER_MINUTE;
        long rise = (long) Math.floor(bound - value - SLACK * Math.max(Math.abs(bound), Math.abs(value)));
        return new Rise(Math.max(0, Math.min(reach, rise)), status == ResultStatus.OPTIMAL, rise >= reach);
    }

    /**
     * Rise of a kind's value by whole workshops.
     *
     * @param units by how much it surely is above the Lagrangian's
     * @param isSettled true: solved to its end
     * @param isBeyondReach true: it could rise further than the reach
     */
    record Rise(long units, boolean isSettled, boolean isBeyondReach) {

        /** Where nothing was proven. */
        static final Rise NONE = new Rise(0, false, false);
    }

    /** Ends {@link #solve} soon; from any thread. */
    void interrupt() {
        solver.interruptSolve();
    }

    @Override
    public void close() {
        solver.delete();
    }
}
