package fr.allervers.solver.model;

import fr.allervers.data.problem.Workshop;
import java.time.LocalDateTime;
import java.util.List;

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

    /** Its first session as a list of one, empty where it has none. */
    public List<LocalDateTime> first() {
        return workshop.sessions().stream().limit(1).toList();
    }
}
