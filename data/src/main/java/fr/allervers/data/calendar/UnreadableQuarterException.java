package fr.allervers.data.calendar;

import fr.allervers.data.words.Sentence;
import java.util.List;
import java.util.Locale;

/** A text that names no quarter. */
public final class UnreadableQuarterException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final transient Sentence sentence;

    UnreadableQuarterException(String text) {
        this(new Sentence("fr.allervers.data.calendar.sentences", "quarter.unreadable", List.of(text)));
    }

    private UnreadableQuarterException(Sentence sentence) {
        super(sentence.in(Locale.ENGLISH));
        this.sentence = sentence;
    }

    /** What is wrong and what would be right, for the person who wrote it. */
    public Sentence sentence() {
        return sentence;
    }
}
