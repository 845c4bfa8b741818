package fr.allervers.data;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * What a test needs of the machine it runs on. Where that is missing the test is skipped with a loud notice, and on a
 * build server, {@code CI=true}, it fails: nobody sees there that a test was skipped.
 */
public final class Needed {

    private static final Needed HERE = new Needed(Boolean.parseBoolean(System.getenv("CI")));

    private final boolean onBuildServer;

    Needed(boolean onBuildServer) {
        this.onBuildServer = onBuildServer;
    }

    /**
     * Goes on only where something is there.
     *
     * @param isThere true where it is
     * @param notice what is missing, and how to get it
     */
    public static void onThisMachine(boolean isThere, String notice) {
        if (!isThere) {
            missing(notice, null);
        }
    }

    /**
     * Ends a test that cannot go on.
     *
     * @param notice what is missing, and how to get it
     * @param cause null where there is none
     * @return nothing: it always throws
     */
    public static <T> T missing(String notice, @Nullable Throwable cause) {
        return HERE.end(notice, cause);
    }

    <T> T end(String notice, @Nullable Throwable cause) {
        var said = "TESTS NOT RUN: " + notice;
        if (onBuildServer) {
            throw new AssertionError(said, cause);
        }
        System.err.printf("%n%s%n*** %s%n%s%n%n", "*".repeat(120), said, "*".repeat(120));
        return Assumptions.abort(said);
    }
}
