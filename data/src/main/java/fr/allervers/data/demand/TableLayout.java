package fr.allervers.data.demand;

import fr.allervers.data.sheet.Cell;
import fr.allervers.data.sheet.Sheet;
import fr.allervers.data.sheet.SheetRow;
import fr.allervers.data.territory.Synonym.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Layout of a table of demand: in which column what stands.
 *
 * @param heading number of the row with the headings, the last one where there are several; the one before the first
 *     row where there are none
 * @param columns from 0, by what they hold
 * @param wide columns with figures; empty where one column has all figures
 * @param spread true where figures stand in several columns, though perhaps of none it is known what they are of
 * @param others headings of columns that hold nothing of ours, by column from 0; empty where there is no heading
 * @param added further columns of figures, from 0, to be summed with the one that has them
 * @param titled communes that title lines name, ids by the number of the line; used where no column says the commune
 * @param given what holds for all rows, by kind
 * @param eachRow true where a row is one person
 * @param pending columns of which it is still to be decided where they are
 */
record TableLayout(
        Sheet sheet,
        int heading,
        Map<DemandColumn, Integer> columns,
        List<WideColumn> wide,
        boolean spread,
        Map<Integer, String> others,
        List<Integer> added,
        SortedMap<Integer, String> titled,
        Map<Kind, CellMeaning> given,
        boolean eachRow,
        Set<DemandColumn> pending) {

    private static final Set<String> ENGLISH = Set.of(
            "municipality",
            "town",
            "city",
            "topic",
            "workshop",
            "target group",
            "means of transport",
            "means",
            "mobility",
            "travel mode",
            "transport mode",
            "people",
            "how many",
            "on foot",
            "walk",
            "walking",
            "by car",
            "by bus",
            "passenger",
            "public transport",
            "on demand",
            "door to door");

    TableLayout {
        columns = Map.copyOf(columns);
        wide = List.copyOf(wide);
        added = List.copyOf(added);
        titled = Collections.unmodifiableSortedMap(titled);
        given = Map.copyOf(given);
        pending = Set.copyOf(pending);
    }

    /** What stands over a column; empty where nothing does. */
    String headingOf(int column) {
        var other = others.get(column);
        return other != null
                ? other
                : sheet.rows().stream()
                        .filter(r -> r.number() == heading)
                        .map(r -> r.cell(column).text())
                        .findFirst()
                        .orElse("");
    }

    /** A column as its heading stands in the file, by our own word for what it holds where nothing stands there. */
    Object named(int column, DemandColumn held) {
        var heading = Words.excerpt(headingOf(column)).strip();
        return heading.isEmpty() ? held.title() : heading;
    }

    /** As it is found, before anything is decided. */
    static TableLayout found(
            Sheet sheet,
            int heading,
            Map<DemandColumn, Integer> columns,
            List<WideColumn> wide,
            boolean spread,
            Map<Integer, String> others) {
        return new TableLayout(
                sheet, heading, columns, wide, spread, others, List.of(), new TreeMap<>(), Map.of(), false, Set.of());
    }

    /** Columns with the figures, from 0. */
    List<Integer> figureColumns() {
        int residents = column(DemandColumn.RESIDENTS);
        return isWide()
                ? wide.stream().map(WideColumn::column).toList()
                : residents < 0 ? List.of() : List.of(residents);
    }

    /** Columns of figures, those of one thing at several times together. */
    List<List<WideColumn>> wideOfOneThing() {
        var together = new ArrayList<List<WideColumn>>();
        for (var column : wide) {
            var same = together.stream().filter(t -> isAtOtherTime(column, t)).findFirst();
            same.ifPresentOrElse(t -> t.add(column), () -> together.add(new ArrayList<>(List.of(column))));
        }
        return List.copyOf(together);
    }

    private static boolean isAtOtherTime(WideColumn column, List<WideColumn> others) {
        return others.stream()
                .allMatch(o -> o.means().equals(column.means())
                        && !column.period().isEmpty()
                        && !o.period().isEmpty()
                        && !o.period().equals(column.period()));
    }

    boolean isWide() {
        return spread || !wide.isEmpty();
    }

    /** True where headings of columns of figures say the commune. */
    boolean isCrossed() {
        return !wide.isEmpty() && wide.get(0).isOfCommune();
    }

    /** True where it says how many. */
    boolean hasFigures() {
        return isWide() || columns.containsKey(DemandColumn.RESIDENTS);
    }

    /** What stands over its columns. */
    List<String> headings() {
        return sheet.rows().stream()
                .dropWhile(r -> r.number() < heading)
                .takeWhile(r -> r.number() == heading)
                .flatMap(r -> r.cells().stream())
                .map(Cell::text)
                .toList();
    }

    /** True where the table is in English, by its headings or its means of transport. */
    boolean isEnglish() {
        int mobility = column(DemandColumn.MOBILITY);
        return headings().stream().map(Folding::fold).anyMatch(ENGLISH::contains)
                || mobility >= 0
                        && sheet.rows().stream()
                                .map(r -> Folding.fold(r.cell(mobility).text()))
                                .anyMatch(ENGLISH::contains);
    }

    /** Letters and number of the cell where its headings begin, such as {@code G1}. */
    String corner() {
        return Sheet.letters(firstColumn()) + heading;
    }

    /** Column of its first heading, from 0. */
    int firstColumn() {
        int first = 0;
        for (var text : headings()) {
            if (!text.isEmpty()) {
                break;
            }
            first++;
        }
        return first;
    }

    /** Rows below the headings. */
    List<SheetRow> content() {
        return sheet.rows().stream().filter(r -> r.number() > heading).toList();
    }

    /** How many rows there are below the headings. */
    int rows() {
        return content().size();
    }

    /** Residents in a row as far as its figures are clear or somebody said what they are, whatever it asks for. */
    long residents(SheetRow row, Answers answers) {
        if (eachRow) {
            return 1;
        }
        return Stream.concat(figureColumns().stream(), added.stream())
                .mapToLong(column -> Math.max(0, FigureKinds.figure(row.cell(column), answers)))
                .sum();
    }

    /** Column of what a heading stands for, negative where there is none. */
    int column(DemandColumn heading) {
        return columns.getOrDefault(heading, -1);
    }
}
