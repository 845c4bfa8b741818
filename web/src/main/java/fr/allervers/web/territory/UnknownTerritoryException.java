package fr.allervers.web.territory;

/** Nobody keeps a territory of that id here. */
public final class UnknownTerritoryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownTerritoryException(String id) {
        super("There is no territory '%s' here.".formatted(id));
    }
}
