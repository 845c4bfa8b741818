package fr.allervers.solver.explanation.wish;

import fr.allervers.data.words.Sentence;
import fr.allervers.solver.explanation.Phrase;

/** A wish that means nothing to a problem. */
public final class ImpossibleWishException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // never serialised
    private final Sentence sentence;

    public ImpossibleWishException(Sentence sentence) {
        super(sentence.toString());
        this.sentence = sentence;
    }

    /** Refuses a wish for a reason, where it holds. */
    static void refuseIf(boolean wrong, String key, Object... about) {
        if (wrong) {
            throw new ImpossibleWishException(Phrase.of(key, about));
        }
    }

    /** What is wrong with it. */
    public Sentence sentence() {
        return sentence;
    }
}
