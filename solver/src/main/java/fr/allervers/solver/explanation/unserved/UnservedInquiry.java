package fr.allervers.solver.explanation.unserved;

import static java.util.Comparator.comparingLong;

import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Room;
import fr.allervers.data.problem.Workshop;
import fr.allervers.solver.explanation.Nearness;
import fr.allervers.solver.Deadline;
import fr.allervers.solver.explanation.wish.Wish;
import fr.allervers.solver.search.PlanTrial;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds out, for every demand row with residents unserved, why, and which one change would serve them, by trying. */
public final class UnservedInquiry {

    private static final int MOST_ROOMS = 30;
    private static final int MOST_ADVISORS = 8;

    private final Problem problem;
    private final Plan plan;
    private final ProblemIndex index;
    private final Access access;
    private final Remedies remedies;
    private final Trials trials;
    private final Nearness nearness;
    private final Deadline deadline;

    private UnservedInquiry(Problem problem, Plan plan, Deadline deadline) {
        this.problem = problem;
        this.plan = plan;
        index = new ProblemIndex(problem);
        access = new Access(index);
        remedies = new Remedies(index);
        trials = new Trials(problem, plan, deadline);
        nearness = new Nearness(index);
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
        var left = problem.demand().stream()
                .filter(d -> Trials.unserved(plan, d) > 0)
                .toList();
        if (left.isEmpty()) {
            return List.of();
        }
        var inquiry = new UnservedInquiry(problem, plan, deadline);
        Map<String, UnservedCase> cases = new HashMap<>();
        left.stream()
                .sorted(comparingLong((Demand d) -> -d.priority() * Trials.unserved(plan, d)))
                .forEach(d -> cases.put(d.id(), inquiry.look(d)));
        return left.stream().map(d -> cases.get(d.id())).toList();
    }

    private UnservedCase look(Demand row) {
        long left = Trials.unserved(plan, row);
        var inReach =
                plan.workshops().stream().filter(w -> access.canAttend(row, w)).toList();
        var remedy = deadline.isOver() ? null : remedy(row, left, inReach);
        if (remedy == null && deadline.isOver()) {
            return new UnservedCase(row, left, Cause.NOT_TRIED, inReach.size(), null, List.of());
        }
        return new UnservedCase(
                row,
                left,
                cause(row, remedy, inReach),
                inReach.size(),
                remedy,
                inReach.isEmpty() || deadline.isOver() ? List.of() : displaced(row));
    }

    private @Nullable Remedy remedy(Demand row, long left, List<Workshop> inReach) {
        var near = near(row);
        var rooms = near.stream().limit(MOST_ROOMS).map(Room::id).toList();
        var advisors = nearAdvisors(row);
        var remedy = trials.remedy(null, row, rooms, advisors);
        var wishes = remedies.of(row, left, inReach, near).iterator();
        while (remedy == null && wishes.hasNext() && !deadline.isOver()) {
            remedy = trials.remedy(wishes.next(), row, rooms, advisors);
        }
        return remedy;
    }

    private Cause cause(Demand row, @Nullable Remedy remedy, List<Workshop> inReach) {
        if (remedy != null && remedy.wish() == null) {
            return Cause.OPENABLE;
        } else if (!inReach.isEmpty()) {
            return Cause.NO_SEAT;
        }
        return remedy == null || remedy.wish() == null ? Cause.SEVERAL : cause(row, remedy.wish());
    }

    private Cause cause(Demand row, Wish wish) {
        if (wish instanceof Wish.StepFreeRoom) {
            return Cause.NO_STEP_FREE;
        } else if (wish instanceof Wish.SmallerWorkshops) {
            return Cause.TOO_FEW;
        } else if (wish instanceof Wish.LaterService) {
            return Cause.LAST_BUS;
        } else if (wish instanceof Wish.AudienceDay) {
            return Cause.AUDIENCE_HOURS;
        } else if (wish instanceof Wish.EquippedRoom || (wish instanceof Wish.NewRoom && !hasRoom(row))) {
            return Cause.NO_ROOM;
        } else if (wish instanceof Wish.NewRoom) {
            return Cause.OUT_OF_REACH;
        }
        return wish instanceof Wish.LongerLegs ? Cause.OUT_OF_REACH : Cause.NO_ADVISOR;
    }

    private boolean hasRoom(Demand row) {
        var theme = index.theme(row.theme());
        return problem.rooms().stream()
                .anyMatch(r -> r.equipment().containsAll(theme.equipment()) && r.capacity() >= theme.minParticipants());
    }

    /** Who would make room if the row's residents came before all others of their theme and audience. */
    private List<Displaced> displaced(Demand row) {
        var first = First.in(problem, row);
        var changed = new PlanTrial(first, plan).base();
        var displaced = new ArrayList<Displaced>();
        for (var other : problem.demand()) {
            long more = Trials.unserved(changed, other) - Trials.unserved(plan, other);
            boolean alike =
                    other.theme().equals(row.theme()) && other.audience().equals(row.audience());
            if (alike && more > 0) {
                displaced.add(new Displaced(other.id(), more));
            }
        }
        return displaced;
    }

    private List<Room> near(Demand row) {
        return problem.starts().isEmpty()
                ? problem.rooms()
                : nearness.rooms(row.commune(), problem.starts().get(0));
    }

    private List<String> nearAdvisors(Demand row) {
        var near = problem.starts().isEmpty()
                ? problem.advisors()
                : nearness.advisors(row.commune(), problem.starts().get(0));
        return near.stream()
                .filter(a -> a.themes().contains(row.theme()) || near.size() <= MOST_ADVISORS)
                .limit(MOST_ADVISORS)
                .map(Advisor::id)
                .toList();
    }
}
