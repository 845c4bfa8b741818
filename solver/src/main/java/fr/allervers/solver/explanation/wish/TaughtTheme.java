package fr.allervers.solver.explanation.wish;

import static fr.allervers.solver.explanation.wish.ImpossibleWishException.refuseIf;

import fr.allervers.data.problem.Problem;

/**
 * An advisor who also teaches a theme.
 *
 * @param advisor id
 * @param theme id
 */
public record TaughtTheme(String advisor, String theme) implements Wish {

    @Override
    public Problem in(Problem problem) {
        var lookup = new WishLookup(problem);
        var taught = lookup.theme(theme).id();
        var known = lookup.advisor(advisor);
        refuseIf(known.teaches(taught), "wish.already");
        var changed = known.withThemes(Rows.add(known.themes(), taught));
        return problem.withAdvisors(Rows.replace(problem.advisors(), known, changed));
    }
}
