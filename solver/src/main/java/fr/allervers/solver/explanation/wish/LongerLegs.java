package fr.allervers.solver.explanation.wish;

import static fr.allervers.solver.explanation.wish.ImpossibleWishException.refuseIf;

import fr.allervers.data.problem.Problem;

/**
 * A means of transport that residents would go longer with.
 *
 * @param mobility id of the mobility profile
 * @param minutes of the longest leg
 */
public record LongerLegs(String mobility, int minutes) implements Wish {

    @Override
    public Problem in(Problem problem) {
        var known = new WishLookup(problem).mobility(mobility);
        refuseIf(known.maxMinutes() >= minutes, "wish.already");
        return problem.withMobility(Rows.replace(problem.mobility(), known, known.withMaxMinutes(minutes)));
    }
}
