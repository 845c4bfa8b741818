package fr.allervers.data.bus.feed;

import fr.allervers.data.travel.Point;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code stops.txt}: the stops, and which of them make up a station. */
final class StopsFile {

    static final String NAME = "stops.txt";

    static final FeedColumns COLUMNS = FeedColumns.of(
            List.of("stop_id", "stop_lat", "stop_lon"),
            "stop_name",
            "location_type",
            "parent_station",
            "wheelchair_boarding");

    /** Index of a stop that is there and cannot be used: a station, an entrance, one without a point. */
    static final int UNUSABLE = -1;

    /** Index of a stop that is not there. */
    static final int UNKNOWN = -2;

    /** Of {@code wheelchair_boarding}, and of a run's {@code wheelchair_accessible}. */
    static final String NOT_POSSIBLE = "2";

    private final List<Stop> stops = new ArrayList<>();
    private final Map<String, Integer> byId = new HashMap<>();
    private final Map<String, List<Integer>> byStation = new HashMap<>();
    private int inaccessible;

    void add(FeedRow row) {
        var id = row.required("stop_id");
        if (id.isEmpty()) {
            return;
        }
        if (byId.putIfAbsent(id, UNUSABLE) != null) {
            row.fault("stop_id", "id.twice", id);
            return;
        }
        if (row.whole("location_type", 0) == 0) {
            inaccessible += NOT_POSSIBLE.equals(row.text("wheelchair_boarding")) ? 1 : 0;
            addStop(id, row);
        }
    }

    private void addStop(String id, FeedRow row) {
        var point = new Point(row.degrees("stop_lat", 90), row.degrees("stop_lon", 180));
        if (Math.abs(point.latitude()) < 0.001 && Math.abs(point.longitude()) < 0.001) {
            row.fault("stop_lat", "stop.nowhere", id);
        }
        if (row.isFaulty()) {
            return;
        }
        var name = row.text("stop_name");
        byId.put(id, stops.size());
        var station = row.text("parent_station");
        byStation
                .computeIfAbsent(station.isEmpty() ? id : station, s -> new ArrayList<>())
                .add(stops.size());
        stops.add(new Stop(id, name.isEmpty() ? id : name, point));
    }

    /** How many stops no wheelchair gets on at. */
    int inaccessible() {
        return inaccessible;
    }

    List<Stop> stops() {
        return stops;
    }

    /** Index of a stop, {@link #UNUSABLE} or {@link #UNKNOWN}. */
    int index(String id) {
        return byId.getOrDefault(id, UNKNOWN);
    }

    /** The stop itself, or all stops of a station. */
    List<Integer> stopsOf(String id) {
        int index = index(id);
        return index >= 0 ? List.of(index) : byStation.getOrDefault(id, List.of());
    }
}
