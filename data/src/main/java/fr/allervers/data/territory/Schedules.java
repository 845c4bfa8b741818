package fr.allervers.data.territory;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import fr.allervers.data.problem.TimeWindow;
import fr.allervers.data.table.TableRow;
import fr.allervers.data.table.TableShape;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Weekly hours by the name of a schedule, which rooms, audiences and advisors share. */
final class Schedules {

    private static final String FILE = "hours.csv";
    static final TableShape SHAPE = TableShape.of("schedule", "days", "from", "to");

    private final Map<String, List<TimeWindow>> byName;

    Schedules(FolderTables tables) {
        byName = tables.any(FILE, SHAPE, Schedules::row).stream()
                .collect(groupingBy(Row::schedule, mapping(Row::window, toList())));
    }

    /** The hours whose schedule a cell names; no hours, so any, where it is empty. */
    List<TimeWindow> of(TableRow row, String column) {
        return row.has(column) ? named(row, column, row.need(column)) : List.of();
    }

    /** As {@link #of}, with the schedule of that name for an empty cell. */
    List<TimeWindow> of(TableRow row, String column, String otherwise) {
        return row.has(column) ? of(row, column) : byName.getOrDefault(otherwise, List.of());
    }

    private List<TimeWindow> named(TableRow row, String column, String schedule) {
        row.known(column, byName.keySet(), FILE);
        return byName.getOrDefault(schedule, List.of());
    }

    private static Row row(TableRow row) {
        return new Row(row.id("schedule"), window(row));
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

    /** Says where hours of which both ends are told hold at no time. */
    static void sayWhereNever(TableRow row) {
        if (row.isTime("from") && row.isTime("to") && !row.time("from").isBefore(row.time("to"))) {
            row.doubt("to", FolderTables.words("time.never"));
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

    private record Row(String schedule, TimeWindow window) {}
}
