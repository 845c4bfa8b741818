package fr.allervers.data.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fr.allervers.data.problem.Commune;
import fr.allervers.data.problem.Provenance;
import fr.allervers.data.problem.TravelMatrix;
import fr.allervers.data.travel.Point;
import fr.allervers.data.travel.TravelPoints;
import fr.allervers.data.travel.TravelRefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Routes on made-up maps, held against a search that has nothing in common with the library's. */
class RoadTablesTest {

    private static final RoadParameters SMALL = new RoadParameters(4, 0.9, 60, 500, 10, 0);

    @TempDir
    private Path folder;

    @Test
    void routesAreTheQuickestThatTheMapAllows() {
        int ways = 0;
        for (int seed = 0; seed < 6; seed++) {
            var town = new RandomTown(seed);
            var file = town.file().write(folder.resolve("town.osm.pbf"));
            try (var graph = RoadGraph.read(file, Area.around(town.crossings, 10), SMALL)) {
                var byCar = graph.routes(RoadGraph.CAR, town.crossings);
                var onFoot = graph.routes(RoadGraph.FOOT, town.crossings);
                for (int from = 0; from < town.crossings.size(); from++) {
                    if (byCar.metresToRoad(from) < 1) {
                        ways += check(byCar.from(from), town.byCar(from), byCar, "by car, seed " + seed);
                    }
                    if (onFoot.metresToRoad(from) < 1) {
                        ways += check(onFoot.from(from), town.onFoot(from, 0.9), onFoot, "on foot, seed " + seed);
                    }
                }
            }
        }
        assertThat(ways).isGreaterThan(3000);
    }

    /** Crossings where no car may go are taken to the nearest road: these are left out. */
    private static int check(long[] milliseconds, double[] seconds, RoadGraph.Routes routes, String what) {
        int ways = 0;
        for (int to = 0; to < seconds.length; to++) {
            if (routes.metresToRoad(to) >= 1) {
                continue;
            }
            if (Double.isInfinite(seconds[to])) {
                assertThat(milliseconds[to]).as(what).isEqualTo(RoadGraph.Routes.NONE);
            } else {
                assertThat(milliseconds[to] / 1000.0).as(what).isCloseTo(seconds[to], within(1 + seconds[to] / 500));
                ways++;
            }
        }
        return ways;
    }

    /** A straight road of 4 km at 36 km/h with a footpath beside its end, and an island. */
    private static OsmFile road() {
        var street = Map.of("highway", "residential", "maxspeed", "40");
        return new OsmFile()
                .node(1, 49.2, 6.900, Map.of())
                .node(2, 49.2, 6.955, Map.of())
                .node(3, 49.22, 6.955, Map.of())
                .node(4, 49.3, 6.9, Map.of())
                .node(5, 49.301, 6.9, Map.of())
                .node(6, 50.2, 6.9, Map.of())
                .node(7, 50.201, 6.9, Map.of())
                .way(1, street, 1, 2)
                .way(2, Map.of("highway", "footway"), 2, 3)
                .way(3, street, 4, 5)
                .way(4, street, 6, 7)
                .noTurn(1, 1, 2, 2);
    }

    private RoadTables tables(TravelPoints... communes) {
        return RoadTables.of(
                road().write(folder.resolve("road.osm.pbf")),
                new RoadRequest(
                        List.of(communes),
                        Collections.nCopies(communes.length, 9),
                        Collections.nCopies(communes.length, 25),
                        "car",
                        "walk",
                        SMALL),
                share -> {});
    }

    private static TravelPoints commune(String name, double latitude, double longitude, Point... venues) {
        return TravelPoints.of(
                new Commune(name, name, latitude, longitude, null, Commune.USUAL_PRESENCE, Provenance.UNKNOWN),
                Arrays.asList(venues));
    }

    @Test
    void minutesByCarIncludeTheWayToTheCarAndOnFootHaveALimit() {
        var tables = tables(commune("Ouest", 49.2, 6.9), commune("Est", 49.2, 6.955), commune("Milieu", 49.2, 6.93));

        var car = tables.tables().get(0);
        assertThat(car.mode()).isEqualTo("car");
        assertThat(car.minutes().minutes(0, 1)).as("3996 m at 36 km/h: 400 s").isEqualTo(7 + 4);
        assertThat(car.minutes().minutes(2, 2)).as("the estimate").isEqualTo(9);
        assertThat(car.provenance().source()).contains("OpenStreetMap", "2027-01-01", "estimation");
        var foot = tables.tables().get(1);
        assertThat(foot.minutes().minutes(0, 1)).as("74 min").isEqualTo(TravelMatrix.IMPOSSIBLE);
        assertThat(foot.minutes().minutes(0, 2))
                .as("2179.8 m at 0.9 m/s: 2422 s")
                .isEqualTo(41);
        assertThat(tables.findings()).isEmpty();
    }

    @Test
    void theFurthestVenueCountsBothWays() {
        var tables = tables(
                commune("Ouest", 49.2, 6.9), commune("Est", 49.2, 6.94, new Point(49.2, 6.94), new Point(49.2, 6.955)));

        var car = tables.tables().get(0).minutes();
        assertThat(car.minutes(0, 1)).isEqualTo(11);
        assertThat(car.minutes(1, 0)).isEqualTo(11);
        assertThat(car.minutes(1, 1)).as("1090 m at 36 km/h").isEqualTo(2 + 4);
    }

    @Test
    void whatCannotBeReachedIsImpossibleAndSaid() {
        var tables = tables(commune("Ouest", 49.2, 6.9), commune("Île", 49.3, 6.9));

        assertThat(tables.tables().get(0).minutes().minutes(0, 1)).isEqualTo(TravelMatrix.IMPOSSIBLE);
        assertThat(tables.findings())
                .extracting(f -> f.in(Locale.ENGLISH))
                .contains(
                        "2 trips by car do not exist on the map: Ouest → Île, Île → Ouest; check the points of these communes");
    }

    @Test
    void whoLivesFarFromTheRoadWalksToItAndItIsSaid() {
        var tables = tables(commune("Ouest", 49.2, 6.9), commune("Colline", 49.21, 6.955));

        assertThat(tables.tables().get(0).minutes().minutes(0, 1))
                .as("1112 m on foot, 400 s by car")
                .isEqualTo(28 + 4);
        assertThat(tables.findings())
                .singleElement()
                .satisfies(f -> assertThat(f.in(Locale.FRENCH)).startsWith("Colline : le point de la commune est à 1"));
    }

    @Test
    void theSameMapGivesTheSameTablesAndProgressReachesItsEnd() {
        var town = new RandomTown(3);
        var communes = new ArrayList<TravelPoints>();
        for (int i = 0; i < town.crossings.size(); i++) {
            communes.add(commune(
                    "c" + i,
                    town.crossings.get(i).latitude(),
                    town.crossings.get(i).longitude()));
        }
        var file = town.file().write(folder.resolve("town.osm.pbf"));
        var inside = Collections.nCopies(communes.size(), 5);
        var request = new RoadRequest(communes, inside, inside, "car", "walk", SMALL);
        var shares = new ArrayList<Double>();

        var first = RoadTables.of(file, request, shares::add);

        assertThat(RoadTables.of(file, request, share -> {})).isEqualTo(first);
        assertThat(shares).isSorted().startsWith(0.0);
        assertThat(shares.get(shares.size() - 1)).isEqualTo(1, within(1e-9));
    }

    @Test
    void aMapOfAnotherPlaceIsRefused() {
        assertThatThrownBy(() -> tables(commune("Ailleurs", 43, 1), commune("Plus loin", 43.1, 1)))
                .isInstanceOf(TravelRefusedException.class)
                .hasMessageContaining("right extract");
    }

    /** Ferries were driven over like roads, at any hour and without a wait; a misspelt road was none: both in silence. */
    @Test
    void ferriesAndUnknownKindsOfWaysAreNotTakenAndSaid() {
        var street = Map.of("highway", "residential", "maxspeed", "40");
        var file = new OsmFile()
                .node(1, 49.2, 6.900, Map.of())
                .node(2, 49.2, 6.910, Map.of())
                .node(3, 49.2, 6.920, Map.of())
                .node(4, 49.2, 6.930, Map.of())
                .node(5, 49.2, 6.940, Map.of())
                .node(6, 49.2, 6.950, Map.of())
                .way(1, street, 1, 2)
                .way(2, Map.of("route", "ferry", "motor_vehicle", "yes", "foot", "yes", "duration", "00:05"), 2, 3)
                .way(3, street, 3, 4)
                .way(4, Map.of("highway", "residentail", "maxspeed", "40"), 4, 5)
                .way(5, street, 5, 6)
                .way(6, Map.of("highway", "proposed"), 5, 6)
                .noTurn(1, 1, 2, 3)
                .write(folder.resolve("ferry.osm.pbf"));
        var communes = List.of(commune("Ouest", 49.2, 6.9), commune("Milieu", 49.2, 6.93), commune("Est", 49.2, 6.95));
        var tables = RoadTables.of(
                file,
                new RoadRequest(communes, List.of(9, 9, 9), List.of(25, 25, 25), "car", "walk", SMALL),
                share -> {});

        assertThat(tables.tables().get(0).minutes().minutes(0, 1)).isEqualTo(TravelMatrix.IMPOSSIBLE);
        assertThat(tables.tables().get(0).minutes().minutes(1, 2)).isEqualTo(TravelMatrix.IMPOSSIBLE);
        assertThat(tables.tables().get(1).minutes().minutes(0, 1)).isEqualTo(TravelMatrix.IMPOSSIBLE);
        assertThat(tables.findings())
                .filteredOn(f -> f.isNotice())
                .extracting(f -> f.in(Locale.ENGLISH))
                .satisfiesExactly(
                        f -> assertThat(f).startsWith("one ferry near the communes is not taken"),
                        f -> assertThat(f).contains("of a kind that is not known (residentail)"));
    }

    /** Cut anywhere, a map is refused, whatever is left of it. */
    @Test
    void aMapThatIsCutAnywhereIsRefused() throws IOException {
        var whole = Files.readAllBytes(road().write(folder.resolve("road.osm.pbf")));
        var request =
                new RoadRequest(List.of(commune("Ouest", 49.2, 6.9)), List.of(1), List.of(1), "car", "walk", SMALL);
        for (int length = 0; length < whole.length; length += 7) {
            var cut = Files.write(folder.resolve("cut.osm.pbf"), Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> RoadTables.of(cut, request, share -> {}))
                    .as("%d bytes", length)
                    .isInstanceOf(TravelRefusedException.class);
        }
    }

    /** What the program tripped over is tried again later, a wrong map is not. */
    @Test
    void aBrokenMapIsNotTakenForAFailureOfTheProgramAndItsCauseIsKept() throws IOException {
        var whole = Files.readAllBytes(road().write(folder.resolve("road.osm.pbf")));
        var cut = Files.write(folder.resolve("cut.osm.pbf"), Arrays.copyOf(whole, whole.length - 20));
        var request =
                new RoadRequest(List.of(commune("Ouest", 49.2, 6.9)), List.of(1), List.of(1), "car", "walk", SMALL);

        assertThatThrownBy(() -> RoadTables.of(cut, request, share -> {}))
                .hasCauseInstanceOf(RuntimeException.class)
                .isInstanceOfSatisfying(
                        TravelRefusedException.class,
                        e -> assertThat(e.isUnforeseen()).isFalse());
    }

    /** A map cut between two of its blocks is a sound file: its tables came without a word. */
    @Test
    void aMapWithoutRelationsMayHaveBeenCutAndIsSaidToBe() {
        var file = new OsmFile()
                .node(1, 49.2, 6.900, Map.of())
                .node(2, 49.2, 6.955, Map.of())
                .way(1, Map.of("highway", "residential"), 1, 2)
                .write(folder.resolve("cut.osm.pbf"));
        var request = new RoadRequest(
                List.of(commune("Ouest", 49.2, 6.9), commune("Est", 49.2, 6.955)),
                List.of(9, 9),
                List.of(25, 25),
                "car",
                "walk",
                SMALL);

        assertThat(RoadTables.of(file, request, share -> {}).findings())
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.isNotice()).isTrue();
                    assertThat(f.in(Locale.FRENCH)).contains("aucune relation", "coupé");
                });
    }

    /** Each way near the communes is in the graph, where its kind says who may use it, or is counted in a finding. */
    @Test
    void everyWayIsARoadOrToldOf() {
        for (int seed = 0; seed < 12; seed++) {
            var dice = new Random(seed);
            var file = new OsmFile();
            int[] counts = new int[4];
            for (int i = 0; i < 30; i++) {
                double latitude = 49.2 + i * 0.001;
                file.node(2 * i + 1, latitude, 6.9, Map.of()).node(2 * i + 2, latitude, 6.902, Map.of());
            }
            for (int i = 0; i < 30; i++) {
                int kind = dice.nextInt(counts.length);
                counts[kind]++;
                file.way(
                        i + 1,
                        switch (kind) {
                            case 0 -> Map.of("highway", dice.nextBoolean() ? "residential" : "footway");
                            case 1 -> Map.of("route", "ferry", "foot", "yes", "motor_vehicle", "yes");
                            case 2 -> Map.of("highway", "unclasified");
                            default -> Map.of("highway", "proposed");
                        },
                        2 * i + 1,
                        2 * i + 2);
            }
            var map = file.noTurn(1, 1, 2, 2).write(folder.resolve("sum.osm.pbf"));
            var points = List.of(new Point(49.2, 6.9), new Point(49.22, 6.901));
            try (var graph = RoadGraph.read(map, Area.around(points, 10), SMALL)) {
                var told = new HashMap<String, Object>();
                graph.hopper()
                        .left()
                        .findings()
                        .forEach(f -> told.put(
                                f.sentence().key(), f.sentence().arguments().get(0)));
                assertThat(graph.hopper().getBaseGraph().getEdges())
                        .as("seed %d", seed)
                        .isEqualTo(30 - counts[1]);
                assertThat(told.getOrDefault("ferries", 0)).as("seed %d", seed).isEqualTo(counts[1]);
                assertThat(told.getOrDefault("kinds", 0)).as("seed %d", seed).isEqualTo(counts[2]);
            }
        }
    }

    @Test
    void whatIsNoMapIsRefused() throws IOException {
        var whole = Files.readAllBytes(road().write(folder.resolve("road.osm.pbf")));
        var communes = List.of(commune("Ouest", 49.2, 6.9));
        var request = new RoadRequest(communes, List.of(1), List.of(1), "car", "walk", SMALL);
        var xml = Files.writeString(folder.resolve("map.osm.pbf"), "<?xml version='1.0'?><osm version='0.6'/>");
        var cut = Files.write(folder.resolve("cut.osm.pbf"), Arrays.copyOf(whole, whole.length - 20));
        for (var file : List.of(xml, cut, folder, folder.resolve("missing.osm.pbf"))) {
            assertThatThrownBy(() -> RoadTables.of(file, request, share -> {}))
                    .as("%s", file)
                    .isInstanceOf(TravelRefusedException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 86_400, 946_684_800})
    void aMomentBeforeAnyMapIsNoDate(long seconds) {
        var file = road().asOf(seconds).write(folder.resolve("old.osm.pbf"));
        var tables = RoadTables.of(
                file,
                new RoadRequest(
                        List.of(commune("Ouest", 49.2, 6.9), commune("Est", 49.2, 6.955)),
                        List.of(9, 9),
                        List.of(25, 25),
                        "car",
                        "walk",
                        SMALL),
                share -> {});

        assertThat(tables.tables().get(0).provenance().source()).contains("(ODbL), date inconnue ;");
    }
}
