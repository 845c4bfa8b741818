package fr.allervers.web.store;

/** The database is not to be used, or cannot be; the application does not start. */
final class RefusedDatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

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

    String action() {
        return action;
    }
}
