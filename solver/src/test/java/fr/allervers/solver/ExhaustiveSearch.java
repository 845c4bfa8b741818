package fr.allervers.solver;

import fr.allervers.data.plan.Attendance;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.plan.PlanArithmetic;
import fr.allervers.data.plan.Score;
import fr.allervers.data.plan.Workshop;
import fr.allervers.data.problem.Problem;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * The best score of any plan of a tiny problem, by trying all plans there are. For problems of one theme with one
 * session and one audience, nothing published, and a handful of rooms, starts and residents.
 */
public final class ExhaustiveSearch {

    private final Problem problem;
    private final List<Workshop> places = new ArrayList<>();
    private Score best;

    private ExhaustiveSearch(Problem problem) {
        this.problem = problem;
        best = score(List.of());
        for (var start : problem.starts()) {
            for (var room : problem.rooms()) {
                for (var advisor : problem.advisors()) {
                    places.add(workshop(start, room.id(), advisor.id()));
                }
            }
        }
    }

    /** The best score of any plan. */
    public static Score best(Problem problem) {
        var search = new ExhaustiveSearch(problem);
        search.hold(0, List.of());
        return search.best;
    }

    private Workshop workshop(LocalDateTime start, String room, String advisor) {
        return new Workshop(
                "w" + places.size(),
                problem.themes().get(0).id(),
                problem.audiences().get(0).id(),
                room,
                advisor,
                List.of(start),
                List.of());
    }

    private Score score(List<Workshop> workshops) {
        return PlanArithmetic.assess(problem, new Plan(problem.id(), workshops, null))
                .score();
    }

    private void hold(int from, List<Workshop> held) {
        if (from < places.size()) {
            hold(from + 1, held);
            var more = new ArrayList<>(held);
            more.add(places.get(from));
            hold(from + 1, more);
        } else {
            serve(0, held);
        }
    }

    private void serve(int row, List<Workshop> held) {
        if (row == problem.demand().size()) {
            var score = score(held);
            best = score.isValid() && score.compareTo(best) > 0 ? score : best;
        } else {
            send(row, problem.demand().get(row).residents(), 0, held);
        }
    }

    private void send(int row, int left, int to, List<Workshop> held) {
        if (to == held.size()) {
            serve(row + 1, held);
            return;
        }
        for (int go = 0; go <= left; go++) {
            var now = new ArrayList<>(held);
            now.set(to, with(held.get(to), problem.demand().get(row).id(), go));
            send(row, left - go, to + 1, now);
        }
    }

    private static Workshop with(Workshop w, String demand, int residents) {
        var attendance = new ArrayList<>(w.attendance());
        if (residents > 0) {
            attendance.add(new Attendance(demand, residents));
        }
        return new Workshop(w.id(), w.theme(), w.audience(), w.room(), w.advisor(), w.sessions(), attendance);
    }
}
