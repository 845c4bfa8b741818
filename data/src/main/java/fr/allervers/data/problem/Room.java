package fr.allervers.data.problem;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A room in a venue.
 *
 * @param commune INSEE code
 * @param capacity participants
 * @param equipment names of what it has, as in {@link Theme#equipment()}
 * @param stepFree null for unknown, which counts as no
 * @param open when sessions may be held in it; empty: always
 * @param closed days on which none may
 * @param venue name of the venue, null where not given
 * @param address null where not given
 * @param latitude degrees, WGS84, null where not given
 * @param longitude degrees, WGS84, null where not given
 */
@RecordBuilder
public record Room(
        String id,
        String name,
        String commune,
        int capacity,
        List<String> equipment,
        @Nullable Boolean stepFree,
        List<TimeWindow> open,
        List<Period> closed,
        @Nullable String venue,
        @Nullable String address,
        @Nullable Double latitude,
        @Nullable Double longitude,
        Provenance provenance)
        implements RoomBuilder.With {

    public Room {
        equipment = List.copyOf(equipment);
        open = List.copyOf(open);
        closed = List.copyOf(closed);
    }

    /** When sessions may be held in it. */
    public Availability availability() {
        return new Availability(open, closed);
    }

    /** True only where it is known to be step-free. */
    public boolean isStepFree() {
        return Boolean.TRUE.equals(stepFree);
    }
}
