package fr.allervers.solver.model;

import fr.allervers.data.problem.Workshop;

/**
 * A workshop that was published.
 *
 * @param pinned true where it must stay as it is
 */
public record PublishedWorkshop(Workshop workshop, boolean pinned) {

    public String id() {
        return workshop.id();
    }

    /** Residents it was published with. */
    public long participants() {
        return workshop.participants();
    }
}
