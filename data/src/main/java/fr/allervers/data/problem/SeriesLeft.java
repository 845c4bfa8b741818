package fr.allervers.data.problem;

import java.util.function.Predicate;

/**
 * Ids in what is left of a series that has begun, once a mend has made a workshop of it: its theme and its rows of demand
 * are its own, so that nobody else joins it, and are named by what they were before and by the workshop.
 */
public final class SeriesLeft {

    private static final String OWN = "~";

    private SeriesLeft() {}

    /** The id of the theme or row of demand that a series has of its own, by the one before and the id of its workshop. */
    public static String id(String before, String workshop) {
        return before + OWN + workshop;
    }

    /** True for a workshop that is what is left of a series that has begun. */
    public static boolean isLeft(Workshop workshop) {
        return workshop.theme().endsWith(OWN + workshop.id());
    }

    /** The id that a theme or a row had before, however often it was mended; its own where it is known as it is. */
    public static String before(String id, Predicate<String> isKnown) {
        int end = id.lastIndexOf(OWN);
        return end < 0 || isKnown.test(id) ? id : before(id.substring(0, end), isKnown);
    }

    /** The same among rows that hold both those of before and those that series have of their own. */
    static String first(String id, Predicate<String> isKnown) {
        for (int end = id.lastIndexOf(OWN); end >= 0; end = id.lastIndexOf(OWN, end - 1)) {
            var before = id.substring(0, end);
            if (isKnown.test(before)) {
                return first(before, isKnown);
            }
        }
        return id;
    }
}
