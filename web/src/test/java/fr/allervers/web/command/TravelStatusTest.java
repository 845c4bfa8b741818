package fr.allervers.web.command;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.bus.feed.FeedZip;
import fr.allervers.data.road.OsmFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a timetable or a map has only to tell keeps status 0, what is left to decide or wrong in it makes it 1. */
class TravelStatusTest {

    @TempDir
    private Path folder;

    private Path file(String name) throws IOException {
        try (var in = Objects.requireNonNull(
                TravelStatusTest.class.getResourceAsStream("/fr/allervers/data/cases/" + name))) {
            return Files.write(folder.resolve(name.replace('/', '-')), in.readAllBytes());
        }
    }

    private static FeedZip feed() {
        return new FeedZip()
                .with("agency.txt", "agency_name,agency_timezone\nCars,Europe/Paris\n")
                .with(
                        "stops.txt",
                        "stop_id,stop_name,stop_lat,stop_lon\nS1,Grandval,49.1003,6.9003\nS2,Petitval,49.1003,7.0003\n")
                .with("routes.txt", "route_id,route_short_name,route_type\nL,1,3\n")
                .with(
                        "calendar.txt",
                        "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\n"
                                + "W,1,1,1,1,1,1,0,20270101,20270630\n")
                .with("trips.txt", "route_id,service_id,trip_id\nL,W,a\nL,W,r\n")
                .with(
                        "stop_times.txt",
                        "trip_id,arrival_time,departure_time,stop_id,stop_sequence,pickup_type\n"
                                + "a,08:20:00,08:20:00,S1,1,0\na,08:40:00,08:40:00,S2,2,0\n"
                                + "r,11:20:00,11:20:00,S2,1,0\nr,11:40:00,11:40:00,S1,2,0\n");
    }

    private static void requireOnly(CommandRun run, int status, String said) {
        var json = run.json();
        assertThat(run.status()).as(run.out() + run.err()).isEqualTo(status);
        assertThat(json.get("status")).isEqualTo(status);
        assertThat(run.out()).contains(said);
        assertThat(run.out().contains("\"notice\":false") || run.out().contains("\"notice\" : false"))
                .as(run.out())
                .isEqualTo(status != 0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            nothing               | stops.txt      | S1,Grandval  | S1,Grandval   | 0 | ~~
            request stop          | stop_times.txt | S2,1,0       | S2,1,3        | 0 | driver
            far end date          | calendar.txt   | 20270630     | 20991231      | 1 | filler
            stop to be phoned for | stop_times.txt | S2,1,0       | S2,1,2        | 1 | phone
            time that is none     | stop_times.txt | r,11:40:00   | r,25h         | 1 | stop_times.txt
            stop that is unknown  | stop_times.txt | 08:40:00,S2  | 08:40:00,S9   | 1 | stop_times.txt
            latitude that is none | stops.txt      | 7.0003       | 7.0003x       | 1 | stops.txt
            """)
    void ofATimetable(String what, String file, String text, String other, int status, String said) throws IOException {
        var run = CommandRun.of(
                "buses",
                feed().replacing(file, text, other).write(folder.resolve("feed.zip")),
                "--problem",
                file("gtfs-car-scolaire/problem.json"),
                "--out",
                folder.resolve("buses.json"),
                "--json");

        requireOnly(run, status, said);
        assertThat(folder.resolve("buses.json")).as(what).exists();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            residential  | 6.9  | 0 |
            residentail2 | 6.9  | 0 | residentail2
            residential  | 6.92 | 1 | Grandval
            """)
    void ofAMap(String kind, double longitude, int status, @Nullable String said) throws IOException {
        var map = new OsmFile()
                .node(1, 49.1, longitude, Map.of())
                .node(2, 49.12, 6.93, Map.of())
                .node(3, 49.13, 6.94, Map.of())
                .node(4, 49.125, 6.93, Map.of())
                .way(1, Map.of("highway", "residential"), 1, 2, 3)
                .way(2, Map.of("highway", kind), 2, 4)
                .noTurn(1, 1, 2, 1)
                .write(folder.resolve("map.osm.pbf"));
        var run = CommandRun.of(
                "roads",
                map,
                "--problem",
                file("carte-sans-date/problem.json"),
                "--out",
                folder.resolve("roads.json"),
                "--json");

        requireOnly(run, status, said == null ? "" : said);
        assertThat(folder.resolve("roads.json")).exists();
    }

    /** A map that was cut, and a timetable that is none, are refused, and nothing is written. */
    @ParameterizedTest
    @CsvSource({
        "roads,carte-sans-date/carte.osm.pbf,carte-sans-date/problem.json",
        "buses,gtfs-car-scolaire/cars.zip,gtfs-car-scolaire/problem.json"
    })
    void ofAFileThatWasCut(String command, String name, String problem) throws IOException {
        var whole = Files.readAllBytes(file(name));
        var cut = Files.write(folder.resolve("cut"), Arrays.copyOf(whole, whole.length / 2));
        var run = CommandRun.of(command, cut, "--problem", file(problem), "--out", folder.resolve("o.json"));

        assertThat(run.status()).as(run.out() + run.err()).isEqualTo(2);
        assertThat(folder.resolve("o.json")).doesNotExist();
    }
}
