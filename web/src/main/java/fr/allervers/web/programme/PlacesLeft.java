package fr.allervers.web.programme;

import org.jspecify.annotations.Nullable;

/** Whether there is still a place in a session, without a count that would tell how few have signed up. */
enum PlacesLeft {
    SOME,
    FEW,
    NONE;

    /** Fewer than these are not counted to the public. */
    private static final int FEWEST = 5;

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
        return left <= 0 ? NONE : left < FEWEST ? FEW : SOME;
    }
}
