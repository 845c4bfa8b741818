package fr.allervers.solver.bound;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The relaxation as a mixed-integer program:
 *
 * <ul>
 *   <li>workshops of a site, a whole number, each held by one of its hosts;
 *   <li>residents of a row at a site, no more than a workshop there takes, at least its minimum and at most its
 *       capacity for each workshop; those of a row that are nowhere are unserved;
 *   <li>sessions of an advisor within each of their {@link Budget}s, and driven to ({@link DrivingDays});
 *   <li>presence: 1 for a commune without a workshop;
 *   <li>what {@link WholeWorkshops} says of all residents of a theme and audience.
 * </ul>
 *
 * Not thread-safe, but for {@link #interrupt}.
 */
final class Program implements AutoCloseable, Interruptible {

    private static final double ENOUGH_SLACK = 1e-3;

    private final Relaxation relaxation;
    private final MPSolver solver;
    private final List<MPVariable> workshops = new ArrayList<>();
    private final List<Map<Integer, MPVariable>> held = new ArrayList<>();
    private final List<List<MPVariable>> served = new ArrayList<>();
    private final List<MPVariable> unserved = new ArrayList<>();
    private final List<MPConstraint> rows = new ArrayList<>();
    private final MPConstraint unservedLimit;

    /**
     * @param whole true: workshops are whole numbers; false: a linear program, solved soon
     * @throws IllegalStateException where the solver is missing from its library
     */
    Program(Relaxation relaxation, boolean whole) {
        this.relaxation = relaxation;
        this.solver = Natives.solver(whole ? "SCIP" : "GLOP");
        this.unservedLimit = solver.makeConstraint(0, MPSolver.infinity());
        addRows();
        relaxation.sites().forEach(this::addSite);
        for (int a = 0; a < relaxation.loads().size(); a++) {
            addAdvisor(a);
        }
        addPresence();
        WholeWorkshops.ofGroups(relaxation).forEach(this::add);
        solver.objective().setOffset(relaxation.pinned().travel());
    }

    private void addRows() {
        for (var row : relaxation.rows()) {
            var left = solver.makeNumVar(0, row.residents(), "");
            var all = solver.makeConstraint(row.residents(), row.residents());
            all.setCoefficient(left, 1);
            rows.add(all);
            unserved.add(left);
            unservedLimit.setCoefficient(left, row.priority());
        }
    }

    private void addSite(Site site) {
        var theme = relaxation.problem().themes().get(site.theme());
        var count = solver.makeIntVar(0, mostWorkshops(site), "");
        workshops.add(count);
        addHosts(site, count);
        var full = solver.makeConstraint(-MPSolver.infinity(), 0);
        var enough = solver.makeConstraint(0, MPSolver.infinity());
        full.setCoefficient(count, -site.capacity());
        enough.setCoefficient(count, -theme.minParticipants());
        var here = new ArrayList<MPVariable>();
        for (var arc : site.arcs()) {
            int residents = relaxation.rows().get(arc.row()).residents();
            var some = solver.makeNumVar(0, residents, "");
            here.add(some);
            full.setCoefficient(some, 1);
            enough.setCoefficient(some, 1);
            rows.get(arc.row()).setCoefficient(some, 1);
            solver.objective().setCoefficient(some, arc.cost());
            if (residents < site.capacity()) {
                var open = solver.makeConstraint(-MPSolver.infinity(), 0);
                open.setCoefficient(some, 1);
                open.setCoefficient(count, -residents);
            }
        }
        served.add(here);
    }

    /** Adds a limit that holds where workshops are whole. */
    void add(WholeWorkshops cut) {
        double residents = cut.residents(relaxation);
        var limit = solver.makeConstraint(-MPSolver.infinity(), residents - (double) cut.rest() * cut.enough());
        for (int s : cut.sites()) {
            limit.setCoefficient(workshops.get(s), -cut.rest());
            cut.arcs(relaxation.sites().get(s))
                    .forEach(k -> limit.setCoefficient(served.get(s).get(k), 1));
        }
    }

    /** The solution found; only after {@link #solve} found one, and until something is added. */
    WholeWorkshops.Values values() {
        return new WholeWorkshops.Values() {
            @Override
            public double workshops(int site) {
                return workshops.get(site).solutionValue();
            }

            @Override
            public double served(int site, int arc) {
                return served.get(site).get(arc).solutionValue();
            }
        };
    }

    private int mostWorkshops(Site site) {
        long reach = site.arcs().stream()
                .mapToLong(arc -> relaxation.rows().get(arc.row()).residents())
                .sum();
        var theme = relaxation.problem().themes().get(site.theme());
        return (int) Math.min(Integer.MAX_VALUE / 2, reach / Math.max(1, theme.minParticipants()));
    }

    private void addHosts(Site site, MPVariable count) {
        var all = solver.makeConstraint(0, 0);
        all.setCoefficient(count, -1);
        var byAdvisor = new HashMap<Integer, MPVariable>();
        for (var host : site.hosts()) {
            var part = solver.makeNumVar(0, MPSolver.infinity(), "");
            all.setCoefficient(part, 1);
            byAdvisor.put(host.advisor(), part);
        }
        held.add(byAdvisor);
    }

    private void addAdvisor(int advisor) {
        var budgets = Budget.of(relaxation, advisor);
        for (var budget : budgets) {
            var limit = solver.makeConstraint(-MPSolver.infinity(), budget.most());
            for (int s = 0; s < held.size(); s++) {
                var site = relaxation.sites().get(s);
                var part = held.get(s).get(advisor);
                if (part != null
                        && site.hosts().stream().anyMatch(h -> h.advisor() == advisor && budget.holds(h.sessions()))) {
                    limit.setCoefficient(part, sessionsOf(site));
                }
            }
        }
        addDriving(advisor, budgets.get(0));
    }

    private void addDriving(int advisor, Budget whole) {
        var among = relaxation.withPinned(whole.among(), advisor);
        var visits = DrivingDays.add(solver, relaxation, advisor, among);
        visits.forEach((commune, visit) -> {
            for (int s = 0; s < held.size(); s++) {
                var site = relaxation.sites().get(s);
                var part = held.get(s).get(advisor);
                if (part != null && site.commune() == commune) {
                    visit.setCoefficient(part, -sessionsOf(site));
                }
            }
        });
    }

    private int sessionsOf(Site site) {
        return relaxation.problem().themes().get(site.theme()).sessions();
    }

    private void addPresence() {
        for (int commune : relaxation.presence()) {
            var missing = solver.makeNumVar(0, 1, "");
            solver.objective().setCoefficient(missing, relaxation.presenceCost(commune));
            var counted = solver.makeConstraint(1, MPSolver.infinity());
            counted.setCoefficient(missing, 1);
            for (int s = 0; s < workshops.size(); s++) {
                if (relaxation.sites().get(s).commune() == commune) {
                    counted.setCoefficient(workshops.get(s), 1);
                }
            }
        }
    }

    /**
     * Asks for the fewest unserved, whatever it costs.
     *
     * @param enough a solution with no more than these will do
     */
    void minimiseUnserved(long enough) {
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
    void allowUnserved(long most) {
        unservedLimit.setUb(most);
    }

    /** Solves within a time, and says how that went. */
    MPSolver.ResultStatus solve(Duration time) {
        solver.setTimeLimit(Math.max(1, time.toMillis()));
        return solver.solve();
    }

    boolean isWhole() {
        return solver.isMip();
    }

    /** Of the solution found; only after {@link #solve} found one. */
    double objective() {
        return solver.objective().value();
    }

    /** What no solution can beat; only after {@link #solve}. */
    double dualBound() {
        return solver.isMip()
                ? solver.objective().bestBound()
                : solver.objective().value();
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
