package fr.allervers.web.backup;

/** There is nothing to back up: the database has no tables, so that it is most likely not the one that is meant. */
public final class EmptyStoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EmptyStoreException() {
        super("the database has no tables");
    }
}
