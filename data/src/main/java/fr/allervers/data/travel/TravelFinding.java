package fr.allervers.data.travel;

import fr.allervers.data.words.Sentence;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something in a source of travel times that a person should know: a fault, a doubt, or what was made of it.
 *
 * @param file name of the file it stands in, null where it concerns the whole source
 * @param line of that file, counted from 1; 0 where it concerns no single line
 * @param column name of the column, null where it concerns no single one
 * @param sentence what is wrong and what becomes of it
 * @param isNotice true where it is only to know: nothing has to be decided
 */
public record TravelFinding(
        @Nullable String file, long line, @Nullable String column, Sentence sentence, boolean isNotice) {

    /** A finding that asks for a decision. */
    public TravelFinding(@Nullable String file, long line, @Nullable String column, Sentence sentence) {
        this(file, line, column, sentence, false);
    }

    /** A finding on a source as a whole. */
    public static TravelFinding of(Sentence sentence) {
        return new TravelFinding(null, 0, null, sentence);
    }

    /** Something to know of a source as a whole: nobody has to decide. */
    public static TravelFinding notice(Sentence sentence) {
        return new TravelFinding(null, 0, null, sentence, true);
    }

    /** Where, as in {@code stops.txt:12:stop_lat}; empty for the source as a whole. */
    public String place() {
        return (file == null ? "" : file) + (line > 0 ? ":" + line : "") + (column == null ? "" : ":" + column);
    }

    /** Place and sentence on one line. */
    public String in(Locale locale) {
        var said = sentence.in(locale);
        return place().isEmpty() ? said : place() + " : " + said;
    }

    @Override
    public String toString() {
        return in(Locale.ENGLISH);
    }
}
