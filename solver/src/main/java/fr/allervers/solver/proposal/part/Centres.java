package fr.allervers.solver.proposal.part;

import fr.allervers.solver.proposal.draft.Draft;
import java.util.ArrayList;
import java.util.List;

/** Where each advisor of a draft works. */
final class Centres {

    private static final int FAR = 1 << 20;

    private final Draft draft;
    private final List<List<Integer>> communes = new ArrayList<>();

    Centres(Draft draft) {
        this.draft = draft;
        var base = draft.indexed().sites.base;
        for (int a = 0; a < base.length; a++) {
            communes.add(new ArrayList<>());
        }
        for (int k = 0; k < draft.openCount(); k++) {
            int id = draft.open(k);
            communes.get(draft.advisor(id)).add(draft.indexed().sites.roomCommune[draft.room(id)]);
        }
    }

    /** [advisor] that commune of their workshops from which it is nearest to all of them; without workshops, the base. */
    int[] find() {
        var result = draft.indexed().sites.base.clone();
        for (int a = 0; a < result.length; a++) {
            long least = Long.MAX_VALUE;
            for (int c : communes.get(a)) {
                long all = toAll(c, communes.get(a));
                if (all < least || (all == least && c < result[a])) {
                    least = all;
                    result[a] = c;
                }
            }
        }
        return result;
    }

    private long toAll(int from, List<Integer> to) {
        long all = 0;
        for (int c : to) {
            all += Math.min(FAR, draft.indexed().drives.usually(from, c));
        }
        return all;
    }
}
