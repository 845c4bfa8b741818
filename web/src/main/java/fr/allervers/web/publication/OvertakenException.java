package fr.allervers.web.publication;

/** Somebody published or took back meanwhile: what was asked for was decided about something else. */
public final class OvertakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OvertakenException() {
        super("Somebody published or took back meanwhile; look again and decide anew.");
    }
}
