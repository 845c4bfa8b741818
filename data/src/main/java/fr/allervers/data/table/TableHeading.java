package fr.allervers.data.table;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import fr.allervers.data.fault.Excerpt;
import fr.allervers.data.fault.Nearest;
import fr.allervers.data.words.CellText;
import fr.allervers.data.words.Sentence;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Where each column of a table stands.
 *
 * @param width how many columns the file has
 * @param names of the columns as they are called in the file
 * @param untitled where columns without a heading stand of which nothing was said yet
 */
record TableHeading(
        String file,
        int width,
        Map<String, Integer> places,
        Map<String, String> names,
        Set<Integer> untitled,
        TableFaults faults) {

    /** Headings that are offered for a missing column. */
    private static final int OFFERED = 12;

    /** The heading; null where the rows cannot be read by it. */
    static @Nullable TableHeading of(String file, int line, List<String> cells, TableShape shape, TableFaults faults) {
        if (cells.size() > TableLimits.COLUMNS) {
            faults.add(file + ":" + line, TableFaults.words("columns.many", TableLimits.COLUMNS));
            return null;
        }
        var places = new LinkedHashMap<String, Integer>();
        for (int i = 0; i < cells.size(); i++) {
            name(file + ":" + line, cells.get(i), i, places, shape, faults);
        }
        var missing = new TreeSet<>(shape.needed());
        missing.removeAll(places.keySet());
        var others = cells.stream()
                .filter(c -> !shape.columns().contains(shape.column(c)))
                .toList();
        missing.forEach(m -> faults.add(file + ":" + line, missing(m, cells, others, shape)));
        if (!missing.isEmpty()) {
            return null;
        }
        var names = new HashMap<String, String>();
        places.forEach((column, at) -> names.put(column, CellText.stripped(cells.get(at))));
        var untitled = IntStream.range(0, cells.size())
                .filter(i -> CellText.stripped(cells.get(i)).isEmpty())
                .boxed()
                .collect(toCollection(TreeSet::new));
        return new TableHeading(file, cells.size(), places, names, untitled, faults);
    }

    private static void name(
            String place, String cell, int at, Map<String, Integer> places, TableShape shape, TableFaults faults) {
        var name = shape.column(cell);
        if (!shape.columns().contains(name)) {
            if (!name.isEmpty()) {
                unknown(place, CellText.stripped(cell), shape, faults);
            }
        } else if (places.putIfAbsent(name, at) != null) {
            faults.add(place, TableFaults.words("column.twice", Excerpt.of(CellText.stripped(cell))));
        }
    }

    /** That a column is missing, with the headings that may be the ones it stands under. */
    static Sentence missing(String column, Collection<String> headings, Collection<String> others, TableShape shape) {
        var name = shape.heading(column, headings);
        var offered = others.stream()
                .map(CellText::stripped)
                .filter(h -> !h.isEmpty())
                .distinct()
                .limit(OFFERED)
                .map(Excerpt::of)
                .collect(joining(", "));
        return offered.isEmpty()
                ? TableFaults.words("column.missing", name)
                : TableFaults.words("column.missingAmong", name, offered);
    }

    /** A fault of a strict shape; of another a column that is not read, and said so. */
    static void unknown(String place, String heading, TableShape shape, TableFaults faults) {
        if (shape.strict()) {
            faults.add(place, unknown(heading, shape));
        } else if (!shape.passedOver().contains(heading.toLowerCase(Locale.ROOT))) {
            faults.note(place, TableFaults.words("column.unread", Excerpt.of(heading)));
        }
    }

    private static Sentence unknown(String heading, TableShape shape) {
        var nearest = Nearest.to(heading, shape.columns());
        return nearest == null
                ? TableFaults.words("column.unknown", Excerpt.of(heading), String.join(", ", shape.columns()))
                : TableFaults.words("column.unknownNear", Excerpt.of(heading), nearest);
    }

    TableRow row(int line, List<String> cells) {
        if (cells.size() > width && cells.subList(width, cells.size()).stream().anyMatch(c -> !c.isBlank())) {
            faults.add(file + ":" + line, TableFaults.words("row.wide", cells.size(), width));
        }
        untitled.removeIf(at -> isUnread(at, line, cells));
        var byColumn = new HashMap<String, String>();
        places.forEach((column, at) -> {
            var cell = at < cells.size() ? CellText.stripped(cells.get(at)) : "";
            if (!cell.isEmpty()) {
                byColumn.put(column, checked(faults, file + ":" + line + ":" + names.get(column), cell));
            }
        });
        return new TableRow(file, line, byColumn, names, faults);
    }

    /** True where a column without a heading holds a text, which is said once. */
    private boolean isUnread(int at, int line, List<String> cells) {
        var cell = at < cells.size() ? CellText.stripped(cells.get(at)) : "";
        if (!cell.isEmpty()) {
            faults.doubt(file + ":" + line, TableFaults.words("column.untitled", at + 1, Excerpt.of(cell)));
        }
        return !cell.isEmpty();
    }

    /** The cell, after a fault where it is too long or holds what nobody sees. */
    static String checked(TableFaults faults, String place, String cell) {
        if (cell.length() > TableLimits.CELL) {
            faults.add(place, TableFaults.words("cell.long", TableLimits.CELL));
        } else if (cell.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
            faults.add(place, TableFaults.words("cell.control"));
        }
        return cell;
    }
}
