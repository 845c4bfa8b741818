package fr.allervers.web.travel;

import fr.allervers.data.calendar.Quarter;
import org.jspecify.annotations.Nullable;

/**
 * Tables that somebody asks for, as a job has it.
 *
 * @param quarter that they are for, such as 2027-Q1
 * @param source SHA-256 of the file that they are made from
 * @param schoolBuses whether lines for pupils count where the territory does not say so; null where nobody says it
 * @param tripsLanguage in which all trips by bus are named too, null where they are not
 * @param take whether they become tables of the territory once they are made
 */
record TravelAsked(
        SourceKind kind,
        String quarter,
        String source,
        @Nullable Boolean schoolBuses,
        @Nullable String tripsLanguage,
        boolean take) {

    /** The territory's file that holds such tables. */
    public String file() {
        return kind.file(Quarter.parse(quarter));
    }
}
