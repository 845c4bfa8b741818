package fr.allervers.solver.explanation.unserved;

import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Workshop;
import fr.allervers.solver.Deadline;
import fr.allervers.solver.explanation.unserved.Scarcity.More;
import fr.allervers.solver.explanation.wish.MoreSessions;
import fr.allervers.solver.explanation.wish.Wish;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Search for the sessions that residents without a place lack: who holds them, what must be changed beside a free one,
 * and whose giving up would cost least. What is made once for a problem is kept for the next row.
 */
final class ScarceSessions {

    private final Problem problem;
    private final Plan plan;
    private final Remedies remedies;
    private final Deadline deadline;
    private @Nullable FreeSessions free;
    private @Nullable WishTrials trials;

    ScarceSessions(Problem problem, Plan plan, Remedies remedies, Deadline deadline) {
        this.problem = problem;
        this.plan = plan;
        this.remedies = remedies;
        this.deadline = deadline;
    }

    /**
     * Looks at one case.
     *
     * @param inReach workshops that its residents could go to
     * @return null where it cannot be said that sessions are what lacks
     */
    @Nullable
    Scarcity of(UnservedCase unserved, List<Workshop> inReach, Neighbourhood around) {
        if (unserved.remedy() != null) {
            return scarcity(unserved, null, 0, around);
        }
        var row = unserved.demand();
        var attempts = remedies.of(row, unserved.residents(), inReach, around.near());
        var besides = free().look(row, attempts, around);
        return besides == null ? null : scarcity(unserved, besides.wish(), besides.served(), around);
    }

    private Scarcity scarcity(UnservedCase unserved, @Nullable Wish besides, long served, Neighbourhood around) {
        var row = unserved.demand();
        var granted = new ProblemIndex(besides == null ? problem : besides.in(problem));
        var held = new HeldSessions(granted, plan, row, around);
        var swap = new Swaps(granted, plan, deadline).best(row, held.workshops(), around);
        return new Scarcity(besides, served, held.byKind(), swap, more(unserved, around));
    }

    /** A session more, then a half-day more, of the advisors of the theme: of each the first that serves some of the row. */
    private List<More> more(UnservedCase unserved, Neighbourhood around) {
        var remedy = unserved.remedy();
        boolean isKnown = remedy != null && remedy.wish() instanceof MoreSessions;
        var session = isKnown ? null : first(remedies.sessions(unserved.demand()), unserved.demand(), around);
        var halfDay = first(remedies.halfDays(unserved.demand()), unserved.demand(), around);
        return Stream.of(session, halfDay).flatMap(Stream::ofNullable).toList();
    }

    private @Nullable More first(Stream<? extends Wish> wishes, Demand row, Neighbourhood around) {
        return wishes.takeWhile(w -> !deadline.isOver())
                .flatMap(w -> Stream.ofNullable(trials().remedy(w, row, around.rooms(), around.advisors()))
                        .map(found -> new More(w, found.served(), found.servedInAll())))
                .findFirst()
                .orElse(null);
    }

    private WishTrials trials() {
        var known = trials == null ? new WishTrials(problem, plan, deadline) : trials;
        trials = known;
        return known;
    }

    private FreeSessions free() {
        var known = free == null ? new FreeSessions(problem, plan, deadline) : free;
        free = known;
        return known;
    }
}
