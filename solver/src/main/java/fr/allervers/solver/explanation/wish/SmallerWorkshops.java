package fr.allervers.solver.explanation.wish;

import static fr.allervers.solver.explanation.wish.ImpossibleWishException.refuseIf;

import fr.allervers.data.problem.Problem;

/**
 * Workshops of a theme held for fewer participants.
 *
 * @param theme id
 * @param participants fewest, 1 or more
 */
public record SmallerWorkshops(String theme, int participants) implements Wish {

    @Override
    public Problem in(Problem problem) {
        refuseIf(participants < 1, "wish.number");
        var known = new WishLookup(problem).theme(theme);
        refuseIf(known.minParticipants() <= participants, "wish.already");
        return problem.withThemes(Rows.replace(problem.themes(), known, known.withMinParticipants(participants)));
    }
}
