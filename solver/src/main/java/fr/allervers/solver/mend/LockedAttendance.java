package fr.allervers.solver.mend;

import static java.util.stream.Collectors.toMap;

import fr.allervers.data.plan.Locks;
import fr.allervers.data.plan.Locks.Choice;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Workshop;
import fr.allervers.solver.proposal.index.IndexedProblem;
import fr.allervers.solver.proposal.index.Scope;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The locks on who comes, in a search for mends: each such workshop is of a kind of its own, with its residents and nobody else, so
 * that nobody joins it and they go nowhere else. Whom the event itself keeps from coming is free to go elsewhere; so are the
 * residents of a workshop that has fallen and cannot be held for all of them.
 */
record LockedAttendance(MendProblem mend) {

    /**
     * What a search may use.
     *
     * @param released ids of workshops whose residents are free to go elsewhere all the same
     */
    Scope scope(Set<String> released) {
        var problem = mend.problem();
        var locked = locked().filter(w -> !released.contains(w.id())).toList();
        var locks = new Locks(locked.stream().collect(toMap(Workshop::id, w -> Set.of(Choice.ATTENDANCE))));
        return Scope.whole(IndexedProblem.of(problem, new Plan(problem.id(), locked, null), locks));
    }

    /** Those that can be held with whoever can come, and those that cannot as they were published. */
    private Stream<Workshop> locked() {
        return Stream.concat(mend.standing().stream(), mend.fallen().stream())
                .filter(w -> mend.locks().has(w.id(), Choice.ATTENDANCE))
                .filter(w -> w.participants() > 0 && !mend.problem().pinned().contains(w.id()));
    }

    /** Ids of those that have fallen and are not held for all of their residents, and nobody else, by a plan. */
    Set<String> broken(List<Workshop> plan) {
        var held = plan.stream().collect(toMap(Workshop::id, w -> w));
        return mend.fallen().stream()
                .filter(w -> mend.locks().broken(w, held.get(w.id())).contains(Choice.ATTENDANCE))
                .map(Workshop::id)
                .collect(Collectors.toUnmodifiableSet());
    }
}
