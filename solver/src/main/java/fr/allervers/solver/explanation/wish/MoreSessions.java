package fr.allervers.solver.explanation.wish;

import static fr.allervers.solver.explanation.wish.ImpossibleWishException.refuseIf;
import static java.util.Objects.requireNonNull;

import fr.allervers.data.problem.Problem;
import fr.allervers.solver.explanation.Rows;

/**
 * More sessions of an advisor.
 *
 * @param advisor id
 * @param more sessions a week, 1 or more; in a day as many more as a day has then
 */
public record MoreSessions(String advisor, int more) implements Wish {

    static final String TEXT = "advisor:ADVISOR=NUMBER";

    MoreSessions(WishFields said) {
        this(requireNonNull(said.advisor()), requireNonNull(said.number()));
    }

    @Override
    public WishFields fields() {
        return WishFields.of(WishKind.MORE_SESSIONS).withAdvisor(advisor).withNumber(more);
    }

    @Override
    public Problem in(Problem problem) {
        refuseIf(more < 1, "wish.number");
        var known = new WishLookup(problem).advisor(advisor);
        var changed = known.withMaxSessionsPerDay(known.maxSessionsPerDay() + more)
                .withMaxSessionsPerWeek(known.maxSessionsPerWeek() + more);
        return problem.withAdvisors(Rows.replace(problem.advisors(), known, changed));
    }
}
