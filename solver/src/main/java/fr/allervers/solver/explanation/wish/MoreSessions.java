package fr.allervers.solver.explanation.wish;

import static fr.allervers.solver.explanation.wish.ImpossibleWishException.refuseIf;

import fr.allervers.data.problem.Problem;

/**
 * More sessions of an advisor.
 *
 * @param advisor id
 * @param more sessions a week, 1 or more; in a day as many more as a day has then
 */
public record MoreSessions(String advisor, int more) implements Wish {

    @Override
    public Problem in(Problem problem) {
        refuseIf(more < 1, "wish.number");
        var known = new WishLookup(problem).advisor(advisor);
        var changed = known.withMaxSessionsPerDay(known.maxSessionsPerDay() + more)
                .withMaxSessionsPerWeek(known.maxSessionsPerWeek() + more);
        return problem.withAdvisors(Rows.replace(problem.advisors(), known, changed));
    }
}
