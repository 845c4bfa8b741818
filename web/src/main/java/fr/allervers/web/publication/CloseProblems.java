package fr.allervers.web.publication;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.check.ProblemCheck;
import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.Audience;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Room;
import fr.allervers.data.problem.Theme;
import fr.allervers.data.problem.Workshop;
import fr.allervers.web.account.Asker;
import fr.allervers.web.solving.PlanVersion;
import fr.allervers.web.territory.DraftProblems;
import fr.allervers.web.territory.Quarters;
import java.util.List;
import org.springframework.stereotype.Component;

/** Problems that carry the published plan of their quarter, so that a plan is the costlier the more of it changes. */
@Component
final class CloseProblems {

    private final Quarters quarters;
    private final DraftProblems problems;

    CloseProblems(Quarters quarters, DraftProblems problems) {
        this.quarters = quarters;
        this.problems = problems;
    }

    /**
     * Plans a quarter with a problem that carries a published plan from now on.
     *
     * @return the problem: the one that the quarter was planned with or, where that carried a published plan already, what
     *     tables and demand make now
     * @throws fr.allervers.data.fault.FaultsException where it would be no legal problem
     */
    Problem planCloseTo(Quarter quarter, PlanVersion published) {
        if (!quarters.problem(quarter).problem().published().isEmpty()) {
            quarters.planAsTablesAndDemandSay(quarter);
        }
        var base = quarters.problem(quarter);
        var problem = problems.named(
                base.problem().withPublished(fitting(published.plan().workshops(), base.problem())));
        ProblemCheck.require(problem);
        problems.keep(quarter, problem, base.demandVersion());
        quarters.planWith(quarter, problem.id(), Asker.name());
        return problem;
    }

    /** Workshops as far as a problem still has their theme, audience, room and advisor, with demand that it still has. */
    static List<Workshop> fitting(List<Workshop> workshops, Problem problem) {
        var themes = problem.themes().stream().map(Theme::id).collect(toSet());
        var audiences = problem.audiences().stream().map(Audience::id).collect(toSet());
        var rooms = problem.rooms().stream().map(Room::id).collect(toSet());
        var advisors = problem.advisors().stream().map(Advisor::id).collect(toSet());
        var demand = problem.demand().stream().collect(toMap(Demand::id, Demand::residents));
        return workshops.stream()
                .filter(w -> themes.contains(w.theme())
                        && audiences.contains(w.audience())
                        && rooms.contains(w.room())
                        && advisors.contains(w.advisor()))
                .map(w -> w.withAttendance(w.attendance().stream()
                        .map(a -> atMost(demand.getOrDefault(a.demand(), 0), a))
                        .filter(a -> a.residents() > 0)
                        .toList()))
                .toList();
    }

    private static Attendance atMost(int residents, Attendance attendance) {
        return residents >= attendance.residents()
                ? attendance
                : new Attendance(attendance.demand(), residents, attendance.provenance());
    }
}
