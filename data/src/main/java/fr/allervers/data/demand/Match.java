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
        /** The word is close to one name, or names it among others of the same meaning: proposed, also with others at once. */
        NEAR,
        /** A part of the word makes one think of one thing, before others or beside what nobody knows: proposed, to be looked at. */
        WEAK,
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

    /** True where one thing is proposed. */
    boolean isProposed() {
        return certainty == Certainty.NEAR || certainty == Certainty.WEAK;
    }

    /** The same as a weak guess, where it is a guess of one thing. */
    Match weakly() {
        return certainty == Certainty.NEAR ? new Match(Certainty.WEAK, candidates) : this;
    }

    /** True where what it stands for may be taken without a look. */
    boolean isClear() {
        return isSure() || certainty == Certainty.NEAR;
    }

    Entry first() {
        return candidates.get(0);
    }
}
