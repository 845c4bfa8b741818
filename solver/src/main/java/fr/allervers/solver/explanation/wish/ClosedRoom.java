package fr.allervers.solver.explanation.wish;

import static fr.allervers.solver.explanation.wish.ImpossibleWishException.refuseIf;
import static java.util.Objects.requireNonNullElse;

import fr.allervers.data.problem.Period;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.words.Sentence;
import fr.allervers.solver.explanation.Phrase;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A room that is closed, both days included.
 *
 * @param room id
 * @param from null: from the first start on
 * @param to null: to the last start
 */
public record ClosedRoom(
        String room, @Nullable LocalDate from, @Nullable LocalDate to) implements Wish {

    @Override
    public Problem in(Problem problem) {
        var known = new WishLookup(problem).room(room);
        var starts = problem.starts();
        var first = starts.isEmpty() ? LocalDate.MIN : starts.get(0).toLocalDate();
        var last =
                starts.isEmpty() ? LocalDate.MAX : starts.get(starts.size() - 1).toLocalDate();
        var days = new Period(requireNonNullElse(from, first), requireNonNullElse(to, last));
        refuseIf(days.to().isBefore(days.from()), "wish.days");
        var changed = known.withClosed(Rows.add(known.closed(), days));
        return problem.withRooms(Rows.replace(problem.rooms(), known, changed));
    }

    @Override
    public Sentence sentence(ProblemIndex index) {
        var key = from == null || to == null ? "wish.CLOSED_ROOM" : "wish.CLOSED_ROOM.days";
        return Phrase.of(key, new WishLookup(index).names(this));
    }

    @Override
    public boolean allowsMore() {
        return false;
    }
}
