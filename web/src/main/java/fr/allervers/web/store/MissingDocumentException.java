package fr.allervers.web.store;

/** There is no such document: the database is not whole. */
public final class MissingDocumentException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    MissingDocumentException(String sha256) {
        super("There is no document %s in the database; restore it from a backup.".formatted(sha256));
    }
}
