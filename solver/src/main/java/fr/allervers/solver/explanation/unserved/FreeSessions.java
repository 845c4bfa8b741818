package fr.allervers.solver.explanation.unserved;

import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Problem;
import fr.allervers.solver.Deadline;
import fr.allervers.solver.explanation.unserved.Remedies.Attempt;
import fr.allervers.solver.explanation.wish.Wish;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Trials of changes on a plan as though every advisor had all their sessions free: each has a double with the same
 * hours who holds nothing yet. What serves residents there takes a session besides.
 */
final class FreeSessions {

    private static final Set<Cause> OF_SESSIONS = Set.of(Cause.OPENABLE, Cause.NO_ADVISOR, Cause.NO_SEAT);
    private static final String DOUBLE = "\u00a0+";

    /**
     * A change that serves residents where a session is free.
     *
     * @param wish null where the session alone is enough
     * @param served of the row's residents, 1 or more
     */
    record Besides(@Nullable Wish wish, long served) {}

    private final WishTrials trials;
    private final Deadline deadline;

    FreeSessions(Problem problem, Plan plan, Deadline deadline) {
        var doubles = problem.advisors().stream().map(a -> a.withId(a.id() + DOUBLE));
        List<Advisor> all = Stream.concat(problem.advisors().stream(), doubles).toList();
        trials = new WishTrials(problem.withAdvisors(all), plan, deadline);
        this.deadline = deadline;
    }

    /**
     * Tries changes that have nothing to do with sessions, in their order.
     *
     * @return the first that serves some of the row's residents, null where none does or the time is up
     */
    @Nullable
    Besides look(Demand row, List<Attempt> attempts, Neighbourhood around) {
        var doubles = around.advisors().stream().map(a -> a + DOUBLE).toList();
        for (var attempt : attempts) {
            boolean is = attempt.wish() == null || !OF_SESSIONS.contains(attempt.cause());
            var remedy = is && !deadline.isOver() ? trials.remedy(attempt.wish(), row, around.rooms(), doubles) : null;
            if (remedy != null) {
                return new Besides(attempt.wish(), remedy.served());
            }
        }
        return null;
    }
}
