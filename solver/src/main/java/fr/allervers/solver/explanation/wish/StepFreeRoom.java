package fr.allervers.solver.explanation.wish;

import static fr.allervers.solver.explanation.wish.ImpossibleWishException.refuseIf;
import static java.util.Objects.requireNonNull;

import fr.allervers.data.problem.Problem;
import fr.allervers.solver.explanation.Rows;

/**
 * A room made step-free.
 *
 * @param room id
 */
public record StepFreeRoom(String room) implements Wish {

    static final String TEXT = "room:ROOM=step-free";

    StepFreeRoom(WishFields said) {
        this(requireNonNull(said.room()));
    }

    @Override
    public WishFields fields() {
        return WishFields.of(WishKind.STEP_FREE_ROOM).withRoom(room);
    }

    @Override
    public Problem in(Problem problem) {
        var known = new WishLookup(problem).room(room);
        refuseIf(known.isStepFree(), "wish.already");
        return problem.withRooms(Rows.replace(problem.rooms(), known, known.withStepFree(true)));
    }
}
