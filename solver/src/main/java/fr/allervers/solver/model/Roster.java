package fr.allervers.solver.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The residents who attend a workshop that stands somewhere, row of demand by row. Compared by identity. */
public final class Roster {

    /** Of a workshop that is closed. */
    public static final Roster NONE = new Roster(null, List.of());

    private final @Nullable Placement workshop;
    private final List<Share> shares;
    private final long participants;

    /** @param workshop null only for one that is closed */
    public Roster(@Nullable Placement workshop, List<Share> shares) {
        this.workshop = workshop;
        this.shares = List.copyOf(shares);
        participants = shares.stream().mapToLong(Share::residents).sum();
    }

    /** Null where the workshop is closed. */
    public @Nullable Placement workshop() {
        return workshop;
    }

    /** The same of one that is held. */
    public Placement held() {
        return requireNonNull(workshop);
    }

    /** One for each row of demand from which some attend; a plan read in may have several of one row. */
    public List<Share> shares() {
        return shares;
    }

    /** Residents who attend, of all rows. */
    public long participants() {
        return participants;
    }

    @Override
    public String toString() {
        return shares.toString();
    }
}
