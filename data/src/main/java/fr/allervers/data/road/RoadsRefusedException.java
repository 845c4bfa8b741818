package fr.allervers.data.road;

import fr.allervers.data.words.Sentence;
import java.util.List;
import java.util.Locale;

/** A map of which nothing can be used. Its message says why in English. */
public final class RoadsRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Sentence sentence;

    RoadsRefusedException(String key, Object... arguments) {
        this(new Sentence(RoadTables.BUNDLE, key, List.of(arguments)));
    }

    private RoadsRefusedException(Sentence sentence) {
        super(sentence.in(Locale.ENGLISH));
        this.sentence = sentence;
    }

    /** What is wrong and what would be right, for the person who gave the file. */
    public Sentence sentence() {
        return sentence;
    }
}
