package fr.allervers.web.explanation;

import static java.util.Objects.requireNonNull;

import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Provenance;
import fr.allervers.data.problem.TravelTable;
import fr.allervers.data.table.TableFaults;
import fr.allervers.data.table.TableReader;
import fr.allervers.data.table.TableRow;
import fr.allervers.data.territory.TableFiles;
import fr.allervers.data.territory.TerritoryTable;
import fr.allervers.solver.explanation.Phrase;
import fr.allervers.solver.explanation.wish.ImpossibleWishException;
import fr.allervers.solver.explanation.wish.LaterService;
import fr.allervers.web.territory.table.TableRows;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Tables with a service that ends later: the hours of the rows that its travel tables are made from come later, those that the wish
 * brings later. Where timetables of its operator, or kept tables, are in their place, no row says them.
 *
 * @param problem that the wish was priced for
 */
record GrantedService(TableFiles files, Problem problem, LaterService wish) {

    private static final List<String> SERVICES = List.of("services.csv", "lines.csv", "on-demand.csv");

    /** A row of a table that says when a service goes, and the same as a travel table. */
    private record Row(String file, int at, TravelTable hours) {

        boolean says(TravelTable table) {
            return hours.days().equals(table.days())
                    && Objects.equals(hours.from(), table.from())
                    && Objects.equals(hours.to(), table.to());
        }
    }

    /** @throws ImpossibleWishException where no row says when the service goes */
    TableFiles granted() {
        var rows = rows();
        var own = problem.travel().stream().filter(t -> t.mode().equals(wish.mode()));
        if (!own.allMatch(t -> rows.stream().anyMatch(r -> r.says(t)))) {
            throw new ImpossibleWishException(Phrase.of("wish.untaken.LATER_SERVICE"));
        }
        var later = wish.in(problem.withTravel(rows.stream().map(Row::hours).toList()))
                .travel();
        var changed = new HashMap<String, TableRows>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var table = changed.computeIfAbsent(row.file, f -> TableRows.of(files, f));
            changed.put(row.file, changed(table, row, later.get(i)));
        }
        var granted = files;
        for (var table : changed.values()) {
            granted = table.in(granted);
        }
        return granted;
    }

    private static TableRows changed(TableRows table, Row row, TravelTable later) {
        var cells = new LinkedHashMap<>(table.rows().get(row.at));
        put(cells, "from", row.hours.from(), later.from());
        put(cells, "to", row.hours.to(), later.to());
        var rows = new ArrayList<>(table.rows());
        rows.set(row.at, cells);
        return new TableRows(table.file(), table.columns(), rows);
    }

    /** An hour that does not change stays as it is written. */
    private static void put(
            Map<String, String> cells, String column, @Nullable LocalTime before, @Nullable LocalTime later) {
        if (later != null && !later.equals(before)) {
            cells.put(column, later.toString());
        }
    }

    private List<Row> rows() {
        var found = new ArrayList<Row>();
        for (var file : SERVICES) {
            var bytes = files.content(file);
            var rows = bytes == null ? List.<TableRow>of() : read(file, bytes);
            for (int i = 0; i < rows.size(); i++) {
                if (wish.mode().equals(rows.get(i).text("mode"))) {
                    found.add(new Row(file, i, hours(rows.get(i))));
                }
            }
        }
        return found;
    }

    private static List<TableRow> read(String file, byte[] bytes) {
        var shape = requireNonNull(TerritoryTable.of(file).orElseThrow().shape());
        try {
            return new TableReader(file, shape, new TableFaults()).read(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With minutes that nobody looks at. */
    private TravelTable hours(TableRow row) {
        return new TravelTable(
                wish.mode(),
                row.days("days"),
                row.timeOrNull("from"),
                row.timeOrNull("to"),
                problem.travel().get(0).minutes(),
                Provenance.UNKNOWN);
    }
}
