package fr.allervers.data.bus.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code trips.txt}: what each bus is, its stops still missing. */
final class TripsFile {

    static final String NAME = "trips.txt";

    static final FeedColumns COLUMNS =
            FeedColumns.of(List.of("trip_id", "route_id", "service_id"), "trip_headsign", "wheelchair_accessible");

    /** Index of a trip that is not there. */
    static final int UNKNOWN = -1;

    private final LinesFile lines;
    private final CalendarFiles calendar;
    private final List<Trip> trips = new ArrayList<>();
    private final Map<String, Integer> byId = new HashMap<>();
    private int inaccessible;

    TripsFile(LinesFile lines, CalendarFiles calendar) {
        this.lines = lines;
        this.calendar = calendar;
    }

    void add(FeedRow row) {
        var id = row.required("trip_id");
        if (id.isEmpty()) {
            return;
        }
        if (byId.containsKey(id)) {
            row.fault("trip_id", "id.twice", id);
            return;
        }
        var line = lines.line(row.required("route_id"));
        if (line == null) {
            row.fault("route_id", "line.unknown", row.text("route_id"));
        }
        var service = row.required("service_id");
        if (!service.isEmpty() && !calendar.knows(service)) {
            row.fault("service_id", "service.unknown", service);
        }
        inaccessible += StopsFile.NOT_POSSIBLE.equals(row.text("wheelchair_accessible")) ? 1 : 0;
        byId.put(id, trips.size());
        trips.add(new Trip(
                id, line == null ? new Line("", "") : line, row.text("trip_headsign"), service, row.isFaulty()));
    }

    int index(String id) {
        return byId.getOrDefault(id, UNKNOWN);
    }

    Trip trip(int index) {
        return trips.get(index);
    }

    int count() {
        return trips.size();
    }

    /** How many runs take no wheelchair. */
    int inaccessible() {
        return inaccessible;
    }

    /** @param faulty true where its row was wrong, so that no run is made of it */
    record Trip(String id, Line line, String headsign, String service, boolean faulty) {}
}
