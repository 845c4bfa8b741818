package fr.allervers.data.bus.feed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code routes.txt}: the lines. */
final class LinesFile {

    static final String NAME = "routes.txt";

    static final FeedColumns COLUMNS = FeedColumns.of(
            List.of("route_id"),
            "route_short_name",
            "route_long_name",
            "route_type",
            "continuous_pickup",
            "continuous_drop_off");

    /** Extended route type of a bus for pupils; 713 takes the public too. */
    private static final String SCHOOL_BUS = "712";

    /** Extended route types of buses on demand and of taxis. */
    private static final Pattern CALLED = Pattern.compile("715|15\\d\\d");

    /** Route types that there are: those of the standard, and the extended ones. */
    private static final Pattern KNOWN = Pattern.compile("\\d|1[12]|[1-9]\\d\\d|1[0-7]\\d\\d");

    private final Map<String, Line> lines = new HashMap<>();
    private int continuous;

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
        var kind = row.text("route_type");
        if (!kind.isEmpty() && !KNOWN.matcher(kind).matches()) {
            row.note("route_type", "line.kind", kind);
        }
        continuous += StopTimesFile.isContinuous(row) ? 1 : 0;
        var line = new Line(
                id,
                name.isEmpty() ? id : name,
                SCHOOL_BUS.equals(kind),
                CALLED.matcher(kind).matches());
        if (lines.putIfAbsent(id, line) != null) {
            row.fault("route_id", "id.twice", id);
        }
    }

    /** How many lines stop on request between their stops. */
    int continuous() {
        return continuous;
    }

    @Nullable
    Line line(String id) {
        return lines.get(id);
    }
}
