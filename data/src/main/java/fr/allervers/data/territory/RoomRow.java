package fr.allervers.data.territory;

import fr.allervers.data.calendar.SchoolDays;
import fr.allervers.data.problem.Room;

/**
 * One row of {@code rooms.csv}.
 *
 * @param room as it is in every quarter, with no days closed; its point is the commune's where none is known
 * @param school what the school calendar does to its hours: rooms of schools are closed in holidays
 */
public record RoomRow(Room room, SchoolDays school) {}
