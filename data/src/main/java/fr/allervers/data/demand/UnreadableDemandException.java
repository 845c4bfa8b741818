package fr.allervers.data.demand;

import fr.allervers.data.fault.Unforeseen;
import fr.allervers.data.words.Sentence;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A file of which no demand is taken: none stands in it, or more than can be. */
public final class UnreadableDemandException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // never serialised
    private final Sentence sentence;

    UnreadableDemandException(Sentence sentence) {
        super(sentence.toString());
        this.sentence = sentence;
    }

    /**
     * A file over which the program itself tripped; the log has why.
     *
     * @param row that was read, null where it was none
     */
    static UnreadableDemandException unforeseen(@Nullable Sentence row, Throwable error) {
        var number = Unforeseen.logged(row == null ? "a file of demand" : row.in(Locale.ENGLISH), error);
        var refusal = new UnreadableDemandException(
                row == null ? Words.of("failed", number) : Words.of("failed.row", number, row));
        refusal.initCause(error);
        return refusal;
    }

    /** Why, and what to do. */
    public Sentence sentence() {
        return sentence;
    }
}
