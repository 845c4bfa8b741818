package fr.allervers.data.territory;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import fr.allervers.data.fault.Excerpt;
import fr.allervers.data.fault.Nearest;
import fr.allervers.data.problem.TimeWindow;
import fr.allervers.data.table.TableRow;
import fr.allervers.data.table.TableShape;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Weekly hours by the name of a schedule, which rooms, audiences and advisors share. */
final class Schedules {

    private static final String FILE = "hours.csv";
    static final TableShape SHAPE = TableShape.of("schedule", "days", "from", "to");

    private final FolderTables tables;
    private final List<Row> rows;
    private final Map<String, List<TimeWindow>> byName;
    private final Set<String> named = new HashSet<>();
    private final Set<String> missed = new TreeSet<>();

    Schedules(FolderTables tables) {
        this.tables = tables;
        rows = tables.any(FILE, SHAPE, Schedules::row);
        byName = rows.stream().collect(groupingBy(Row::schedule, mapping(Row::window, toList())));
    }

    /** Says which schedules that nobody names are nearly those of an audience without any, once all audiences are read. */
    void sayWhatIsMissed() {
        for (var row : rows) {
            var nearest = named.add(row.schedule) ? Nearest.to(row.schedule, missed) : null;
            if (nearest != null) {
                tables.faults().doubt(row.place, FolderTables.words("hours.missed", Excerpt.of(row.schedule), nearest));
            }
        }
    }

    /** The hours whose schedule a cell names; no hours, so any, where it is empty. */
    List<TimeWindow> of(TableRow row, String column) {
        return row.has(column) ? named(row, column, row.need(column)) : List.of();
    }

    /** As {@link #of}, with the schedule of that name for an empty cell. */
    List<TimeWindow> of(TableRow row, String column, String otherwise) {
        if (row.has(column)) {
            return of(row, column);
        }
        (byName.containsKey(otherwise) ? named : missed).add(otherwise);
        return byName.getOrDefault(otherwise, List.of());
    }

    private List<TimeWindow> named(TableRow row, String column, String schedule) {
        row.known(column, byName.keySet(), FILE);
        named.add(schedule);
        return byName.getOrDefault(schedule, List.of());
    }

    private static Row row(TableRow row) {
        return new Row(row.id("schedule"), window(row), row.place("schedule"));
    }

    private static TimeWindow window(TableRow row) {
        LocalTime from = row.time("from");
        LocalTime to = row.time("to");
        if (to.isBefore(from) && row.isTime("from") && row.isTime("to")) {
            row.fault("to", FolderTables.words("time.order"));
        } else if (to.equals(from) && row.isTime("from") && row.isTime("to")) {
            row.doubt("to", FolderTables.words("hours.never"));
        }
        return new TimeWindow(needed(row, "days"), from, to);
    }

    /** Says where hours of which both ends are told hold at no time: no problem could be made of those that end before they begin. */
    static void sayWhereNever(TableRow row) {
        if (row.isTime("from") && row.isTime("to")) {
            if (row.time("to").isBefore(row.time("from"))) {
                row.fault("to", FolderTables.words("time.order"));
            } else if (row.time("to").equals(row.time("from"))) {
                row.doubt("to", FolderTables.words("time.never"));
            }
        }
    }

    /** Days of the week, at least one. */
    static Set<DayOfWeek> needed(TableRow row, String column) {
        var days = row.days(column);
        if (!days.isEmpty()) {
            return days;
        }
        row.need(column);
        return EnumSet.allOf(DayOfWeek.class);
    }

    private record Row(String schedule, TimeWindow window, String place) {}
}
