package fr.allervers.web.travel;

import org.jspecify.annotations.Nullable;

/**
 * Tables that were made, as they are kept.
 *
 * @param inputs SHA-256 of all that they follow from
 * @param source SHA-256 of the file
 * @param document SHA-256 of the tables with what was found
 * @param refused true where there are no tables but only the findings that say why
 * @param trips SHA-256 of the trips by name, null where nobody asked for them
 * @param tripsLanguage that they are told in, null where there are none
 */
record MadeTables(
        String inputs,
        String source,
        String document,
        boolean refused,
        @Nullable String trips,
        @Nullable String tripsLanguage) {

    /** True where nothing is missing that somebody asks for. */
    boolean answers(TravelAsked asked) {
        return refused || asked.tripsLanguage() == null || asked.tripsLanguage().equals(tripsLanguage);
    }
}
