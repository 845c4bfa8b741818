package fr.allervers.data.territory;

import fr.allervers.data.calendar.Closings;
import fr.allervers.data.problem.Room;

/**
 * One row of {@code rooms.csv}.
 *
 * @param room as it is in every quarter, with no days closed; its point is the commune's where none is known
 * @param closings on what days of a year its hours do not hold: rooms of schools are closed in holidays
 * @param notes for whoever holds a workshop there
 */
public record RoomRow(Room room, Closings closings, RoomNotes notes) {

    /** True where nothing says when it is open. */
    boolean givesNoHours() {
        return room.open().isEmpty() && closings.equals(Closings.NONE);
    }
}
