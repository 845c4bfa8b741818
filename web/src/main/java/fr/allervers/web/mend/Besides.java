package fr.allervers.web.mend;

import static java.util.stream.Collectors.toSet;

import fr.allervers.data.change.PlanChanges;
import fr.allervers.data.change.ResidentMove;
import fr.allervers.data.change.WorkshopChange;
import fr.allervers.data.change.WorkshopChange.Kind;
import fr.allervers.data.problem.Workshop;
import fr.allervers.solver.mend.MendProblem;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What a mend does to published workshops that the event does not touch: each could be held as it was, for all of its residents.
 *
 * @param closed how many are held no more
 * @param closedResidents residents of those
 * @param placeless residents of those who are without a place then
 * @param moved how many are held at another time or in another room
 * @param movedResidents residents of those
 */
record Besides(long closed, long closedResidents, long placeless, long moved, long movedResidents) {

    /** @param changes from what is left of the published plan to the mend */
    static Besides of(MendProblem problem, PlanChanges changes) {
        var asTheyWere = Set.copyOf(problem.standing());
        var untouched = problem.problem().published().stream()
                .filter(asTheyWere::contains)
                .map(Workshop::id)
                .collect(toSet());
        var besides = changes.changed().stream()
                .filter(c -> c.before() != null && untouched.contains(c.before().id()))
                .toList();
        var closed = besides.stream().filter(c -> c.after() == null).toList();
        var moved = besides.stream()
                .filter(c -> c.kinds().contains(Kind.MOVED) || c.kinds().contains(Kind.ROOM))
                .toList();
        long placeless = ResidentMove.of(changes).stream()
                .filter(m -> m.to() == null && closed.contains(m.change()))
                .mapToLong(ResidentMove::count)
                .sum();
        return new Besides(closed.size(), residents(closed), placeless, moved.size(), residents(moved));
    }

    /** All that is shown of it as a number. */
    List<Long> figures() {
        return List.of(closed, closedResidents, placeless, moved, movedResidents);
    }

    private static long residents(List<WorkshopChange> changes) {
        return changes.stream()
                .map(WorkshopChange::before)
                .filter(Objects::nonNull)
                .mapToLong(Workshop::participants)
                .sum();
    }
}
