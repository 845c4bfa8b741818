package fr.allervers.solver.model;

import fr.allervers.data.problem.Availability;
import fr.allervers.data.problem.Room;
import fr.allervers.data.problem.Theme;
import java.util.ArrayList;
import java.util.List;

/**
 * A room, with what is looked up often at hand. Compared by identity.
 *
 * @param index place in the problem's list
 * @param commune index in the problem
 * @param availability when sessions may be held in it
 */
public record RoomFact(int index, Room room, int commune, String communeName, Availability availability) {

    public String id() {
        return room.id();
    }

    public String name() {
        return room.name();
    }

    /** Its commune and its name: rooms of many communes have one name. */
    public String place() {
        return communeName + ", " + room.name();
    }

    /** What the theme needs and the room does not have. */
    public List<String> missing(Theme theme) {
        var missing = new ArrayList<>(theme.equipment());
        missing.removeAll(room.equipment());
        return missing;
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return room.id();
    }
}
