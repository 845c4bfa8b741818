package fr.allervers.web.command;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.ProblemParts;
import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.json.DocumentReader;
import fr.allervers.data.territory.FolderCopy;
import fr.allervers.web.RoadThroughAll;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code roads}, {@code buses} and {@code travel} from file to file. */
class TravelCommandsTest {

    private static final String STOPS =
            "stop_id,stop_name,stop_lat,stop_lon\nf,Forbach,49.1889,6.9008\ns,Stiring,49.2003,6.9297\n";

    @TempDir
    private Path folder;

    private Path problem;

    @BeforeEach
    void writeProblem() {
        problem = folder.resolve("problem.json");
        CommandRun.of("example", "forbach", "--quarter", "2027-Q1", "--out", problem);
    }

    /** A bus every half hour between two communes of the example, all through the quarter. */
    private Path feed(String stops) throws IOException {
        var trips = new StringBuilder("route_id,service_id,trip_id\n");
        var times = new StringBuilder("trip_id,arrival_time,departure_time,stop_id,stop_sequence\n");
        for (int minute = 6 * 60; minute < 21 * 60; minute += 30) {
            for (var way : List.of("f,s", "s,f")) {
                var id = way.charAt(0) + "" + minute;
                trips.append("L,all,%s\n".formatted(id));
                for (int n = 0; n < 2; n++) {
                    int at = minute + 10 * n;
                    var time = "%02d:%02d:00".formatted(at / 60, at % 60);
                    times.append("%s,%s,%s,%s,%d\n".formatted(id, time, time, way.charAt(2 * n), n));
                }
            }
        }
        var file = folder.resolve("feed.zip");
        try (OutputStream out = Files.newOutputStream(file);
                var zip = new ZipOutputStream(out)) {
            put(zip, "agency.txt", "agency_name,agency_timezone\nBus inventé,Europe/Paris\n");
            put(zip, "stops.txt", stops);
            put(zip, "routes.txt", "route_id,route_short_name\nL,=L\n");
            put(
                    zip,
                    "calendar.txt",
                    "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\n"
                            + "all,1,1,1,1,1,1,1,20270101,20270331\n");
            put(zip, "trips.txt", trips.toString());
            put(zip, "stop_times.txt", times.toString());
        }
        return file;
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    @Test
    void busesBecomeTablesThatAProblemTakes() throws IOException {
        var tables = folder.resolve("bus.json");
        var trips = folder.resolve("trips.csv");
        var run = CommandRun.of("buses", feed(STOPS), "--problem", problem, "--out", tables, "--trips", trips);

        assertThat(run.status()).as("notices alone").isZero();
        assertThat(run.out()).contains("communes have no stop within 20 min on foot");
        var made = DocumentReader.TABLE_SETS.read(tables);
        assertThat(made.tables())
                .isNotEmpty()
                .allSatisfy(t -> assertThat(t.mode()).isEqualTo("bus"));
        assertThat(Files.readString(trips))
                .startsWith("date,time,direction,from,to,minutes,changes,trip")
                .endsWith("\r\n")
                .contains("line =L, Forbach 08:30 → Stiring 08:40");

        var better = folder.resolve("better.json");
        assertThat(CommandRun.of("travel", problem, tables, "--out", better).status())
                .isZero();
        var done = DocumentReader.PROBLEMS.read(better);
        var before = DocumentReader.PROBLEMS.read(problem);
        assertThat(done.travel().stream().filter(t -> t.mode().equals("bus"))).containsExactlyElementsOf(made.tables());
        assertThat(done.travel().stream().filter(t -> t.mode().equals("tad")))
                .containsExactlyElementsOf(before.travel().stream()
                        .filter(t -> t.mode().equals("tad"))
                        .toList());
    }

    @Test
    void aTerritorysQuarterStandsForItsProblem() throws IOException {
        var feed = feed(STOPS);
        var ofProblem = folder.resolve("one.json");
        var ofTerritory = folder.resolve("other.json");

        CommandRun.of("buses", feed, "--problem", problem, "--out", ofProblem);
        CommandRun.of("buses", feed, "--territory", "forbach", "--quarter", "2027-Q1", "--out", ofTerritory);

        assertThat(ofTerritory).hasSameTextualContentAs(ofProblem);
    }

    @Test
    void theNextQuarterStandsForNone() throws IOException {
        var feed = feed(STOPS);
        var next = Quarter.of(LocalDate.now(ZoneId.of("Europe/Paris"))).next();
        var told = folder.resolve("told.json");
        var untold = folder.resolve("untold.json");

        CommandRun.of("buses", feed, "--territory", "forbach", "--quarter", next, "--out", told);
        CommandRun.of("buses", feed, "--territory", "forbach", "--out", untold);

        assertThat(untold).hasSameTextualContentAs(told);
    }

    @Test
    void aScriptGetsTheFindingsWithTheirPlaces() throws IOException {
        var feed = feed(STOPS + "x,X,north,6.9\n");
        var answer = CommandRun.of("buses", feed, "--problem", problem, "--out", folder.resolve("bus.json"), "--json")
                .json();

        assertThat(answer.get("status")).isEqualTo(1);
        assertThat((List<?>) answer.get("findings"))
                .first()
                .satisfies(f -> assertThat((Map<?, ?>) f)
                        .extracting("file", "line", "column")
                        .containsExactly("stops.txt", 4, "stop_lat"));
    }

    @Test
    void aMapThatReachesEverythingIsStatusZero() throws IOException {
        var places = DocumentReader.PROBLEMS.read(problem);
        var map = RoadThroughAll.write(places, folder.resolve("map.osm.pbf"));
        var tables = folder.resolve("roads.json");

        var run = CommandRun.of("roads", map, "--territory", "forbach", "--quarter", "2027-Q1", "--out", tables);

        assertThat(run.status()).as(run.out() + run.err()).isZero();
        assertThat(DocumentReader.TABLE_SETS.read(tables).modes()).containsExactlyInAnyOrder("car", "walk");
    }

    @Test
    void aMapThatLeavesCommunesOutIsStatusOneAndTablesAreWritten() throws IOException {
        var all = DocumentReader.PROBLEMS.read(problem);
        var some = ProblemParts.from(all)
                .communes(all.communes().subList(0, 15))
                .travel(List.of())
                .rooms(List.of())
                .demand(List.of())
                .published(List.of())
                .pinned(List.of())
                .build();
        var map = RoadThroughAll.write(some, folder.resolve("map.osm.pbf"));
        var tables = folder.resolve("roads.json");

        var run = CommandRun.of("roads", map, "--problem", problem, "--out", tables, "--json");

        assertThat(run.status()).as(run.out() + run.err()).isEqualTo(1);
        assertThat((List<?>) run.json().get("findings")).isNotEmpty();
        assertThat(tables).exists();
    }

    @Test
    void aTimetableThatReachesEverythingIsStatusZero() throws IOException {
        var territory = FolderCopy.of("forbach", Files.createDirectory(folder.resolve("forbach")));
        territory.write("starts.csv", "days,time\nMONDAY TUESDAY,09:00\n");
        var places = RoadThroughAll.places(DocumentReader.PROBLEMS.read(problem));
        var stops = new StringBuilder("stop_id,stop_name,stop_lat,stop_lon\n");
        var times = new StringBuilder("trip_id,arrival_time,departure_time,stop_id,stop_sequence\n");
        for (int i = 0; i < places.size(); i++) {
            var place = places.get(i);
            stops.append("%d,%d,%s,%s\n".formatted(i, i, place.latitude(), place.longitude()));
            for (var hour : List.of("07", "11")) {
                times.append("%s,%s:%02d:00,%s:%02d:00,%d,%d\n".formatted(hour, hour, i, hour, i, i, i));
            }
        }
        var feed = folder.resolve("all.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(feed))) {
            put(zip, "agency.txt", "agency_name,agency_timezone\nBus inventé,Europe/Paris\n");
            put(zip, "stops.txt", stops.toString());
            put(zip, "routes.txt", "route_id,route_short_name\nL,L\n");
            put(
                    zip,
                    "calendar.txt",
                    "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\n"
                            + "all,1,1,1,1,1,1,1,20270101,20270331\n");
            put(zip, "trips.txt", "route_id,service_id,trip_id\nL,all,07\nL,all,11\n");
            put(zip, "stop_times.txt", times.toString());
        }
        var tables = territory.folder().resolve("buses-2027-Q1.json");

        var run = CommandRun.of(
                "buses", feed, "--territory", territory.folder(), "--quarter", "2027-Q1", "--out", tables);

        assertThat(run.status()).as(run.out() + run.err()).isZero();
        var taken = territory.read().problem(new Quarter(2027, 1)).travel();
        assertThat(taken)
                .as("the folder's quarter has them from now on")
                .containsAll(DocumentReader.TABLE_SETS.read(tables).tables());
    }

    @Test
    void keptTablesSayTheSame() throws IOException {
        var feed = feed(STOPS);
        var cache = folder.resolve("cache");
        var first = folder.resolve("first.json");
        var second = folder.resolve("second.json");
        var made = CommandRun.of("buses", feed, "--problem", problem, "--out", first, "--cache", cache);
        var kept = CommandRun.of("buses", feed, "--problem", problem, "--out", second, "--cache", cache);

        assertThat(kept.status()).isEqualTo(made.status());
        assertThat(kept.out()).isEqualTo(made.out());
        assertThat(second).hasSameTextualContentAs(first);
        assertThat(kept.err()).doesNotContain("stops and");
    }

    @Test
    void whatIsNoFeedOrMapIsRefusedAndNothingIsWritten() throws IOException {
        var nonsense = Files.writeString(folder.resolve("nonsense"), "nonsense");
        var out = folder.resolve("out.json");
        for (var command : List.of("buses", "roads")) {
            var run = CommandRun.of(command, nonsense, "--problem", problem, "--out", out, "--json");
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.json().get("status")).isEqualTo(2);
            assertThat((List<?>) run.json().get("errors")).isNotEmpty();
            assertThat(out).doesNotExist();
            assertThat(CommandRun.of(command, folder.resolve("missing"), "--problem", problem, "--out", out)
                            .status())
                    .isEqualTo(2);
            assertThat(CommandRun.of(command, nonsense, "--out", out).status()).isEqualTo(2);
        }
    }

    @Test
    void tablesOfOtherCommunesAreRefused() throws IOException {
        var tables = Files.writeString(folder.resolve("tables.json"), """
                {"version": 1, "communes": [{"code": "1", "name": "1", "latitude": 1, "longitude": 1}],
                 "travel": [{"mode": "bus", "minutes": [[1]]}]}
                """);
        var run = CommandRun.of("travel", problem, tables, "--out", folder.resolve("out.json"));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("57227");
    }
}
