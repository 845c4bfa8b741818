package fr.allervers.web.change;

import fr.allervers.data.plan.Locks.Choice;
import fr.allervers.web.version.PlanVersion;
import java.util.List;
import java.util.Set;

/**
 * What stands between locks that somebody sets and the version that its variant has come to meanwhile.
 *
 * @param head that version
 * @param lines what others have changed, in the reader's language
 * @param locks what others have locked or unlocked, likewise
 * @param asked the locks in a sentence, of the version that was looked at
 * @param workshops ids of all that they are of
 * @param held ids of those that the head still holds
 * @param choices what is locked, none to let all of it go
 */
record LockConflict(
        PlanVersion head,
        List<String> lines,
        List<String> locks,
        String asked,
        List<String> workshops,
        List<String> held,
        Set<Choice> choices) {

    LockConflict {
        lines = List.copyOf(lines);
        locks = List.copyOf(locks);
        workshops = List.copyOf(workshops);
        held = List.copyOf(held);
        choices = Set.copyOf(choices);
    }

    /** True where some of it can be locked in the head. */
    public boolean canBeMerged() {
        return !held.isEmpty();
    }

    /** How many workshops of it the head holds no more. */
    public int gone() {
        return workshops.size() - held.size();
    }
}
