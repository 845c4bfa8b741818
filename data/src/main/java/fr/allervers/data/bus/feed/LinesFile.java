package fr.allervers.data.bus.feed;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code routes.txt}: the lines. */
final class LinesFile {

    static final String NAME = "routes.txt";

    /** Extended route type of a bus for pupils; 713 takes the public too. */
    private static final String SCHOOL_BUS = "712";

    private final Map<String, Line> lines = new HashMap<>();

    void add(FeedRow row) {
        var id = row.required("route_id");
        if (id.isEmpty()) {
            return;
        }
        var shortName = row.text("route_short_name");
        var name = shortName.isEmpty() ? row.text("route_long_name") : shortName;
        if (name.isEmpty()) {
            row.note("route_short_name", "line.nameless", id);
        }
        boolean isSchool = SCHOOL_BUS.equals(row.text("route_type"));
        if (lines.putIfAbsent(id, new Line(id, name.isEmpty() ? id : name, isSchool)) != null) {
            row.fault("route_id", "id.twice", id);
        }
    }

    @Nullable
    Line line(String id) {
        return lines.get(id);
    }
}
