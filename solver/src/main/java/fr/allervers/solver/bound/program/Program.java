package fr.allervers.solver.bound.program;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolver.ResultStatus;
import com.google.ortools.linearsolver.MPVariable;
import fr.allervers.data.problem.Cost;
import fr.allervers.solver.bound.cut.CutSeparator;
import fr.allervers.solver.bound.cut.FractionalSolution;
import fr.allervers.solver.bound.cut.RoundingCut;
import fr.allervers.solver.bound.mip.OrTools;
import fr.allervers.solver.bound.mip.Rounding;
import fr.allervers.solver.bound.relax.Relaxation;
import fr.allervers.solver.bound.relax.SessionLimit;
import fr.allervers.solver.bound.relax.ShortestDrives;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The relaxation as a mixed-integer program, or as its linear program:
 *
 * <ul>
 *   <li>workshops of a facility, a whole number, each held by one of its hosts;
 *   <li>residents of a row at a facility, no more than a workshop there takes, at least its minimum and at most its
 *       capacity for each workshop; those of a row that are nowhere are unserved;
 *   <li>sessions of an advisor within each of their {@link SessionLimit}s, and driven to ({@link DrivingFlow});
 *   <li>presence: 1 for a commune without a workshop;
 *   <li>the {@link RoundingCut} of all residents of each kind, and those that are added.
 * </ul>
 *
 * Costs are weighted minutes. Not thread-safe, but for {@link #interrupt}.
 */
public final class Program implements AutoCloseable, FractionalSolution {

    private static final double ENOUGH_SLACK = 1e-3;

    private final Relaxation relaxation;
    private final MPSolver solver;
    private final List<FacilityColumns> facilities = new ArrayList<>();
    private final List<MPVariable> unserved = new ArrayList<>();
    private final MPConstraint unservedLimit;
    private boolean optimal;

    /**
     * @param whole true: workshops are whole numbers; false: a linear program, solved soon
     * @throws IllegalStateException where the solver is missing from its library
     */
    public Program(Relaxation relaxation, boolean whole) {
        this.relaxation = relaxation;
        this.solver = OrTools.solver(whole ? "SCIP" : "GLOP");
        this.unservedLimit = solver.makeConstraint(0, MPSolver.infinity());
        var demand = relaxation.rows().stream()
                .map(row -> demand(row.residents(), row.priority()))
                .toList();
        relaxation.facilities().forEach(f -> facilities.add(FacilityColumns.add(solver, relaxation, f, demand)));
        addAdvisors();
        addPresence();
        new CutSeparator(relaxation).ofKinds().forEach(this::add);
        solver.objective().setOffset(relaxation.pinned().travel());
    }

    /** Adds a demand row: those who are left, and later those who are served. */
    private MPConstraint demand(int residents, int priority) {
        var left = solver.makeNumVar(0, residents, "");
        var all = solver.makeConstraint(residents, residents);
        all.setCoefficient(left, 1);
        unserved.add(left);
        unservedLimit.setCoefficient(left, priority);
        return all;
    }

    private void addAdvisors() {
        boolean stops = relaxation.problem().themes().stream().anyMatch(t -> t.minParticipants() == 0);
        var drives = new ShortestDrives(relaxation.compiled(), stops);
        for (int a = 0; a < relaxation.advisors().size(); a++) {
            var limits = SessionLimit.of(relaxation, a);
            limits.forEach(this::add);
            if (relaxation.problem().weights().of(Cost.DRIVING) > 0) {
                addDriving(drives, limits.get(0));
            }
        }
    }

    private void add(SessionLimit limit) {
        var most = solver.makeConstraint(-MPSolver.infinity(), limit.most());
        facilities.stream()
                .filter(f -> limit.holds(f.facility()))
                .forEach(f -> f.countSessions(most, limit.advisor(), 1));
    }

    /** @param inAll the limit among all sessions that an advisor could hold */
    private void addDriving(ShortestDrives drives, SessionLimit inAll) {
        int advisor = inAll.advisor();
        var among = relaxation.withPinned(inAll.among(), advisor);
        DrivingFlow.add(solver, relaxation, drives, advisor, among)
                .forEach((commune, visits) -> facilities.stream()
                        .filter(f -> f.facility().commune() == commune)
                        .forEach(f -> f.countSessions(visits, advisor, -1)));
    }

    private void addPresence() {
        for (int commune : relaxation.presence()) {
            var missing = solver.makeNumVar(0, 1, "");
            solver.objective().setCoefficient(missing, relaxation.presenceCost(commune));
            var counted = solver.makeConstraint(1, MPSolver.infinity());
            counted.setCoefficient(missing, 1);
            facilities.stream()
                    .filter(f -> f.facility().commune() == commune)
                    .forEach(f -> counted.setCoefficient(f.workshops(), 1));
        }
    }

    /** Adds a limit that holds where workshops are whole. */
    public void add(RoundingCut cut) {
        var limit = solver.makeConstraint(-MPSolver.infinity(), cut.residents() - (double) cut.rest() * cut.enough());
        for (int f : cut.facilities()) {
            var columns = facilities.get(f);
            limit.setCoefficient(columns.workshops(), -cut.rest());
            cut.arcs(columns.facility())
                    .forEach(k -> limit.setCoefficient(columns.served().get(k), 1));
        }
    }

    /**
     * Asks for the fewest unserved, whatever it costs.
     *
     * @param enough a solution with no more than these will do
     */
    public void minimiseUnserved(long enough) {
        solver.objective().clear();
        for (int r = 0; r < unserved.size(); r++) {
            solver.objective()
                    .setCoefficient(unserved.get(r), relaxation.rows().get(r).priority());
        }
        if (solver.isMip()) {
            solver.setSolverSpecificParametersAsString("limits/primal = " + (enough + ENOUGH_SLACK));
        }
    }

    /** Allows at most that many unserved. */
    public void allowUnserved(long most) {
        unservedLimit.setUb(most);
    }

    /**
     * Solves within a time.
     *
     * @return true where it has a solution and its dual bound holds: an unfinished linear program's does not
     */
    public boolean solve(Duration time) {
        solver.setTimeLimit(Math.max(1, time.toMillis()));
        var status = solver.solve();
        optimal = status == ResultStatus.OPTIMAL;
        return optimal || (solver.isMip() && status == ResultStatus.FEASIBLE);
    }

    /** True where {@link #solve} found the optimum of whole workshops. */
    public boolean isWholeOptimum() {
        return solver.isMip() && optimal;
    }

    /** True where the solution of {@link #solve} is as good as a bound; only after it returned true. */
    public boolean meets(long bound) {
        return Rounding.meets(solver.objective().value(), bound);
    }

    /** Whole number that no solution can beat; only after {@link #solve} returned true. */
    public long bound() {
        return Rounding.up(dualBound());
    }

    /** What no solution can beat, but for the solver's tolerance; only after {@link #solve} returned true. */
    public double dualBound() {
        return solver.isMip()
                ? solver.objective().bestBound()
                : solver.objective().value();
    }

    /** Of the solution; only after {@link #solve} returned true, and until something is added. */
    @Override
    public double workshops(int facility) {
        return facilities.get(facility).workshops().solutionValue();
    }

    /** Of the solution; only after {@link #solve} returned true, and until something is added. */
    @Override
    public double served(int facility, int arc) {
        return facilities.get(facility).served().get(arc).solutionValue();
    }

    /** Ends {@link #solve} soon; from any thread. */
    public void interrupt() {
        solver.interruptSolve();
    }

    @Override
    public void close() {
        solver.delete();
    }
}
