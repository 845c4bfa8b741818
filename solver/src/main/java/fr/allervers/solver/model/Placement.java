package fr.allervers.solver.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a workshop stands: of which theme for which audience, at which sessions, in which room and by which advisor.
 * One immutable value, because a move changes them together. Compared by identity.
 */
public final class Placement {

    private final int ordinal;
    private final @Nullable String id;
    private final boolean speaksForId;
    private final KindFact kind;
    private final SessionSeries series;
    private final RoomFact room;
    private final AdvisorFact advisor;
    private final List<Session> sessions;
    private final List<Session> missed;

    /**
     * @param ordinal of the workshop that stands so
     * @param id null for a workshop that gets its id when the plan is written
     * @param speaksForId false where a later workshop of a plan that was read in has the same id; that one is then
     *     compared to the published
     */
    public Placement(
            int ordinal,
            @Nullable String id,
            boolean speaksForId,
            KindFact kind,
            SessionSeries series,
            RoomFact room,
            AdvisorFact advisor) {
        this.ordinal = ordinal;
        this.id = id;
        this.speaksForId = speaksForId;
        this.kind = kind;
        this.series = series;
        this.room = room;
        this.advisor = advisor;
        var held = new ArrayList<Session>();
        for (var start : series.starts()) {
            held.add(new Session(
                    this, held.size(), start, start.plusMinutes(kind.theme().minutes())));
        }
        sessions = List.copyOf(held);
        held.removeIf(s -> kind.availability().allows(s.start(), s.end()));
        missed = List.copyOf(held);
    }

    public int ordinal() {
        return ordinal;
    }

    /** Its id in the plan; for a workshop without one yet, its number. */
    public String id() {
        return id == null ? "#" + (ordinal + 1) : id;
    }

    /** True where it has an id, as those read in and those kept from a plan before have. */
    public boolean isNamed() {
        return id != null;
    }

    /** True where it is what the plan says of the published workshop of its id, if there is one. */
    public boolean speaksForId() {
        return id != null && speaksForId;
    }

    public KindFact kind() {
        return kind;
    }

    public SessionSeries series() {
        return series;
    }

    public RoomFact room() {
        return room;
    }

    public AdvisorFact advisor() {
        return advisor;
    }

    /** Its sessions, first to last; empty only where a plan read in had none. */
    public List<Session> sessions() {
        return sessions;
    }

    /** Those of its sessions to which the audience cannot come. */
    public List<Session> missed() {
        return missed;
    }

    /** Residents it can seat. */
    public int seats() {
        return kind.theme().seatsIn(room.room());
    }

    @Override
    public String toString() {
        return "%s: %s in %s by %s at %s".formatted(id(), kind, room, advisor, series.starts());
    }
}
