package fr.allervers.data.random;

import fr.allervers.data.plan.Plan;
import fr.allervers.data.plan.PlanArithmetic;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Workshop;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Random plans of a problem: valid ones by trying workshops one after the other, broken ones by damaging those. */
public final class RandomPlans {

    private static final int TRIES = 40;

    private final Problem problem;
    private final ProblemIndex index;
    private final Dice dice;
    private final List<Workshop> held = new ArrayList<>();
    private final Map<String, Integer> left = new HashMap<>();

    private RandomPlans(Problem problem, Dice dice) {
        this.problem = problem;
        this.dice = dice;
        index = new ProblemIndex(problem);
        problem.demand().forEach(d -> left.put(d.id(), d.residents()));
    }

    /** A plan that breaches no rule; it holds what is pinned, some of what was published, and workshops of its own. */
    public static Plan valid(Problem problem, long seed) {
        return new RandomPlans(problem, dice(problem, seed)).valid();
    }

    /** A valid plan damaged one to three times; now and then it still breaches nothing. */
    public static Plan broken(Problem problem, long seed) {
        var dice = dice(problem, seed);
        var plan = valid(problem, seed);
        for (int i = dice.between(1, 3); i > 0; i--) {
            plan = new PlanDamage(problem, dice).of(plan);
        }
        return plan;
    }

    // with the seed alone, all problems would see the same luck
    private static Dice dice(Problem problem, long seed) {
        return new Dice(seed + 1_000_003L * problem.id().hashCode());
    }

    private Plan valid() {
        for (var workshop : problem.published()) {
            if (problem.pinned().contains(workshop.id()) || dice.chance(60)) {
                hold(workshop);
            }
        }
        for (int i = 0;
                i < TRIES && !problem.demand().isEmpty() && !problem.starts().isEmpty();
                i++) {
            var workshop = tried("w" + i);
            if (workshop != null && isValidWith(workshop)) {
                hold(workshop);
            }
        }
        return plan(held);
    }

    private void hold(Workshop workshop) {
        held.add(workshop);
        workshop.attendance().forEach(a -> left.merge(a.demand(), -a.residents(), Integer::sum));
    }

    private Plan plan(List<Workshop> workshops) {
        return new Plan(problem.id(), workshops, null);
    }

    private boolean isValidWith(Workshop workshop) {
        var workshops = new ArrayList<>(held);
        workshops.add(workshop);
        return PlanArithmetic.assess(index, plan(workshops)).score().isValid();
    }

    private @Nullable Workshop tried(String id) {
        var wanted = dice.oneOf(problem.demand());
        var theme = index.theme(wanted.theme());
        var sessions = index.series(dice.oneOf(problem.starts()), theme.sessions());
        var room = dice.oneOf(problem.rooms());
        int seats = Math.min(theme.maxParticipants(), room.capacity());
        var attendance = attendance(wanted, dice.between(Math.min(seats, theme.minParticipants()), seats));
        return sessions.isEmpty()
                ? null
                : new Workshop(
                        id,
                        wanted.theme(),
                        wanted.audience(),
                        room.id(),
                        dice.oneOf(problem.advisors()).id(),
                        sessions,
                        attendance);
    }

    private List<Attendance> attendance(Demand wanted, int seats) {
        var lines = new ArrayList<Attendance>();
        for (var row : dice.shuffled(problem.demand())) {
            int residents = Math.min(seats, left.getOrDefault(row.id(), 0));
            if (residents > 0
                    && row.theme().equals(wanted.theme())
                    && row.audience().equals(wanted.audience())) {
                residents = dice.between(1, residents);
                lines.add(new Attendance(row.id(), residents));
                seats -= residents;
            }
        }
        return lines;
    }
}
