package fr.allervers.data.territory;

import fr.allervers.data.calendar.Closings;
import fr.allervers.data.problem.Room;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code rooms.csv}.
 *
 * @param room as it is in every quarter, with no days closed; its point is the commune's where none is known
 * @param closings on what days of a year its hours do not hold: rooms of schools are closed in holidays
 * @param seasons opening hours of its venue that change with seasons, null where its hours are those of the room all the year
 * @param notes for whoever holds a workshop there
 */
public record RoomRow(
        Room room, Closings closings, @Nullable String seasons, RoomNotes notes) {

    /** True where nothing says when it is open. */
    boolean givesNoHours() {
        return room.open().isEmpty() && seasons == null && closings.equals(Closings.NONE);
    }
}
