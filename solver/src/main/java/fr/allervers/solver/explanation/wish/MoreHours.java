package fr.allervers.solver.explanation.wish;

import static fr.allervers.solver.explanation.wish.ImpossibleWishException.refuseIf;

import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.TimeWindow;

/** Hours at which an advisor is there besides, with one session a week more: what wishes for half-days have in common. */
final class MoreHours {

    private MoreHours() {}

    /**
     * A problem with those hours.
     *
     * @param advisor id
     * @throws ImpossibleWishException where the advisor is there then already
     */
    static Problem in(Problem problem, String advisor, TimeWindow hours) {
        var known = new WishLookup(problem).advisor(advisor);
        refuseIf(known.available().isEmpty() || known.available().contains(hours), "wish.already");
        var changed = known.withAvailable(Rows.add(known.available(), hours))
                .withMaxSessionsPerWeek(known.maxSessionsPerWeek() + 1);
        return problem.withAdvisors(Rows.replace(problem.advisors(), known, changed));
    }
}
