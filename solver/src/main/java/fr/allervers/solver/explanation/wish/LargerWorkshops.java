package fr.allervers.solver.explanation.wish;

import static fr.allervers.solver.explanation.wish.ImpossibleWishException.refuseIf;

import fr.allervers.data.problem.Problem;

/**
 * Workshops of a theme for more participants.
 *
 * @param theme id
 * @param participants most
 */
public record LargerWorkshops(String theme, int participants) implements Wish {

    @Override
    public Problem in(Problem problem) {
        var known = new WishLookup(problem).theme(theme);
        refuseIf(known.maxParticipants() >= participants, "wish.already");
        return problem.withThemes(Rows.replace(problem.themes(), known, known.withMaxParticipants(participants)));
    }
}
