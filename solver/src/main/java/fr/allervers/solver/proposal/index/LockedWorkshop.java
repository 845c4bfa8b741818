package fr.allervers.solver.proposal.index;

import fr.allervers.data.plan.Locks.Choice;
import java.util.Set;

/**
 * A workshop of the plan a search starts from of which some choices stay. Where its attendance stays, it is of a kind of
 * its own, whose residents are those who attend.
 *
 * @param identity index
 * @param kind index
 * @param room index
 * @param advisor index
 * @param start index
 * @param choices what stays
 */
public record LockedWorkshop(int identity, int kind, int room, int advisor, int start, Set<Choice> choices) {

    public LockedWorkshop {
        choices = Set.copyOf(choices);
    }

    /** True where all that is locked of its place is alike there. */
    public boolean mayStandAt(int inRoom, int by, int from) {
        return (inRoom == room || !choices.contains(Choice.ROOM))
                && (by == advisor || !choices.contains(Choice.ADVISOR))
                && (from == start || !choices.contains(Choice.START));
    }

    /** True where it serves the residents it serves now and nobody else. */
    public boolean keepsAttendance() {
        return choices.contains(Choice.ATTENDANCE);
    }
}
