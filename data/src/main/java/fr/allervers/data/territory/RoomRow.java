package fr.allervers.data.territory;

import fr.allervers.data.problem.Room;

/**
 * One row of {@code rooms.csv}.
 *
 * @param room as it is in every quarter, with no days closed; its point is the commune's where none is known
 * @param closedInSchoolHolidays true for rooms of schools
 */
public record RoomRow(Room room, boolean closedInSchoolHolidays) {}
