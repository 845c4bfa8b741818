package fr.allervers.solver.explanation.wish;

import static fr.allervers.solver.explanation.wish.ImpossibleWishException.refuseIf;

import fr.allervers.data.problem.Period;
import fr.allervers.data.problem.Problem;
import java.time.LocalDate;

/**
 * An advisor who is away, both days included.
 *
 * @param advisor id
 */
public record AbsentAdvisor(String advisor, LocalDate from, LocalDate to) implements Wish {

    @Override
    public Problem in(Problem problem) {
        var known = new WishLookup(problem).advisor(advisor);
        refuseIf(to.isBefore(from), "wish.days");
        var changed = known.withAbsent(Rows.add(known.absent(), new Period(from, to)));
        return problem.withAdvisors(Rows.replace(problem.advisors(), known, changed));
    }

    @Override
    public boolean allowsMore() {
        return false;
    }
}
