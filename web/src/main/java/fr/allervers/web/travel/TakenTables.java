package fr.allervers.web.travel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a file of the territory was taken from.
 *
 * @param file its name
 * @param source SHA-256 of the map or the timetable
 * @param inputs SHA-256 of all that its tables follow from
 * @param content SHA-256 of the file as it was put there
 * @param schoolBuses as was asked for, null where it was not said
 * @param author who took it, null where that is not known
 */
record TakenTables(
        String file,
        String source,
        String inputs,
        String content,
        @Nullable Boolean schoolBuses,
        @Nullable String author,
        Instant takenAt) {}
