package fr.allervers.solver.explanation.unserved;

import static java.util.Comparator.comparingLong;

import fr.allervers.data.plan.Attendability;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Room;
import fr.allervers.data.problem.Workshop;
import fr.allervers.solver.Deadline;
import fr.allervers.solver.explanation.Nearness;
import fr.allervers.solver.trial.PlanTrial;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Search for the reason why residents have no place: for each demand row with residents unserved, single changes of the
 * problem are tried until one serves some of them.
 */
public final class UnservedInquiry {

    private static final int MOST_ROOMS = 30;
    private static final int MOST_ADVISORS = 8;

    private record Found(Cause cause, Remedy remedy) {}

    private final Problem problem;
    private final Plan plan;
    private final ProblemIndex index;
    private final Attendability attendability;
    private final Remedies remedies;
    private final WishTrials trials;
    private final Nearness nearness;
    private final Deadline deadline;

    private UnservedInquiry(Problem problem, Plan plan, Deadline deadline) {
        this.problem = problem;
        this.plan = plan;
        index = new ProblemIndex(problem);
        attendability = new Attendability(index);
        remedies = new Remedies(index);
        trials = new WishTrials(problem, plan, deadline);
        nearness = Nearness.atFirstStart(index);
        this.deadline = deadline;
    }

    /**
     * Tries what would serve them, those rows first that weigh most.
     *
     * @param plan a valid plan of the problem
     * @param deadline once it has come, rows are left {@link Cause#NOT_TRIED}, that being tried as well
     * @return a case for each row with residents unserved, in the problem's order
     * @throws IllegalArgumentException where the plan is not valid
     */
    public static List<UnservedCase> of(Problem problem, Plan plan, Deadline deadline) {
        var attending = plan.attending();
        ToLongFunction<Demand> unserved = d -> d.residents() - attending.getOrDefault(d.id(), 0L);
        var left = problem.demand().stream()
                .filter(d -> unserved.applyAsLong(d) > 0)
                .toList();
        if (left.isEmpty()) {
            return List.of();
        }
        var inquiry = new UnservedInquiry(problem, plan, deadline);
        Map<String, UnservedCase> cases = new HashMap<>();
        left.stream()
                .sorted(comparingLong((Demand d) -> -d.priority() * unserved.applyAsLong(d)))
                .forEach(d -> cases.put(d.id(), inquiry.look(d)));
        return left.stream().map(d -> cases.get(d.id())).toList();
    }

    private UnservedCase look(Demand row) {
        long left = WishTrials.unserved(plan, row);
        var inReach = plan.workshops().stream()
                .filter(w -> attendability.mayAttend(row, w))
                .toList();
        var found = find(row, left, inReach);
        boolean isOver = deadline.isOver();
        if (found == null && isOver) {
            return new UnservedCase(row, left, Cause.NOT_TRIED, inReach.size(), null, List.of());
        }
        return new UnservedCase(
                row,
                left,
                cause(found, inReach),
                inReach.size(),
                found == null ? null : found.remedy,
                inReach.isEmpty() || isOver ? List.of() : displaced(row));
    }

    private @Nullable Found find(Demand row, long left, List<Workshop> inReach) {
        if (deadline.isOver()) {
            return null;
        }
        var near = nearness.rooms(row.commune());
        var rooms = near.stream().limit(MOST_ROOMS).map(Room::id).toList();
        var advisors = nearAdvisors(row);
        for (var attempt : remedies.of(row, left, inReach, near)) {
            var remedy = deadline.isOver() ? null : trials.remedy(attempt.wish(), row, rooms, advisors);
            if (remedy != null) {
                return new Found(attempt.cause(), remedy);
            }
        }
        return null;
    }

    private static Cause cause(@Nullable Found found, List<Workshop> inReach) {
        if (found != null && found.cause == Cause.OPENABLE) {
            return Cause.OPENABLE;
        } else if (!inReach.isEmpty()) {
            return Cause.NO_SEAT;
        }
        return found == null ? Cause.SEVERAL : found.cause;
    }

    /** Who would make room if the row's residents came before all others of their theme and audience. */
    private List<Displaced> displaced(Demand row) {
        var first = PrioritisedDemand.in(problem, row);
        var before = plan.attending();
        var after = new PlanTrial(first, plan).base().attending();
        var displaced = new ArrayList<Displaced>();
        for (var other : problem.demand()) {
            long more = before.getOrDefault(other.id(), 0L) - after.getOrDefault(other.id(), 0L);
            boolean alike =
                    other.theme().equals(row.theme()) && other.audience().equals(row.audience());
            if (alike && more > 0) {
                displaced.add(new Displaced(other.id(), more));
            }
        }
        return displaced;
    }

    private List<String> nearAdvisors(Demand row) {
        var near = nearness.advisors(row.commune());
        return near.stream()
                .filter(a -> a.teaches(row.theme()) || near.size() <= MOST_ADVISORS)
                .limit(MOST_ADVISORS)
                .map(Advisor::id)
                .toList();
    }
}
