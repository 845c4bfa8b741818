package fr.allervers.solver.proposal.draft;

import fr.allervers.data.problem.Cost;
import fr.allervers.solver.proposal.index.Scope;

/** In which communes workshops are held, and what it costs that others wait for one. */
final class Presence {

    private final int[] roomCommune;
    /** [commune] cost of hosting nothing */
    private final long[] missed;
    /** [commune] workshops */
    private final int[] hosted;

    private long cost;

    Presence(Scope scope) {
        var indexed = scope.indexed();
        long weight = indexed.problem.weights().of(Cost.PRESENCE);
        roomCommune = indexed.sites.roomCommune;
        missed = new long[indexed.sites.communes];
        hosted = new int[missed.length];
        for (int c = 0; c < missed.length; c++) {
            boolean counts = indexed.sites.wantsPresence[c] && scope.communes()[c];
            missed[c] = counts ? weight * indexed.problem.communes().get(c).presence() : 0;
            cost += missed[c];
        }
    }

    /** As things stand, times its weight. */
    long cost() {
        return cost;
    }

    /** A workshop stands in a room, by index. */
    void placed(int room) {
        int commune = roomCommune[room];
        if (hosted[commune]++ == 0) {
            cost -= missed[commune];
        }
    }

    /** It no longer does. */
    void unplaced(int room) {
        int commune = roomCommune[room];
        if (--hosted[commune] == 0) {
            cost += missed[commune];
        }
    }
}
