package fr.allervers.solver.model;

import fr.allervers.data.problem.Availability;
import fr.allervers.data.problem.Room;
import fr.allervers.data.problem.Theme;
import java.util.ArrayList;
import java.util.List;

/** A room, with what is looked up often at hand. Compared by identity. */
public final class RoomFact {

    private final int index;
    private final Room room;
    private final int commune;
    private final String communeName;
    private final Availability availability;

    RoomFact(int index, Room room, int commune, String communeName) {
        this.index = index;
        this.room = room;
        this.commune = commune;
        this.communeName = communeName;
        availability = room.availability();
    }

    /** Place in the problem's list. */
    public int index() {
        return index;
    }

    public Room room() {
        return room;
    }

    public String id() {
        return room.id();
    }

    public String name() {
        return room.name();
    }

    /** Index of its commune in the problem. */
    public int commune() {
        return commune;
    }

    public String communeName() {
        return communeName;
    }

    /** When sessions may be held in it. */
    public Availability availability() {
        return availability;
    }

    /** What the theme needs and the room does not have. */
    public List<String> missing(Theme theme) {
        var missing = new ArrayList<>(theme.equipment());
        missing.removeAll(room.equipment());
        return missing;
    }

    /** Residents a workshop of the theme can take here. */
    public int seats(Theme theme) {
        return theme.seatsIn(room);
    }

    @Override
    public String toString() {
        return room.id();
    }
}
