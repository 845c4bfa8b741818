package fr.allervers.solver.explanation.unserved;

import static java.util.Comparator.comparingLong;

import fr.allervers.data.plan.Attendability;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Workshop;
import fr.allervers.solver.Deadline;
import fr.allervers.solver.explanation.Nearness;
import fr.allervers.solver.explanation.unserved.Remedies.Attempt;
import fr.allervers.solver.trial.Trial.Spot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Search for the reason why residents have no place: for each demand row with residents unserved, single changes of the
 * problem are tried until one serves some of them.
 */
public final class UnservedInquiry {

    private record Found(Cause cause, Remedy remedy) {}

    private final Problem problem;
    private final Plan plan;
    private final ProblemIndex index;
    private final Attendability attendability;
    private final Remedies remedies;
    private final WishTrials trials;
    private final SharedWorkshops shared;
    private final ScarceSessions sessions;
    private final Nearness nearness;
    /** Theme and audience of which it was told who holds the sessions: told once, of the weightiest row. */
    private final Set<List<String>> kindsLookedAt = new HashSet<>();

    /** By theme and audience, the session more that served some of them. */
    private final Map<List<String>, Attempt> sessionsThatServed = new HashMap<>();

    private final Deadline whole;
    /** Of the first three quarters, in which causes are sought; who holds sessions is sought in the last. */
    private final Deadline deadline;

    private UnservedInquiry(Problem problem, Plan plan, Deadline deadline) {
        this.problem = problem;
        this.plan = plan;
        index = new ProblemIndex(problem);
        attendability = new Attendability(index);
        remedies = new Remedies(index);
        this.deadline = deadline.within(deadline.left().dividedBy(4).multipliedBy(3));
        trials = new WishTrials(problem, plan, this.deadline);
        nearness = Nearness.atFirstStart(index);
        shared = new SharedWorkshops(plan, attendability);
        sessions = new ScarceSessions(problem, plan, remedies, deadline);
        whole = deadline;
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
        return of(problem, plan, List.of(), deadline);
    }

    /**
     * Goes on where an inquiry had to stop: what was tried then stays, and time is for the rows that it left.
     *
     * @param before what that inquiry gave, of the same problem and plan
     */
    public static List<UnservedCase> of(Problem problem, Plan plan, List<UnservedCase> before, Deadline deadline) {
        var unserved = plan.left();
        var left = problem.demand().stream()
                .filter(d -> unserved.applyAsLong(d) > 0)
                .toList();
        if (left.isEmpty()) {
            return List.of();
        }
        var inquiry = new UnservedInquiry(problem, plan, deadline);
        Map<String, UnservedCase> cases = new HashMap<>();
        before.stream().filter(UnservedCase::isTried).forEach(c -> {
            cases.put(c.demand().id(), c);
            inquiry.kindsLookedAt.addAll(c.scarcity() == null ? Set.of() : Set.of(kind(c.demand())));
        });
        var weighty = left.stream()
                .sorted(comparingLong((Demand d) -> -d.priority() * unserved.applyAsLong(d)))
                .toList();
        var tried = Set.copyOf(cases.keySet());
        var now = weighty.stream().filter(d -> !tried.contains(d.id())).toList();
        now.forEach(d -> cases.put(d.id(), inquiry.look(d)));
        // those of now first: of the others some may have been looked for in vain
        Stream.concat(now.stream(), weighty.stream().filter(d -> tried.contains(d.id())))
                .forEach(d -> cases.computeIfPresent(
                        d.id(), (id, c) -> c.scarcity() == null ? inquiry.lookForSessions(c) : c));
        return left.stream().map(d -> cases.get(d.id())).toList();
    }

    private UnservedCase look(Demand row) {
        long left = plan.left().applyAsLong(row);
        var inReach = inReach(row);
        var found = find(row, left, inReach);
        boolean isOver = deadline.isOver();
        return new UnservedCase(
                row,
                left,
                found == null && isOver ? Cause.NOT_TRIED : cause(found, row, inReach),
                inReach.size(),
                found == null ? null : found.remedy,
                inReach.isEmpty() || isOver ? List.of() : displaced(row),
                shared.of(row),
                null);
    }

    private UnservedCase lookForSessions(UnservedCase unserved) {
        boolean isNew =
                unserved.lacksSession() && (unserved.remedy() == null || kindsLookedAt.add(kind(unserved.demand())));
        return isNew && !whole.isOver()
                ? unserved.withScarcity(sessions.of(unserved, inReach(unserved.demand()), around(unserved.demand())))
                : unserved;
    }

    private static List<String> kind(Demand row) {
        return List.of(row.theme(), row.audience());
    }

    private List<Workshop> inReach(Demand row) {
        return plan.workshops().stream()
                .filter(w -> attendability.mayAttend(row, w))
                .toList();
    }

    private Neighbourhood around(Demand row) {
        return Neighbourhood.of(nearness, row);
    }

    private @Nullable Found find(Demand row, long left, List<Workshop> inReach) {
        if (deadline.isOver()) {
            return null;
        }
        var around = around(row);
        for (var attempt : attempts(row, left, inReach, around)) {
            var remedy =
                    deadline.isOver() ? null : trials.remedy(attempt.wish(), row, around.rooms(), around.advisors());
            if (remedy != null) {
                if (remedy.isSession()) {
                    sessionsThatServed.put(kind(row), attempt);
                }
                return new Found(attempt.cause(), remedy);
            }
        }
        return null;
    }

    /** Those of the row; right after the first, the session that served weightier rows of its theme and audience. */
    private List<Attempt> attempts(Demand row, long left, List<Workshop> inReach, Neighbourhood around) {
        var attempts = new ArrayList<>(remedies.of(row, left, inReach, around.near()));
        var known = sessionsThatServed.get(kind(row));
        if (known != null) {
            attempts.add(1, known);
        }
        return attempts;
    }

    private Cause cause(@Nullable Found found, Demand row, List<Workshop> inReach) {
        if (found != null && found.cause == Cause.OPENABLE) {
            return Cause.OPENABLE;
        } else if (!inReach.isEmpty()) {
            return Cause.NO_SEAT;
        }
        if (found == null) {
            return Cause.SEVERAL;
        }
        return found.cause == Cause.NO_ADVISOR && isOnlyTaken(row, found.remedy.spot())
                ? Cause.NO_SESSION
                : found.cause;
    }

    /** True where an advisor of the theme could hold the workshop there and then, were nothing else held. */
    private boolean isOnlyTaken(Demand row, @Nullable Spot spot) {
        return spot != null
                && problem.advisors().stream()
                        .filter(a -> a.teaches(row.theme()))
                        .anyMatch(a -> trials.starts(row, spot.room(), a.id()).contains(spot.start()));
    }

    /** Who would make room if the row's residents came before all others of their theme and audience. */
    private List<Displaced> displaced(Demand row) {
        var alike = problem.demand().stream()
                .filter(d -> d.theme().equals(row.theme()) && d.audience().equals(row.audience()))
                .toList();
        return Displaced.between(alike, plan, trials.prioritised(row));
    }
}
