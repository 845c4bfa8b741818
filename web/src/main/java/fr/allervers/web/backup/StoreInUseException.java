package fr.allervers.web.backup;

/** A backup cannot be restored into a database, which stays as it is. */
public final class StoreInUseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Reason {
        /** The database holds something already. */
        NOT_EMPTY,
        /** The backup was made by a newer program. */
        NEWER_BACKUP,
        /** The database has tables of a newer program than the backup. */
        NEWER_DATABASE
    }

    private final Reason reason;

    StoreInUseException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
