package fr.allervers.solver.explanation.wish;

import static fr.allervers.solver.explanation.wish.ImpossibleWishException.refuseIf;
import static java.util.Objects.requireNonNull;

import fr.allervers.data.problem.Problem;
import fr.allervers.solver.explanation.Rows;

/**
 * A room with more seats.
 *
 * @param room id
 * @param more seats, 1 or more
 */
public record LargerRoom(String room, int more) implements Wish {

    static final String TEXT = "room:ROOM=NUMBER";

    LargerRoom(WishFields said) {
        this(requireNonNull(said.room()), requireNonNull(said.number()));
    }

    @Override
    public WishFields fields() {
        return WishFields.of(WishKind.LARGER_ROOM).withRoom(room).withNumber(more);
    }

    @Override
    public Problem in(Problem problem) {
        refuseIf(more < 1, "wish.number");
        var known = new WishLookup(problem).room(room);
        return problem.withRooms(Rows.replace(problem.rooms(), known, known.withCapacity(known.capacity() + more)));
    }
}
