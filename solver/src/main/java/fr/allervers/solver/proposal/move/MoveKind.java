package fr.allervers.solver.proposal.move;

/**
 * A kind of move, and of a hundred moves how many are of it. What that was tuned on is in
 * docs/decisions/timefold-engine.md.
 */
public enum MoveKind {
    /** Another advisor or start in the same room. */
    SHIFT(20),
    /** Another room. */
    RELOCATE(32),
    /** Two workshops change places, or advisors and starts only. */
    SWAP(16),
    /** One workshop more. */
    OPEN(7),
    /** One workshop fewer. */
    CLOSE(2),
    /** One workshop closed, and one of another theme or audience opened. */
    EXCHANGE(7),
    /** Some workshops that have to do with each other are taken out, and others put in one by one. */
    RUIN(16);

    private static final MoveKind[] ALL = values();

    private final int ofHundred;

    MoveKind(int ofHundred) {
        this.ofHundred = ofHundred;
    }

    /** @param percent from 0 to 99 */
    static MoveKind at(int percent) {
        int left = percent;
        for (var kind : ALL) {
            left -= kind.ofHundred;
            if (left < 0) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no kind at " + percent);
    }
}
