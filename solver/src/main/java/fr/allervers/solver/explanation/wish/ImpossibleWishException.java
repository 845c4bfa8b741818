package fr.allervers.solver.explanation.wish;

import fr.allervers.data.words.Sentence;

/** A wish that means nothing to a problem. */
public final class ImpossibleWishException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // never serialised
    private final Sentence sentence;

    public ImpossibleWishException(Sentence sentence) {
        super(sentence.toString());
        this.sentence = sentence;
    }

    /** What is wrong with it. */
    public Sentence sentence() {
        return sentence;
    }
}
