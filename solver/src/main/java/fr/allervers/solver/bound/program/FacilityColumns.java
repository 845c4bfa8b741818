package fr.allervers.solver.bound.program;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import fr.allervers.solver.bound.relax.Facility;
import fr.allervers.solver.bound.relax.Relaxation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Columns of one facility in the {@link Program}.
 *
 * @param workshops opened
 * @param held of them, by index of the advisor
 * @param served residents, by position of the arc
 */
record FacilityColumns(
        Facility facility, MPVariable workshops, Map<Integer, MPVariable> held, List<MPVariable> served) {

    /**
     * Adds a facility's columns and the rows that tie them: every workshop is held by one of its hosts and has at least its
     * fewest participants and at most its capacity; nobody attends where none is opened.
     *
     * @param demand constraint of each row of the relaxation: those served and those left are all there are
     */
    static FacilityColumns add(MPSolver solver, Relaxation relaxation, Facility facility, List<MPConstraint> demand) {
        var workshops = solver.makeIntVar(0, mostWorkshops(relaxation, facility), "");
        var held = hosts(solver, facility, workshops);
        var full = solver.makeConstraint(-MPSolver.infinity(), 0);
        var enough = solver.makeConstraint(0, MPSolver.infinity());
        full.setCoefficient(workshops, -facility.capacity());
        enough.setCoefficient(workshops, -facility.theme().minParticipants());
        var served = new ArrayList<MPVariable>();
        for (var arc : facility.arcs()) {
            int residents = relaxation.rows().get(arc.row()).residents();
            var some = solver.makeNumVar(0, residents, "");
            served.add(some);
            full.setCoefficient(some, 1);
            enough.setCoefficient(some, 1);
            demand.get(arc.row()).setCoefficient(some, 1);
            solver.objective().setCoefficient(some, arc.cost());
            if (residents < facility.capacity()) {
                var open = solver.makeConstraint(-MPSolver.infinity(), 0);
                open.setCoefficient(some, 1);
                open.setCoefficient(workshops, -residents);
            }
        }
        return new FacilityColumns(facility, workshops, held, served);
    }

    private static int mostWorkshops(Relaxation relaxation, Facility facility) {
        long residents = facility.arcs().stream()
                .mapToLong(arc -> relaxation.rows().get(arc.row()).residents())
                .sum();
        int fewest = Math.max(1, facility.theme().minParticipants());
        return (int) Math.min(Integer.MAX_VALUE / 2, residents / fewest);
    }

    private static Map<Integer, MPVariable> hosts(MPSolver solver, Facility facility, MPVariable workshops) {
        var all = solver.makeConstraint(0, 0);
        all.setCoefficient(workshops, -1);
        var held = new HashMap<Integer, MPVariable>();
        for (var host : facility.hosts()) {
            var part = solver.makeNumVar(0, MPSolver.infinity(), "");
            all.setCoefficient(part, 1);
            held.put(host.advisor(), part);
        }
        return held;
    }

    /** Enters the sessions that an advisor holds here in a constraint, that many times. */
    void countSessions(MPConstraint constraint, int advisor, int times) {
        var part = held.get(advisor);
        if (part != null) {
            constraint.setCoefficient(part, times * facility.theme().sessions());
        }
    }
}
