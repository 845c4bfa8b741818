package fr.allervers.solver.proposal.draft;

import fr.allervers.data.problem.Cost;
import fr.allervers.solver.proposal.index.Identity;
import fr.allervers.solver.proposal.index.Scope;
import java.util.Arrays;
import java.util.List;

/** Which workshops keep an identity, and what it costs that published ones are changed or missing. */
public final class PublishedTracker {

    /** Stands where no workshop has an identity. */
    public static final int VACANT = -1;

    /** By the contract's weights. */
    private long cost;

    private final List<Identity> identities;
    private final int[][] ofKind;
    private final long startWeight;
    private final long roomWeight;
    private final long advisorWeight;
    private final long cancelledWeight;
    /** [identity] workshop, or {@link #VACANT} */
    private final int[] holder;

    PublishedTracker(Scope scope) {
        identities = scope.indexed().identities;
        ofKind = scope.identitiesOf();
        var weights = scope.indexed().problem.weights();
        startWeight = weights.of(Cost.CHANGED_START);
        roomWeight = weights.of(Cost.CHANGED_ROOM);
        advisorWeight = weights.of(Cost.CHANGED_ADVISOR);
        cancelledWeight = weights.of(Cost.CANCELLED);
        holder = new int[identities.size()];
        Arrays.fill(holder, VACANT);
        for (int i = 0; i < holder.length; i++) {
            cost += cancelled(i);
        }
    }

    long cost() {
        return cost;
    }

    /** The workshop that has an identity, or {@link #VACANT}. */
    public int holder(int identity) {
        return holder[identity];
    }

    void take(int identity, int id, int room, int advisor, int start) {
        if (identity != Identity.NONE) {
            holder[identity] = id;
            cost += changed(identity, room, advisor, start) - cancelled(identity);
        }
    }

    void drop(int identity, int room, int advisor, int start) {
        if (identity != Identity.NONE) {
            holder[identity] = VACANT;
            cost += cancelled(identity) - changed(identity, room, advisor, start);
        }
    }

    private long cancelled(int i) {
        return identities.get(i).participants() * cancelledWeight;
    }

    /** What it costs that the identity is kept at that place. */
    public long changed(int i, int room, int advisor, int start) {
        var was = identities.get(i);
        return was.participants()
                * ((was.start() == start ? 0 : startWeight)
                        + (was.room() == room ? 0 : roomWeight)
                        + (was.advisor() == advisor ? 0 : advisorWeight));
    }

    /** The identity that a new workshop there takes up at least cost, or {@link Identity#NONE}. */
    int best(int kind, int room, int advisor, int start) {
        int best = Identity.NONE;
        long least = 0;
        for (int i : ofKind[kind]) {
            if (holder[i] == VACANT) {
                long more = changed(i, room, advisor, start) - cancelled(i);
                if ((best == Identity.NONE && more <= 0) || more < least) {
                    best = i;
                    least = more;
                }
            }
        }
        return best;
    }
}
