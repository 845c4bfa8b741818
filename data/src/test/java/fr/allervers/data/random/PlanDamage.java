package fr.allervers.data.random;

import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Workshop;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** Changes one thing about a plan, as a careless hand or a wrong program would. */
final class PlanDamage {

    private final Problem problem;
    private final Dice dice;

    PlanDamage(Problem problem, Dice dice) {
        this.problem = problem;
        this.dice = dice;
    }

    Plan of(Plan plan) {
        var workshops = new ArrayList<>(plan.workshops());
        if (dice.chance(4)) {
            return new Plan("another", workshops, null);
        }
        if (workshops.isEmpty()) {
            return problem.starts().isEmpty() ? plan : new Plan(plan.problem(), List.of(invented()), null);
        }
        int at = dice.between(0, workshops.size() - 1);
        var old = workshops.get(at);
        switch (dice.between(0, 6)) {
            case 0 -> workshops.remove(at);
            case 1 -> workshops.add(dice.chance(50) ? old : with(old, "twin", old.sessions(), old.attendance()));
            case 2, 3 -> workshops.set(at, with(old, old.id(), sessions(old), old.attendance()));
            case 4 -> workshops.set(at, with(old, old.id(), old.sessions(), attendance(old)));
            default -> workshops.set(at, placed(old));
        }
        return new Plan(plan.problem(), workshops, null);
    }

    private Workshop invented() {
        return new Workshop(
                "invented",
                dice.oneOf(problem.themes()).id(),
                dice.oneOf(problem.audiences()).id(),
                dice.oneOf(problem.rooms()).id(),
                dice.oneOf(problem.advisors()).id(),
                List.of(dice.oneOf(problem.starts())),
                List.of());
    }

    private static Workshop with(Workshop old, String id, List<LocalDateTime> sessions, List<Attendance> attendance) {
        return new Workshop(id, old.theme(), old.audience(), old.room(), old.advisor(), sessions, attendance);
    }

    private Workshop placed(Workshop old) {
        int which = dice.between(0, 3);
        return new Workshop(
                old.id(),
                which == 0 ? dice.oneOf(problem.themes()).id() : old.theme(),
                which == 1 ? dice.oneOf(problem.audiences()).id() : old.audience(),
                which == 2 ? dice.oneOf(problem.rooms()).id() : old.room(),
                which == 3 ? dice.oneOf(problem.advisors()).id() : old.advisor(),
                old.sessions(),
                old.attendance());
    }

    private List<LocalDateTime> sessions(Workshop old) {
        var sessions = new ArrayList<>(old.sessions());
        int at = dice.between(0, sessions.size() - 1);
        switch (dice.between(0, 6)) {
            case 0 -> sessions.set(at, sessions.get(at).plusMinutes(dice.between(-90, 90)));
            case 1 -> sessions.set(at, sessions.get(at).toLocalDate().atTime(23, 30));
            case 2 -> sessions.add(sessions.get(at));
            case 3 -> sessions.add(dice.oneOf(problem.starts()));
            case 4 -> sessions.set(at, sessions.get(at).plusWeeks(dice.between(-1, 1)));
            // one session stays: the contract reads a published workshop's first session
            case 5 -> sessions.subList(1, sessions.size()).clear();
            default -> sessions.set(at, dice.oneOf(problem.starts()));
        }
        return sessions;
    }

    private List<Attendance> attendance(Workshop old) {
        var lines = new ArrayList<>(old.attendance());
        if (lines.isEmpty() || dice.chance(30)) {
            if (!problem.demand().isEmpty()) {
                lines.add(new Attendance(dice.oneOf(problem.demand()).id(), dice.between(1, 3)));
            }
            return lines;
        }
        int at = dice.between(0, lines.size() - 1);
        if (dice.chance(20)) {
            lines.remove(at);
        } else {
            var line = lines.get(at);
            lines.set(at, new Attendance(line.demand(), line.residents() + dice.between(-9, 9)));
        }
        return lines;
    }
}
