package fr.allervers.data.demand;

import fr.allervers.data.words.Sentence;

/** A file with tables, but none of demand. */
public final class UnreadableDemandException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // never serialised
    private final Sentence sentence;

    UnreadableDemandException(Sentence sentence) {
        super(sentence.toString());
        this.sentence = sentence;
    }

    /** Why, and what to do. */
    public Sentence sentence() {
        return sentence;
    }
}
