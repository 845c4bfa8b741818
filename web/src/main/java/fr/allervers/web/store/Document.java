package fr.allervers.web.store;

import java.time.Instant;

/**
 * A document that never changes, without its content.
 *
 * @param sha256 of its content, 64 hexadecimal digits: what it is found by
 * @param size of its content in bytes
 */
public record Document(String sha256, Kind kind, long size, Instant keptAt) {

    /** What a document holds. */
    public enum Kind {
        /** A problem file of the contract. */
        PROBLEM,
        /** A plan file of the contract. */
        PLAN,
        /** A territory's folder of tables, as a zip file. */
        TERRITORY,
        /** A table that somebody sent; of one with personal columns the copy without them. */
        UPLOAD,
        /** Rows of demand that were taken, as JSON. */
        DEMAND,
        /** A part of a map of the roads or of a timetable that somebody sent. */
        SOURCE,
        /** Travel tables that were made of such a file, or its trips by name. */
        TRAVEL
    }
}
