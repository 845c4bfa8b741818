package fr.allervers.data.demand;

import java.util.List;

/**
 * What a word may stand for.
 *
 * @param candidates the one it stands for where that is sure, otherwise the likeliest first; empty where nothing is near
 */
record Match(Certainty certainty, List<Entry> candidates) {

    /** How sure it is. */
    enum Certainty {
        /** The word is the thing's own name or id, but for accents, case and the like. */
        SAME,
        /** The word is a known synonym. */
        SYNONYM,
        /** The word is close to one name. */
        NEAR,
        /** The word fits several equally. */
        AMBIGUOUS,
        UNKNOWN
    }

    static final Match NONE = new Match(Certainty.UNKNOWN, List.of());

    Match {
        candidates = List.copyOf(candidates);
    }

    boolean isSure() {
        return certainty == Certainty.SAME || certainty == Certainty.SYNONYM;
    }

    Entry first() {
        return candidates.get(0);
    }
}
