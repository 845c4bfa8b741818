package fr.allervers.web.territory;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Why there is a version of a territory's tables.
 *
 * @param words what its author said of it; null where nothing was said
 */
public record VersionReason(Kind kind, @Nullable String words) {

    private static final String BETWEEN = ": ";

    /** What was done. */
    public enum Kind {
        /** The folder that the server is given was found changed. */
        READ_AT_START("read at start"),
        /** A table was changed on a page. */
        EDITED("edited"),
        /** A whole folder was sent. */
        IMPORTED("imported"),
        /** The tables of a version of before were taken again. */
        RETURNED("returned"),
        /** A new territory was begun here and is whole now. */
        CREATED("created"),
        /** A wish that was priced was taken, or what an advisor asked for granted. */
        WISH("wish taken"),
        /** Travel tables that were made here were taken. */
        TRAVEL("travel tables taken"),
        /** Days on which advisors were away had had their time. */
        PAST_ABSENCES("past absences removed"),
        /** Something that this version of the program does not know. */
        OTHER("");

        private final String stored;

        Kind(String stored) {
            this.stored = stored;
        }

        /** The reason with what its author says of it, if anything. */
        public VersionReason saying(@Nullable String words) {
            return new VersionReason(this, words == null || words.isBlank() ? null : words.strip());
        }
    }

    /** As it lies in the database. */
    public String stored() {
        return words == null ? kind.stored : kind == Kind.OTHER ? words : kind.stored + BETWEEN + words;
    }

    static VersionReason read(String stored) {
        var parts = stored.split(BETWEEN, 2);
        return Arrays.stream(Kind.values())
                .filter(k -> k.stored.equals(parts[0]))
                .findFirst()
                .map(k -> k.saying(parts.length == 1 ? null : parts[1]))
                .orElse(new VersionReason(Kind.OTHER, stored));
    }
}
