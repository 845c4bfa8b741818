package fr.allervers.data.sheet;

import fr.allervers.data.fault.Unforeseen;
import fr.allervers.data.words.Sentence;
import java.util.List;

/** A file that is refused as a whole: nothing of it was taken. */
public final class UnreadableSheetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final String BUNDLE = "fr.allervers.data.sheet.refusals";

    @SuppressWarnings("serial") // never serialised
    private final Sentence sentence;

    private UnreadableSheetException(Sentence sentence) {
        super(sentence.toString());
        this.sentence = sentence;
    }

    static UnreadableSheetException of(String key, Object... arguments) {
        return new UnreadableSheetException(new Sentence(BUNDLE, key, List.of(arguments)));
    }

    /** A file over which the program itself tripped; the log has why. */
    public static UnreadableSheetException unforeseen(Throwable error) {
        var refusal = of("failed", Unforeseen.logged("a spreadsheet", error));
        refusal.initCause(error);
        return refusal;
    }

    /** Why, and what to do. */
    public Sentence sentence() {
        return sentence;
    }
}
