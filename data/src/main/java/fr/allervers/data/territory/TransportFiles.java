package fr.allervers.data.territory;

import fr.allervers.data.json.FaultsException;
import fr.allervers.data.json.Limits;
import fr.allervers.data.json.TableSetReader;
import fr.allervers.data.problem.Commune;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** {@code services.csv}, {@code assumptions.csv}, {@code on-demand.csv} and {@code roads.json}. */
final class TransportFiles {

    private static final String ROADS = "roads.json";
    private static final String FIGURES = "assumptions.csv";
    private static final TableShape FIGURE = TableShape.of("name", "value", "unit?", "source?");
    private static final TableShape SERVICE = TableShape.of(
            "mode",
            "kind",
            "days?",
            "from?",
            "to?",
            "longest_trip_minutes?",
            "headway_factor?",
            "source?",
            "estimated?");
    private static final double LARGEST = 1e6;

    private final FolderTables tables;

    TransportFiles(FolderTables tables) {
        this.tables = tables;
    }

    /** @param communes in the order of the territory's */
    Transport read(List<Commune> communes) {
        var services = tables.all("services.csv", SERVICE, TransportFiles::service);
        var codes = communes.stream().map(Commune::code).toList();
        var rules = tables.any(OnDemandFile.NAME, OnDemandFile.SHAPE, row -> OnDemandFile.rule(row, codes)).stream()
                .filter(Objects::nonNull)
                .toList();
        return new Transport(
                services, new LinesFile(tables, codes).read(), assumptions(), new BetterTravel(roads(communes), rules));
    }

    /** Tables made by the command {@code roads}, for these communes. */
    private List<TableSet> roads(List<Commune> communes) {
        try (var in = tables.files().open(ROADS)) {
            if (in == null) {
                return List.of();
            }
            var set = new TableSetReader().read(in);
            var lacking = set.lacking(communes);
            if (lacking.isEmpty()) {
                return List.of(set);
            }
            tables.faults().add(ROADS, FolderTables.words("roads.lacking", String.join(", ", lacking)));
        } catch (FaultsException e) {
            e.faults().forEach(f -> tables.faults().add(ROADS + " " + f.place(), f.sentence()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.of();
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
        var factor = row.numberOrNull("headway_factor", 0, LARGEST);
        var source = row.text("source");
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
