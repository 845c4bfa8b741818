package fr.allervers.solver.proposal.draft;

import fr.allervers.solver.proposal.index.Identity;
import fr.allervers.solver.proposal.index.LockedWorkshop;
import fr.allervers.solver.proposal.index.Scope;
import fr.allervers.solver.proposal.serving.ServingProblem;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Which locked workshops are not held, or not where they may be. */
final class LockTracker {

    private final @Nullable LockedWorkshop[] locked;
    /** [kind] true for that of one workshop whose attendance stays */
    private final boolean[] isOwn;

    private int broken;

    LockTracker(Scope scope) {
        var indexed = scope.indexed();
        locked = new LockedWorkshop[indexed.identities.size()];
        isOwn = new boolean[scope.kinds().size()];
        var here = Arrays.stream(scope.identitiesOf())
                .flatMapToInt(Arrays::stream)
                .boxed()
                .toList();
        for (var workshop : indexed.locked) {
            if (here.contains(workshop.identity())) {
                locked[workshop.identity()] = workshop;
                isOwn[workshop.kind()] = workshop.keepsAttendance();
                broken++;
            }
        }
    }

    void placed(int identity, int room, int advisor, int start) {
        broken -= isKept(identity, room, advisor, start) ? 1 : 0;
    }

    void unplaced(int identity, int room, int advisor, int start) {
        broken += isKept(identity, room, advisor, start) ? 1 : 0;
    }

    private boolean isKept(int identity, int room, int advisor, int start) {
        var workshop = identity == Identity.NONE ? null : locked[identity];
        return workshop != null && workshop.mayStandAt(room, advisor, start);
    }

    /** True where a locked workshop is not held, or somewhere else. */
    boolean isBroken() {
        return broken > 0;
    }

    /** True where a workshop whose attendance stays does not serve all of it by itself. */
    boolean isBroken(int kind, ServingProblem service) {
        return isOwn[kind] && (service.unserved() > 0 || service.places() != ServingProblem.FIRST + 1);
    }
}
