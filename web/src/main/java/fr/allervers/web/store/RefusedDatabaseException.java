package fr.allervers.web.store;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The database is not to be used, or cannot be; the application does not start. */
public final class RefusedDatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What H2 says of a file that another process holds. */
    private static final int IN_USE = 90020;

    private final String action;

    /**
     * @param why in one sentence
     * @param action what to set or do
     */
    RefusedDatabaseException(String why, String action, Throwable cause) {
        super(why, cause);
        this.action = action;
    }

    RefusedDatabaseException(String why, String action) {
        super(why);
        this.action = action;
    }

    /** What to set or do, in one sentence. */
    public String action() {
        return action;
    }

    /** True where another process holds the H2 file. */
    public boolean isInUse() {
        return isInUse(getCause());
    }

    static boolean isInUse(@Nullable Throwable why) {
        for (var cause = why; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getErrorCode() == IN_USE) {
                return true;
            }
        }
        return false;
    }
}
