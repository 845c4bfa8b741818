package fr.allervers.web.demand;

import fr.allervers.data.words.Sentence;
import java.util.List;

/** What was asked for cannot be done with this file or demand; nothing of it was done. */
public final class UnfitDemandException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // never serialised
    private final Sentence sentence;

    UnfitDemandException(Sentence sentence) {
        super(sentence.toString());
        this.sentence = sentence;
    }

    static UnfitDemandException of(String key, Object... arguments) {
        return new UnfitDemandException(new Sentence("fr.allervers.web.demand.refusals", key, List.of(arguments)));
    }

    /** Why, and what to do. */
    public Sentence sentence() {
        return sentence;
    }
}
