package fr.allervers.data.territory;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.calendar.UnreadableQuarterException;
import fr.allervers.data.fault.Excerpt;
import fr.allervers.data.fault.FaultsException;
import fr.allervers.data.json.DocumentReader;
import fr.allervers.data.problem.Commune;
import fr.allervers.data.problem.Limits;
import fr.allervers.data.table.KnownCommunes;
import fr.allervers.data.table.TableFaults;
import fr.allervers.data.table.TableReader;
import fr.allervers.data.table.TableRow;
import fr.allervers.data.table.TableShape;
import fr.allervers.data.transport.BetterTravel;
import fr.allervers.data.transport.OnDemandFile;
import fr.allervers.data.travel.Assumptions;
import fr.allervers.data.travel.TableSet;
import fr.allervers.data.travel.TravelService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code services.csv}, {@code assumptions.csv}, {@code on-demand.csv}, {@code roads.json} and, for each quarter of which
 * timetables are known, {@code buses-2027-Q1.json}.
 */
record TransportFiles(FolderTables tables) {

    static final String ROADS = "roads.json";

    private static final Pattern BUSES = Pattern.compile("buses-(\\d{4}-Q\\d)\\.json");
    static final String FIGURES = "assumptions.csv";
    static final TableShape FIGURE = TableShape.of("name", "value", "unit?", "source?");
    static final TableShape SERVICE =
            TableShape.sourced("mode", "kind", "days?", "from?", "to?", "longest_trip_minutes?", "headway_factor?");
    private static final double LARGEST = 1e6;

    /** @param communes in the order of the territory's */
    Transport read(List<Commune> communes) {
        var services = tables.all("services.csv", SERVICE, TransportFiles::service);
        var known = KnownCommunes.of(communes);
        var rules = tables.any(OnDemandFile.NAME, OnDemandFile.SHAPE, row -> OnDemandFile.rule(row, known)).stream()
                .filter(Objects::nonNull)
                .toList();
        return new Transport(
                services,
                new LinesFile(tables, known).read(),
                assumptions(),
                new BetterTravel(made(ROADS, "roads.lacking", communes), rules),
                buses(communes));
    }

    /** The name of the file of a quarter's tables by bus. */
    static String buses(Quarter quarter) {
        return "buses-" + quarter + ".json";
    }

    /** The quarter whose tables by bus a file of that name holds; null where it is no such name. */
    static @Nullable Quarter quarterOf(String file) {
        var match = BUSES.matcher(file);
        try {
            return match.matches() ? Quarter.parse(match.group(1)) : null;
        } catch (UnreadableQuarterException e) {
            return null;
        }
    }

    private Map<Quarter, TableSet> buses(List<Commune> communes) {
        var buses = new TreeMap<Quarter, TableSet>();
        for (var name : tables.names()) {
            var quarter = quarterOf(name);
            if (quarter != null) {
                made(name, "buses.lacking", communes).forEach(set -> buses.put(quarter, set));
            }
        }
        return buses;
    }

    /** Tables made by a command for these communes; none where there is no such file. */
    private List<TableSet> made(String file, String lackingKey, List<Commune> communes) {
        try (var in = tables.files().open(file)) {
            if (in == null) {
                return List.of();
            }
            var set = DocumentReader.TABLE_SETS.read(in);
            sayWhatStandsTwice(file, set);
            var lacking = set.lacking(communes);
            if (lacking.isEmpty()) {
                return List.of(set);
            }
            tables.faults().add(file, FolderTables.words(lackingKey, String.join(", ", lacking)));
        } catch (FaultsException e) {
            e.faults().forEach(f -> tables.faults().add(file + " " + f.place(), f.sentence()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.of();
    }

    /** Of two tables for the same times the second would never count. */
    private void sayWhatStandsTwice(String file, TableSet set) {
        var times = new HashSet<List<@Nullable Object>>();
        for (var table : set.tables()) {
            List<@Nullable Object> when =
                    Arrays.asList(table.mode(), table.days(), table.from(), table.to(), table.since(), table.until());
            if (!times.add(when)) {
                tables.faults().add(file, FolderTables.words("made.twice", Excerpt.of(table.mode())));
            }
        }
    }

    /** The folder's figures in the place of those that come with the program. */
    private Assumptions assumptions() {
        var figures = common();
        var name = FolderTables.unique("name");
        tables.any(FIGURES, FIGURE, row -> {
            row.known("name", figures.keySet(), "docs/territory.md");
            return figures.put(name.apply(row), row.number("value", 0, LARGEST));
        });
        return new Assumptions(figures);
    }

    private static Map<String, Double> common() {
        var faults = new TableFaults();
        var figures = new LinkedHashMap<String, Double>();
        try (var in = Objects.requireNonNull(TransportFiles.class.getResourceAsStream(FIGURES))) {
            new TableReader(FIGURES, FIGURE, faults)
                    .read(in)
                    .forEach(r -> figures.put(r.need("name"), r.number("value", 0, LARGEST)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faults.refuseAny();
        return figures;
    }

    private static TravelService service(TableRow row) {
        Schedules.sayWhereNever(row);
        var factor = row.numberOrNull("headway_factor", 0, LARGEST);
        var source = row.provenance().source();
        return new TravelService(
                row.id("mode"),
                row.choice("kind", TravelService.Kind.class),
                row.days("days"),
                row.timeOrNull("from"),
                row.timeOrNull("to"),
                row.wholeOrNull("longest_trip_minutes", 0, Limits.MINUTES),
                factor == null ? 1 : factor,
                source == null ? row.need("mode") : source);
    }
}
