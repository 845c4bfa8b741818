package fr.allervers.data.shape;

import fr.allervers.data.problem.Limits;
import fr.allervers.data.problem.Period;
import fr.allervers.data.problem.Room;
import fr.allervers.data.problem.TimeWindow;
import java.util.List;

final class RoomShape extends Shape<Room> {

    private final Field<Room, String> id = required("id", Ids.declaration(Ids.Kind.ROOM), Room::id);
    private final Field<Room, String> name = required("name", Text.ANY, Room::name);
    private final Field<Room, String> commune = required("commune", Ids.reference(Ids.Kind.COMMUNE), Room::commune);
    private final Field<Room, Integer> capacity = required("capacity", WholeNumber.upTo(Limits.FIGURE), Room::capacity);
    private final Field<Room, List<String>> equipment =
            spelledOut("equipment", Lists.TEXTS, List.of(), Room::equipment);
    private final Field<Room, Boolean> stepFree = spelledOut("stepFree", Text.FLAG, null, Room::stepFree);
    private final Field<Room, List<TimeWindow>> open = spelledOut("open", Lists.WINDOWS, List.of(), Room::open);
    private final Field<Room, List<Period>> closed = spelledOut("closed", Lists.PERIODS, List.of(), Room::closed);
    private final Field<Room, String> venue = optional("venue", Text.ANY, Room::venue);
    private final Field<Room, String> address = optional("address", Text.ANY, Room::address);
    private final Field<Room, Double> latitude = optional("latitude", Degrees.LATITUDE, Room::latitude);
    private final Field<Room, Double> longitude = optional("longitude", Degrees.LONGITUDE, Room::longitude);
    private final Origin<Room> origin = origin(Room::provenance);

    @Override
    Room build(Row row) {
        return new Room(
                row.get(id),
                row.get(name),
                row.get(commune),
                row.get(capacity),
                row.get(equipment),
                row.find(stepFree),
                row.get(open),
                row.get(closed),
                row.find(venue),
                row.find(address),
                row.find(latitude),
                row.find(longitude),
                origin.of(row));
    }
}
