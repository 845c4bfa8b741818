package fr.allervers.data.problem;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;

/**
 * What a workshop is about, and its shape.
 *
 * @param minutes length of one session
 * @param sessions how many sessions make the workshop
 * @param minParticipants fewest residents a workshop is held for
 * @param maxParticipants most residents it takes
 * @param equipment what its room must have
 */
@RecordBuilder
public record Theme(
        String id,
        String name,
        int minutes,
        int sessions,
        int minParticipants,
        int maxParticipants,
        List<String> equipment,
        Provenance provenance)
        implements ThemeBuilder.With {

    public Theme {
        equipment = List.copyOf(equipment);
    }

    /** Most participants of a workshop in that room. */
    public int seatsIn(Room room) {
        return Math.min(maxParticipants, room.capacity());
    }

    /** True where the room has the equipment. */
    public boolean isEquippedIn(Room room) {
        return room.equipment().containsAll(equipment);
    }

    /** True where a workshop can be held in the room: it has the equipment, and seats for the fewest participants. */
    public boolean fits(Room room) {
        return isEquippedIn(room) && seatsIn(room) >= minParticipants;
    }
}
