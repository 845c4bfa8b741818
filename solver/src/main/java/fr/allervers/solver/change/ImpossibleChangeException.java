package fr.allervers.solver.change;

import fr.allervers.data.words.Sentence;

/** A change means nothing to a plan: what it names is not there. */
public final class ImpossibleChangeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Sentence sentence;

    ImpossibleChangeException(Sentence sentence) {
        super(sentence.toString());
        this.sentence = sentence;
    }

    /** What is wrong and what to do. */
    public Sentence sentence() {
        return sentence;
    }
}
