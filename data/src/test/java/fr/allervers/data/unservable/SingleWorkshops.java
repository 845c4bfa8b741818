package fr.allervers.data.unservable;

import fr.allervers.data.plan.Breach.Rule;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.plan.PlanArithmetic;
import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Room;
import fr.allervers.data.problem.Workshop;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whom a workshop could serve, found by trying them all: every room, advisor and start, judged by the arithmetic. */
final class SingleWorkshops {

    /** What lies between workshops, or between a workshop and an advisor's way to it. */
    private static final Set<Rule> OF_THE_WHOLE_PLAN = EnumSet.of(Rule.DAY, Rule.PINNED);

    private final ProblemIndex index;
    private final Problem problem;
    private final Set<String> served = new HashSet<>();

    private SingleWorkshops(Problem problem) {
        this.problem = problem;
        index = new ProblemIndex(problem);
    }

    /** Ids of the demand that some workshop serves. */
    static Set<String> served(Problem problem) {
        var all = new SingleWorkshops(problem);
        for (var demand : problem.demand()) {
            for (var room : problem.rooms()) {
                for (var advisor : problem.advisors()) {
                    problem.starts().forEach(start -> all.tryOut(demand, room, advisor, start));
                }
            }
        }
        return all.served;
    }

    private void tryOut(Demand asked, Room room, Advisor advisor, LocalDateTime start) {
        if (served.contains(asked.id()) || asked.residents() == 0 || !canCome(asked, asked, room, advisor, start)) {
            return;
        }
        int needed = Math.max(1, index.theme(asked.theme()).minParticipants());
        var attendance = new ArrayList<Attendance>();
        var willing = new ArrayList<>(List.of(asked));
        problem.demand().stream().filter(d -> !d.equals(asked)).forEach(willing::add);
        for (var demand : willing) {
            if (needed > 0 && demand.residents() > 0 && canCome(demand, asked, room, advisor, start)) {
                int coming = Math.min(needed, demand.residents());
                attendance.add(new Attendance(demand.id(), coming));
                needed -= coming;
            }
        }
        if (breached(asked, room, advisor, start, attendance).isEmpty()) {
            served.add(asked.id());
        }
    }

    private boolean canCome(Demand demand, Demand asked, Room room, Advisor advisor, LocalDateTime start) {
        var breached = breached(asked, room, advisor, start, List.of(new Attendance(demand.id(), 1)));
        breached.remove(Rule.PARTICIPANTS);
        return breached.isEmpty();
    }

    private Set<Rule> breached(
            Demand asked, Room room, Advisor advisor, LocalDateTime start, List<Attendance> attendance) {
        var sessions = index.series(start, index.theme(asked.theme()).sessions());
        var workshop =
                new Workshop("w", asked.theme(), asked.audience(), room.id(), advisor.id(), sessions, attendance);
        var plan = new Plan(problem.id(), List.of(workshop), null);
        var breached = EnumSet.noneOf(Rule.class);
        PlanArithmetic.assess(index, plan).breaches().forEach(b -> breached.add(b.rule()));
        breached.removeAll(OF_THE_WHOLE_PLAN);
        return breached;
    }
}
