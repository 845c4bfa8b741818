package fr.allervers.solver.explanation.wish;

import static fr.allervers.solver.explanation.wish.ImpossibleWishException.refuseIf;

import fr.allervers.data.problem.Problem;

/**
 * A room with more seats.
 *
 * @param room id
 * @param more seats, 1 or more
 */
public record LargerRoom(String room, int more) implements Wish {

    @Override
    public Problem in(Problem problem) {
        refuseIf(more < 1, "wish.number");
        var known = new WishLookup(problem).room(room);
        return problem.withRooms(Rows.replace(problem.rooms(), known, known.withCapacity(known.capacity() + more)));
    }
}
