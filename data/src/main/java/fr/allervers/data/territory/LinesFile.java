package fr.allervers.data.territory;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import fr.allervers.data.problem.Limits;
import fr.allervers.data.table.KnownCommunes;
import fr.allervers.data.table.TableRow;
import fr.allervers.data.table.TableShape;
import fr.allervers.data.travel.TransitLines;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code lines.csv}: trains, coaches and buses by their stops; rows of the same mode and hours make one table. */
record LinesFile(FolderTables tables, KnownCommunes communes) {

    /** A commune's code, and minutes behind the last blank. */
    private static final Pattern STOP = Pattern.compile("(.+?)[\\s\\p{Z}]+(\\d{1,4})");

    static final TableShape SHAPE =
            TableShape.sourced("mode", "line", "days?", "from?", "to?", "headway_minutes", "stops");

    List<TransitLines> read() {
        var byHours = tables.any("lines.csv", SHAPE, this::row).stream()
                .collect(groupingBy(Row::hours, LinkedHashMap::new, toList()));
        var all = new ArrayList<TransitLines>();
        byHours.forEach((hours, rows) -> all.add(new TransitLines(
                hours.mode,
                hours.days,
                hours.from,
                hours.to,
                rows.stream().map(Row::line).toList(),
                rows.stream().map(Row::source).distinct().collect(joining(" ; ")))));
        return all;
    }

    private Row row(TableRow row) {
        var line = new TransitLines.Line(row.need("line"), row.whole("headway_minutes", 1, Limits.MINUTES), stops(row));
        Schedules.sayWhereNever(row);
        var hours = new Hours(row.id("mode"), row.days("days"), row.timeOrNull("from"), row.timeOrNull("to"));
        var source = row.provenance().source();
        return new Row(hours, line, source == null ? line.name() : line.name() + " : " + source);
    }

    /** As in {@code 73901 0|73902 6|73904 13}: commune and minutes from the first stop. */
    private List<TransitLines.Stop> stops(TableRow row) {
        row.need("stops");
        var stops = new ArrayList<TransitLines.Stop>();
        int before = 0;
        for (var text : row.list("stops")) {
            var parts = STOP.matcher(text);
            if (!parts.matches()) {
                row.fault("stops", FolderTables.words("line.stop", text));
                continue;
            }
            var commune = communes.of(row, "stops", parts.group(1));
            if (Integer.parseInt(parts.group(2)) < before) {
                row.fault("stops", FolderTables.words("line.order", text));
            } else {
                before = Integer.parseInt(parts.group(2));
                stops.add(new TransitLines.Stop(commune, before));
            }
        }
        return stops;
    }

    private record Hours(
            String mode,
            Set<DayOfWeek> days,
            @Nullable LocalTime from,
            @Nullable LocalTime to) {}

    private record Row(Hours hours, TransitLines.Line line, String source) {}
}
