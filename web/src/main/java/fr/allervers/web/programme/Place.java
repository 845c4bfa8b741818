package fr.allervers.web.programme;

import fr.allervers.data.problem.Commune;
import fr.allervers.data.problem.Room;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a session is held. */
public record Place(Room room, Commune commune) {

    /** Venue and room. */
    public String name() {
        return room.venue() == null ? room.name() : room.venue() + ", " + room.name();
    }

    /** Venue, room, address and commune, as far as they are known. */
    public String whole() {
        return Stream.of(room.venue(), room.name(), room.address(), commune.name())
                .flatMap(Stream::ofNullable)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** Degrees, WGS84; the commune's where the room's is not known. */
    public double latitude() {
        return room.latitude() == null ? commune.latitude() : room.latitude();
    }

    /** Degrees, WGS84; the commune's where the room's is not known. */
    public double longitude() {
        return room.longitude() == null ? commune.longitude() : room.longitude();
    }
}
