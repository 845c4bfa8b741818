package fr.allervers.data.example;

import static java.util.stream.Collectors.toMap;

import fr.allervers.data.problem.Commune;
import fr.allervers.data.problem.Period;
import fr.allervers.data.problem.Provenance;
import fr.allervers.data.problem.Room;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rooms: few venues are documented, the others are made up and say so. All are marked as estimated, for even in a
 * documented venue the room's size and equipment are not. A room without a known point stands at its commune's.
 */
final class Rooms {

    private final Hours hours;
    private final Map<String, Commune> communes;
    private final List<Period> schoolHolidays;

    Rooms(Hours hours, List<Commune> communes, List<Period> schoolHolidays) {
        this.hours = hours;
        this.communes = communes.stream().collect(toMap(Commune::code, c -> c));
        this.schoolHolidays = schoolHolidays;
    }

    List<Room> all() {
        return Rows.of("rooms", Row.class).stream().map(this::room).toList();
    }

    private Room room(Row row) {
        var commune = communes.get(row.commune);
        if (commune == null) {
            throw new IllegalArgumentException("rooms.csv, %s: no commune '%s'".formatted(row.id, row.commune));
        }
        var pointed = row.latitude != null && row.longitude != null;
        var source = pointed ? row.source : row.source + " ; point de la commune";
        return new Room(
                row.id,
                row.name,
                row.commune,
                row.capacity,
                row.equipment,
                row.stepFree,
                hours.of(row.hours),
                row.closedInSchoolHolidays ? schoolHolidays : List.of(),
                row.venue,
                row.address,
                pointed ? row.latitude : Double.valueOf(commune.latitude()),
                pointed ? row.longitude : Double.valueOf(commune.longitude()),
                Provenance.estimate(source));
    }

    record Row(
            String id,
            String venue,
            String name,
            String commune,
            @Nullable String address,
            @Nullable Double latitude,
            @Nullable Double longitude,
            int capacity,
            List<String> equipment,
            @Nullable Boolean stepFree,
            String hours,
            boolean closedInSchoolHolidays,
            String source) {}
}
