package fr.allervers.web.publication;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A plan that was published for a quarter.
 *
 * @param number from 1 for the first of the quarter
 * @param version id of the plan's version
 * @param author who published it, null where that is not known
 * @param takenBackAt when it was taken back without another in its place, null where it was not
 */
public record Publication(
        int number,
        String version,
        @Nullable String author,
        Instant publishedAt,
        @Nullable Instant takenBackAt) {

    /** The same before it was taken back. */
    public Publication inForce() {
        return new Publication(number, version, author, publishedAt, null);
    }

    boolean isTakenBack() {
        return takenBackAt != null;
    }
}
