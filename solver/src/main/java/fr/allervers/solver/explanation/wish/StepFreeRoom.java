package fr.allervers.solver.explanation.wish;

import static fr.allervers.solver.explanation.wish.ImpossibleWishException.refuseIf;

import fr.allervers.data.problem.Problem;

/**
 * A room made step-free.
 *
 * @param room id
 */
public record StepFreeRoom(String room) implements Wish {

    @Override
    public Problem in(Problem problem) {
        var known = new WishLookup(problem).room(room);
        refuseIf(known.isStepFree(), "wish.already");
        return problem.withRooms(Rows.replace(problem.rooms(), known, known.withStepFree(true)));
    }
}
