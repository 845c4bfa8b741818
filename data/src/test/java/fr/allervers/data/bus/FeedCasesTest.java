package fr.allervers.data.bus;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.bus.feed.FeedLimits;
import fr.allervers.data.bus.feed.FeedReader;
import fr.allervers.data.bus.feed.FeedZip;
import fr.allervers.data.json.DocumentReader;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.TravelMatrix;
import fr.allervers.data.transport.ProblemTravel;
import fr.allervers.data.travel.TableSet;
import fr.allervers.data.travel.TravelFinding;
import fr.allervers.data.travel.TravelRefusedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Timetables as operators really publish them. */
class FeedCasesTest {

    private static final String CASES = "/fr/allervers/data/cases/";

    @TempDir
    private Path temp;

    private Path file(String name) throws IOException {
        var file = temp.resolve(name.replace('/', '-'));
        try (var in = Objects.requireNonNull(FeedCasesTest.class.getResourceAsStream(CASES + name))) {
            Files.write(file, in.readAllBytes());
        }
        return file;
    }

    private TableSet tables(Path feed, @Nullable Boolean schoolBuses) throws IOException {
        Problem problem = DocumentReader.PROBLEMS.read(file("gtfs-car-scolaire/problem.json"));
        var request = ProblemTravel.buses(problem, BusParameters.USUAL.withSchoolBuses(schoolBuses));
        var reading = FeedReader.read(feed, FeedLimits.USUAL);
        return ProblemTravel.tables(problem, reading, BusTables.of(request, reading.feed(), s -> {}));
    }

    /** Minutes by bus from Grandval to Petitval at some start of a session, the best of all. */
    private static int there(TableSet set) {
        return set.tables().stream()
                .mapToInt(t -> t.minutes().minutes(0, 1))
                .filter(m -> m != TravelMatrix.IMPOSSIBLE)
                .min()
                .orElse(TravelMatrix.IMPOSSIBLE);
    }

    private static List<String> said(TableSet set) {
        return set.findings().stream().map(f -> f.in(Locale.ENGLISH)).toList();
    }

    private static FeedZip valley() {
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
                        "trip_id,arrival_time,departure_time,stop_id,stop_sequence\n"
                                + "a,08:20:00,08:20:00,S1,1\na,08:40:00,08:40:00,S2,2\n"
                                + "r,11:20:00,11:20:00,S2,1\nr,11:40:00,11:40:00,S1,2\n");
    }

    @ParameterizedTest
    @CsvSource({
        "gtfs-feed-info-contredit/cars.zip",
        "gtfs-feed-info-contredit/apres.zip",
    })
    void aCalendarCountsWhereTheFeedsOwnDatesContradictIt(String name) throws IOException {
        var set = tables(file(name), null);

        assertThat(there(set)).isPositive();
        assertThat(said(set)).anyMatch(f -> f.startsWith("feed_info.txt") && f.contains("the calendar counts"));
        assertThat(set.tables()).allMatch(t -> !t.provenance().isEstimated());
    }

    @ParameterizedTest
    @CsvSource({
        "20240501,20240518",
        "20280101,20281231",
        "20280101,20270101",
        ",20251231",
        "20270701,",
        "20991231,20991231"
    })
    void anyDatesOfAFeedAreReadOrContradicted(@Nullable String from, @Nullable String to) throws IOException {
        var feed = valley().with(
                        "feed_info.txt",
                        "feed_publisher_name,feed_start_date,feed_end_date\nx,%s,%s\n"
                                .formatted(Objects.requireNonNullElse(from, ""), Objects.requireNonNullElse(to, "")));
        var set = tables(feed.write(temp.resolve("f.zip")), null);

        assertThat(there(set)).isPositive();
        assertThat(said(set)).anyMatch(f -> f.startsWith("feed_info.txt"));
    }

    @ParameterizedTest
    @CsvSource({"20991231", "99991231", "20501231"})
    void aFarEndDateCountsAndIsSaid(String end) throws IOException {
        var set = tables(valley().replacing("calendar.txt", "20270630", end).write(temp.resolve("f.zip")), null);

        assertThat(there(set)).isPositive();
        assertThat(said(set))
                .singleElement()
                .asString()
                .contains("calendar.txt:2:end_date")
                .contains("filler");
    }

    @Test
    void aStopOnRequestToTheDriverCountsAndAsksForNothing() throws IOException {
        var set = tables(file("gtfs-demander-au-conducteur/cars.zip"), null);

        assertThat(there(set)).isPositive();
        assertThat(set.findings()).singleElement().satisfies(f -> {
            assertThat(f.isNotice()).isTrue();
            assertThat(f.in(Locale.FRENCH)).contains("4 passages se demandent au conducteur (type 3)");
        });
    }

    @ParameterizedTest
    @CsvSource({"2,0,phone to book", "0,2,phone to book", "4,0,no known type", "1,1,"})
    void otherTypesOfStopDoNotCount(String pickup, String dropOff, @Nullable String words) throws IOException {
        var set = tables(
                valley().with(
                                "stop_times.txt",
                                "trip_id,arrival_time,departure_time,stop_id,stop_sequence,pickup_type,drop_off_type\n"
                                        + "a,08:20:00,08:20:00,S1,1,%1$s,%2$s\na,08:40:00,08:40:00,S2,2,%1$s,%2$s\n"
                                                .formatted(pickup, dropOff)
                                        + "r,11:20:00,11:20:00,S2,1,0,0\nr,11:40:00,11:40:00,S1,2,0,0\n")
                        .write(temp.resolve("f.zip")),
                null);

        assertThat(there(set)).isEqualTo(TravelMatrix.IMPOSSIBLE);
        if (words != null) {
            assertThat(said(set)).anyMatch(f -> f.contains(words));
        }
    }

    @Test
    void servicesOfZonesAreSaidOnceForAll() throws IOException {
        var set = tables(file("gtfs-zone-a-la-demande/cars.zip"), null);

        assertThat(there(set)).isPositive();
        assertThat(said(set))
                .singleElement()
                .asString()
                .startsWith("stop_times.txt")
                .contains("2 rows of one run");
    }

    @Test
    void aFeedOfFlexibleServicesAloneIsNotRefusedForItsColumns() throws IOException {
        var set = tables(file("gtfs-zone-a-la-demande/sans-colonnes.zip"), null);

        assertThat(there(set)).isEqualTo(TravelMatrix.IMPOSSIBLE);
        assertThat(said(set))
                .anyMatch(f -> f.contains("2 rows of one run"))
                .noneMatch(f -> f.contains("value is missing"));
    }

    @Test
    void callsWithinASpanOfHoursAreOfZonesToo() throws IOException {
        var feed = valley().with(
                        "stop_times.txt",
                        "trip_id,arrival_time,departure_time,stop_id,stop_sequence,start_pickup_drop_off_window,"
                                + "end_pickup_drop_off_window\n"
                                + "a,08:20:00,08:20:00,S1,1,,\na,08:40:00,08:40:00,S2,2,,\n"
                                + "r,,,S2,1,11:00:00,12:00:00\nr,,,S1,2,11:00:00,12:00:00\n");
        var set = tables(feed.write(temp.resolve("f.zip")), null);

        assertThat(there(set)).isPositive();
        assertThat(said(set)).singleElement().asString().contains("2 rows of one run");
    }

    @Test
    void hundredsOfRowsOfZonesAreOneFinding() throws IOException {
        var trips = new StringBuilder("route_id,service_id,trip_id\nL,W,a\nL,W,r\n");
        var times = new StringBuilder("trip_id,arrival_time,departure_time,stop_id,stop_sequence,location_id\n"
                + "a,08:20:00,08:20:00,S1,1,\na,08:40:00,08:40:00,S2,2,\n"
                + "r,11:20:00,11:20:00,S2,1,\nr,11:40:00,11:40:00,S1,2,\n");
        for (int i = 0; i < 150; i++) {
            trips.append("L,W,z%d\n".formatted(i));
            times.append("z%1$d,,,,1,Z\nz%1$d,,,,2,Z\n".formatted(i));
        }
        var feed = valley().with("trips.txt", trips.toString())
                .with("stop_times.txt", times.toString())
                .with("locations.geojson", """
                        {"type": "FeatureCollection", "features": [{"id": "Z", "type": "Feature", "geometry":
                          {"type": "Polygon", "coordinates": [[[6.8, 49.0], [7.1, 49.0], [7.1, 49.2], [6.8, 49.0]]]}}]}
                        """);

        assertThat(said(tables(feed.write(temp.resolve("f.zip")), null)))
                .singleElement()
                .asString()
                .contains("300 rows of 150 runs");
    }

    @ParameterizedTest
    @CsvSource({"true,true,counted", "false,false,not counted", ",false,decide with the operator"})
    void schoolBusesAreAChoiceOfTheTerritory(@Nullable Boolean decided, boolean counted, String words)
            throws IOException {
        var set = tables(file("gtfs-car-scolaire/cars.zip"), decided);

        assertThat(there(set) != TravelMatrix.IMPOSSIBLE).isEqualTo(counted);
        assertThat(set.findings().stream().filter(f -> "route_type".equals(f.column())))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.in(Locale.ENGLISH)).contains(words);
                    assertThat(f.isNotice()).isEqualTo(decided != null);
                });
    }

    @Test
    void aSchoolBusThatTakesThePublicTooIsABus() throws IOException {
        var set = tables(valley().replacing("routes.txt", "L,1,3", "L,1,713").write(temp.resolve("f.zip")), null);

        assertThat(there(set)).isPositive();
        assertThat(set.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            49.1003,7.0003 | 7.0003,49.1003 | one stop is far from here, and would be here if latitude and longitude changed
            49.1003,       | 45.1003,       | none of the 2 stops lies within 5 km
            """)
    void stopsElsewhereAreSaidWhereTheyAreMostLikelyAMistake(String here, String there, String words)
            throws IOException {
        var set = tables(valley().replacing("stops.txt", here, there).write(temp.resolve("f.zip")), null);

        assertThat(there(set)).isEqualTo(TravelMatrix.IMPOSSIBLE);
        assertThat(said(set)).anyMatch(f -> f.contains(words));
    }

    /** Small damage anywhere is read, or refused with findings. */
    @Test
    void noDamageEndsInAProgramError() throws IOException {
        var dice = new Random(12);
        var names = List.of(
                "agency.txt",
                "stops.txt",
                "routes.txt",
                "calendar.txt",
                "trips.txt",
                "stop_times.txt",
                "feed_info.txt");
        var whole = valley().with(
                        "feed_info.txt", "feed_publisher_name,feed_start_date,feed_end_date\nx,20270101,20270630\n");
        for (int i = 0; i < 600; i++) {
            var name = names.get(dice.nextInt(names.size()));
            var feed = valley().with(
                            "feed_info.txt",
                            "feed_publisher_name,feed_start_date,feed_end_date\nx,20270101,20270630\n");
            try {
                var set =
                        tables(feed.with(name, damaged(text(whole, name), dice)).write(temp.resolve("d.zip")), null);
                assertThat(set.tables()).isNotEmpty();
            } catch (TravelRefusedException e) {
                assertThat(e.findings())
                        .isNotEmpty()
                        .extracting(f -> f.sentence().key())
                        .doesNotContain("reader.failed");
            }
        }
    }

    private static String text(FeedZip zip, String name) throws IOException {
        var file = Files.createTempFile("feed", ".zip");
        try (var read = new ZipFile(zip.write(file).toFile())) {
            return new String(read.getInputStream(read.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        } finally {
            Files.delete(file);
        }
    }

    private static String damaged(String text, Random dice) {
        var damaged = new StringBuilder(text);
        for (int n = 1 + dice.nextInt(3); n > 0 && damaged.length() > 1; n--) {
            int at = dice.nextInt(damaged.length());
            switch (dice.nextInt(5)) {
                case 0 -> damaged.deleteCharAt(at);
                case 1 -> damaged.setCharAt(at, "0129,\n\"-x:".charAt(dice.nextInt(10)));
                case 2 -> damaged.insert(at, one(dice, "9", ",", "\n", "99999999", "\u0000", "é"));
                case 3 -> damaged.setLength(Math.max(1, at));
                default -> damaged.insert(at, damaged.substring(0, at));
            }
        }
        return damaged.toString();
    }

    private static String one(Random dice, String... words) {
        return words[dice.nextInt(words.length)];
    }

    @Test
    void findingsAreTheSameInBothLanguages() throws IOException {
        for (TravelFinding finding :
                tables(file("gtfs-car-scolaire/cars.zip"), null).findings()) {
            assertThat(finding.in(Locale.FRENCH)).isNotEqualTo(finding.in(Locale.ENGLISH));
        }
    }
}
