package fr.allervers.web.programme;

import fr.allervers.web.publication.SessionKey;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether there is still a place in a session, and how many where that number tells of no count below {@value #FEWEST}:
 * neither how few places are left nor how few people have signed up.
 *
 * @param told what is said of them
 * @param number how many are left; null where that is not told
 */
public record PlacesLeft(Told told, @Nullable Integer number) {

    /** Fewer than these are not counted to the public. */
    static final int FEWEST = 5;

    /** What is said of the places left. */
    public enum Told {
        /** There are, and their number is told. */
        NUMBER,
        /** There are; their number would tell that fewer than {@value #FEWEST} people have signed up. */
        SOME,
        /** Fewer than {@value #FEWEST}. */
        FEW,
        /** None. */
        NONE
    }

    /**
     * Places left by what was counted.
     *
     * @param counts how many have signed up, by session; those that nobody counted are missing
     */
    public record Counted(Map<SessionKey, Integer> counts) {

        /** What is told of a session; null where it is not known, and where it is no longer held. */
        public @Nullable PlacesLeft of(PublicSession session) {
            var key = new SessionKey(session.place().room().id(), session.start());
            return session.isCancelled() ? null : PlacesLeft.of(session.seats(), counts.get(key));
        }
    }

    /**
     * What is told of a session.
     *
     * @param seats most participants
     * @param signedUp how many have signed up, null where nobody counted them
     * @return null where it is not known
     */
    static @Nullable PlacesLeft of(int seats, @Nullable Integer signedUp) {
        if (signedUp == null) {
            return null;
        }
        int left = seats - signedUp;
        return left < FEWEST
                ? new PlacesLeft(left <= 0 ? Told.NONE : Told.FEW, null)
                : signedUp < FEWEST ? new PlacesLeft(Told.SOME, null) : new PlacesLeft(Told.NUMBER, left);
    }
}
