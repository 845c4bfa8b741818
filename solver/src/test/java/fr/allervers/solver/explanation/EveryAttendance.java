package fr.allervers.solver.explanation;

import fr.allervers.data.plan.Assessment;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.plan.PlanArithmetic;
import fr.allervers.data.plan.Score;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Workshop;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The best valid way to serve a few residents at given places, by trying every one; scored by the plain arithmetic. */
public final class EveryAttendance {

    private final Problem problem;
    private final List<Demand> demand;
    private final List<Workshop> places;
    private @Nullable Score best;

    private EveryAttendance(Problem problem, List<Workshop> places) {
        this.problem = problem;
        this.places = places.stream().map(w -> with(w, List.of())).toList();
        demand = problem.demand();
    }

    /** The best score of a valid plan with exactly these workshops; null where there is none. */
    public static @Nullable Score best(Problem problem, List<Workshop> places) {
        var every = new EveryAttendance(problem, places);
        every.row(0, every.places);
        return every.best;
    }

    private void row(int row, List<Workshop> served) {
        if (row == demand.size()) {
            Assessment found = PlanArithmetic.assess(problem, new Plan(problem.id(), served, null));
            if (found.score().isValid() && (best == null || found.score().compareTo(best) > 0)) {
                best = found.score();
            }
            return;
        }
        send(row, 0, demand.get(row).residents(), served);
    }

    private void send(int row, int place, int left, List<Workshop> served) {
        if (place == served.size()) {
            row(row + 1, served);
            return;
        }
        var workshop = served.get(place);
        boolean suits = workshop.theme().equals(demand.get(row).theme())
                && workshop.audience().equals(demand.get(row).audience());
        for (int n = 0; n <= (suits ? left : 0); n++) {
            var more = new ArrayList<>(served);
            if (n > 0) {
                var all = new ArrayList<>(workshop.attendance());
                all.add(new Attendance(demand.get(row).id(), n));
                more.set(place, with(workshop, all));
            }
            send(row, place + 1, left - n, more);
        }
    }

    /** The workshop attended by others. */
    public static Workshop with(Workshop w, List<Attendance> attendance) {
        return new Workshop(w.id(), w.theme(), w.audience(), w.room(), w.advisor(), w.sessions(), attendance);
    }
}
