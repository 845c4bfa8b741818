package fr.allervers.web.travel;

import fr.allervers.web.job.Reason;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What became of one file of travel tables before a quarter was drafted.
 *
 * @param file name of the territory's file
 * @param version number of the territory's version that has tables made anew, null where none were
 * @param estimated true where tables are estimates on some days, as those that the timetable does not reach
 * @param why it failed, as {@link Reason#kept()} has it; null where it did not
 */
public record TravelNote(
        String file,
        Outcome outcome,
        @Nullable Integer version,
        boolean estimated,
        @Nullable String why) {

    /** What became of it. */
    public enum Outcome {
        /** What it is made from changed: it was made anew and is the territory's. */
        REBUILT,
        /** Nothing that it is made from changed. */
        UNCHANGED,
        /** Somebody put another file in its place, or took it away: it stays so. */
        BY_HAND,
        /** It could not be made; the tables that there are count. */
        FAILED
    }

    static TravelNote rebuilt(String file, int version, boolean estimated) {
        return new TravelNote(file, Outcome.REBUILT, version, estimated, null);
    }

    static TravelNote unchanged(String file, boolean estimated) {
        return new TravelNote(file, Outcome.UNCHANGED, null, estimated, null);
    }

    static TravelNote byHand(String file) {
        return new TravelNote(file, Outcome.BY_HAND, null, false, null);
    }

    static TravelNote failed(String file, Throwable failure) {
        return new TravelNote(
                file, Outcome.FAILED, null, false, Reason.of(failure).kept());
    }

    /** The same with why it failed in a reader's language. */
    public TravelNote in(Locale language) {
        return why == null
                ? this
                : new TravelNote(
                        file, outcome, version, estimated, Reason.read(why).in(language));
    }
}
