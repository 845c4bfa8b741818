package fr.allervers.data.json;

import fr.allervers.data.problem.Limits;
import fr.allervers.data.problem.Period;
import fr.allervers.data.problem.Room;
import fr.allervers.data.problem.TimeWindow;
import java.util.List;

final class RoomShape extends RowShape<Room> {

    private final Field<String> id = required("id", Ids.declaration(Ids.Kind.ROOM));
    private final Field<String> name = required("name", Text.ANY);
    private final Field<String> commune = required("commune", Ids.reference(Ids.Kind.COMMUNE));
    private final Field<Integer> capacity = required("capacity", WholeNumber.upTo(Limits.FIGURE));
    private final Field<List<String>> equipment = optional("equipment", Lists.TEXTS, List.of());
    private final Field<Boolean> stepFree = optional("stepFree", Flag.TRUE_OR_FALSE);
    private final Field<List<TimeWindow>> open = optional("open", Lists.WINDOWS, List.of());
    private final Field<List<Period>> closed = optional("closed", Lists.PERIODS, List.of());
    private final Field<String> venue = optional("venue", Text.ANY);
    private final Field<String> address = optional("address", Text.ANY);
    private final Field<Double> latitude = optional("latitude", Degrees.LATITUDE);
    private final Field<Double> longitude = optional("longitude", Degrees.LONGITUDE);

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
                provenance(row));
    }
}
