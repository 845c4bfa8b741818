package fr.allervers.data;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.bus.BusParameters;
import fr.allervers.data.bus.BusTables;
import fr.allervers.data.bus.feed.FeedLimits;
import fr.allervers.data.bus.feed.FeedReader;
import fr.allervers.data.bus.feed.FeedZip;
import fr.allervers.data.calendar.OpeningHours;
import fr.allervers.data.json.DocumentReader;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Provenance;
import fr.allervers.data.problem.TravelTable;
import fr.allervers.data.road.OsmFile;
import fr.allervers.data.road.RoadParameters;
import fr.allervers.data.road.RoadTables;
import fr.allervers.data.territory.FolderCopy;
import fr.allervers.data.transport.FlexibleRules;
import fr.allervers.data.transport.ProblemTravel;
import fr.allervers.data.travel.TableSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Further files of each kind of timetable, hours, school calendar and map that once went wrong: all that is read of one is
 * what is read of a file that says the same in the plainest way, and all that is found is what is told here.
 */
class WholeCaseVariantsTest {

    private static final String CASES = "/fr/allervers/data/cases/";

    @TempDir
    private Path temp;

    private Path file(String name) throws IOException {
        try (var in = Objects.requireNonNull(WholeCaseVariantsTest.class.getResourceAsStream(CASES + name), name)) {
            return Files.write(temp.resolve(name.replace('/', '-')), in.readAllBytes());
        }
    }

    // timetables

    private static final String TIMES =
            "trip_id,arrival_time,departure_time,stop_id,stop_sequence,pickup_type,drop_off_type\n";

    /** A bus there in the morning, one back before noon, at three stops. */
    private static FeedZip valley(String kinds) {
        return new FeedZip()
                .with("agency.txt", "agency_name,agency_timezone\nCars,Europe/Paris\n")
                .with(
                        "stops.txt",
                        "stop_id,stop_name,stop_lat,stop_lon\nS1,Grandval,49.1003,6.9003\nS2,Petitval,49.1003,7.0003\n"
                                + "S3,Mairie,49.1003,6.9503\n")
                .with("routes.txt", "route_id,route_short_name,route_type\nL,1,3\n")
                .with(
                        "calendar.txt",
                        "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\n"
                                + "W,1,1,1,1,1,1,0,20270101,20270630\n")
                .with("trips.txt", "route_id,service_id,trip_id\nL,W,a\nL,W,r\n")
                .with(
                        "stop_times.txt",
                        TIMES
                                + ("a,08:20:00,08:20:00,S1,1,K\na,08:30:00,08:30:00,S3,2,K\na,08:40:00,08:40:00,S2,3,K\n"
                                                + "r,11:20:00,11:20:00,S2,1,K\nr,11:40:00,11:40:00,S1,2,K\n")
                                        .replace("K", kinds));
    }

    private static FeedZip valley() {
        return valley("0,0");
    }

    private TableSet tables(FeedZip feed, @Nullable Boolean schoolBuses) throws IOException {
        var problem = DocumentReader.PROBLEMS.read(file("gtfs-car-scolaire/problem.json"));
        var request = ProblemTravel.buses(problem, BusParameters.USUAL.withSchoolBuses(schoolBuses));
        var reading = FeedReader.read(feed.write(temp.resolve("f.zip")), FeedLimits.USUAL);
        return ProblemTravel.tables(problem, reading, BusTables.of(request, reading.feed(), s -> {}));
    }

    /** Every figure of every table, without the words on where it comes from. */
    private static List<TravelTable> figures(TableSet set) {
        return set.tables().stream()
                .map(t -> new TravelTable(
                        t.mode(),
                        t.days(),
                        t.from(),
                        t.to(),
                        t.since(),
                        t.until(),
                        t.minutes(),
                        new Provenance(null, t.provenance().estimated())))
                .toList();
    }

    private static List<String> keys(TableSet set) {
        return set.findings().stream()
                .map(f -> (f.isNotice() ? "notice " : "") + f.place() + " "
                        + f.sentence().key())
                .sorted()
                .toList();
    }

    static Stream<Arguments> feeds() {
        return Stream.of(
                // gtfs-demander-au-conducteur
                feed("all stops on request", valley("3,3"), null, "notice stop_times.txt:pickup_type stop.request"),
                feed("on request to get off", valley("0,3"), null, "notice stop_times.txt:pickup_type stop.request"),
                feed(
                        "between two stops too",
                        valley().replacing("routes.txt", "route_type\nL,1,3", "route_type,continuous_pickup\nL,1,3,3"),
                        null,
                        "notice routes.txt:continuous_pickup line.continuous"),
                feed("no type at all", valley(","), null),
                // gtfs-car-scolaire
                feed(
                        "school buses that count",
                        valley().replacing("routes.txt", "L,1,3", "L,1,712"),
                        true,
                        "notice routes.txt:route_type school.counted"),
                feed("school and public", valley().replacing("routes.txt", "L,1,3", "L,1,713"), null),
                feed("a bus by its extended type", valley().replacing("routes.txt", "L,1,3", "L,1,700"), false),
                // gtfs-feed-info-contredit
                feed("ended before", info("20240101", "20241231"), null, "feed_info.txt information.contradicts"),
                feed("begins after", info("20290101", ""), null, "feed_info.txt information.contradicts"),
                feed("no dates", info("", ""), null),
                feed("the same dates", info("20270101", "20270630"), null),
                // gtfs-zone-a-la-demande
                feed(
                        "a run of zones beside",
                        zoned().with("stop_times.txt", zones("z,,,,1,2,1,Z\nz,,,,2,1,2,Z\n"))
                                .with("locations.geojson", AREA),
                        null,
                        "stop_times.txt zone.unread"),
                feed(
                        "a run that goes on into a zone",
                        valley().with("stop_times.txt", zones("a,,,,4,1,2,Z\n")).with("locations.geojson", AREA),
                        null,
                        "stop_times.txt zone.stops"),
                feed(
                        "a zone that is nowhere",
                        zoned().with("stop_times.txt", zones("z,,,,1,2,1,Y\nz,,,,2,1,2,Y\n"))
                                .with("locations.geojson", AREA),
                        null,
                        "stop_times.txt:7:location_id zone.area",
                        "stop_times.txt zone.unread"));
    }

    private static FeedZip zoned() {
        return valley().with("trips.txt", "route_id,service_id,trip_id\nL,W,a\nL,W,r\nL,W,z\n");
    }

    private static final String AREA = """
            {"type": "FeatureCollection", "features": [{"id": "Z", "type": "Feature", "geometry":
              {"type": "Polygon", "coordinates": [[[6.8, 49.0], [7.1, 49.0], [7.1, 49.2], [6.8, 49.2], [6.8, 49.0]]]}}]}
            """;

    private static String zones(String rows) {
        var stops = valley().text("stop_times.txt").replaceAll("(?m)^([ar],.*)$", "$1,");
        return stops.replace("drop_off_type\n", "drop_off_type,location_id\n") + rows;
    }

    private static FeedZip info(String from, String to) {
        return valley().with(
                        "feed_info.txt",
                        "feed_publisher_name,feed_start_date,feed_end_date\nx,%s,%s\n".formatted(from, to));
    }

    private static Arguments feed(String name, FeedZip feed, @Nullable Boolean schoolBuses, String... found) {
        return Arguments.of(name, feed, schoolBuses, List.of(found));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("feeds")
    void aTimetableGivesTheTablesOfThePlainOne(
            String name, FeedZip feed, @Nullable Boolean schoolBuses, List<String> found) throws IOException {
        var plain = tables(valley(), null);
        var set = tables(feed, schoolBuses);

        assertThat(plain.findings()).isEmpty();
        assertThat(figures(set)).containsExactlyElementsOf(figures(plain));
        assertThat(keys(set)).containsExactlyInAnyOrderElementsOf(found);
    }

    @Test
    void schoolBusesThatDoNotCountLeaveNoBus() throws IOException {
        var set = tables(valley().replacing("routes.txt", "L,1,3", "L,1,712"), false);
        var none = tables(
                valley().with("frequencies.txt", "trip_id,start_time,end_time,headway_secs\na,1,1,1\nr,1,1,1\n"), null);

        assertThat(keys(set)).contains("notice routes.txt:route_type school.left_out");
        assertThat(figures(set)).containsExactlyElementsOf(figures(none));
    }

    @Test
    void theRulesOfAZoneAreThoseOfThePlainOne() throws IOException {
        var problem = DocumentReader.PROBLEMS.read(file("gtfs-zone-a-la-demande/problem.json"));
        var header =
                "trip_id,stop_sequence,location_id,start_pickup_drop_off_window,end_pickup_drop_off_window,pickup_type,drop_off_type\n";
        var within = "a,1,Z,08:00:00,18:00:00,2,1\na,2,Z,08:00:00,18:00:00,1,2\n";
        var plain = valley().with("trips.txt", "route_id,service_id,trip_id\nL,W,a\n")
                .with("stop_times.txt", header + within)
                .with("locations.geojson", AREA);
        var expected = rules(plain, problem);

        assertThat(expected.rules()).hasSize(1);
        for (var variant : List.of(
                header + "a,2,Z,08:00:00,18:00:00,1,2\na,1,Z,08:00:00,18:00:00,2,1\n",
                header + within.replace(",1\n", ",1\n").replace("2,1\n", "3,1\n"),
                "\ufeff" + header + within.replace("08:00:00", " 8:00:00"))) {
            var read = rules(plain.with("stop_times.txt", variant), problem);
            assertThat(read.rules()).as(variant).isEqualTo(expected.rules());
            assertThat(read.findings()).as(variant).isEmpty();
        }
    }

    private FlexibleRules rules(FeedZip feed, Problem problem) throws IOException {
        var reading = FeedReader.read(feed.write(temp.resolve("z.zip")), FeedLimits.USUAL);
        return FlexibleRules.of("tad", reading, problem, Locale.FRENCH);
    }

    // opening hours

    /** Windows, days by the school calendar, dates, doubts by their key: all that is read. */
    private static String whole(OpeningHours hours) {
        var windows = hours.windows().stream()
                .map(w -> w.days().stream()
                                .sorted()
                                .map(d -> d.name().substring(0, 2))
                                .collect(joining()) + " " + w.from() + "-" + w.to())
                .collect(joining(", "));
        var closings = hours.closings();
        return windows + " term" + closings.termOnly().stream().sorted().toList() + " holidays"
                + closings.holidaysOnly().stream().sorted().toList() + " dates" + closings.dated() + " closed"
                + hours.closed() + " "
                + hours.doubts().stream().map(d -> d.key()).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # heures-pause-off
            Mo-Fr 08:00-18:00; Mo-Fr 12:00-13:30 off        | Mo-Fr 08:00-12:00,13:30-18:00
            Mo-Fr 08:00-18:00; 12:00-13:00,15:00-16:00 off  | Mo-Fr 08:00-12:00,13:00-15:00,16:00-18:00
            Mo-Sa 09:00-17:00; Sa 12:00-17:00 closed        | Mo-Fr 09:00-17:00; Sa 09:00-12:00
            Mo-Fr 09:00-17:00; We 09:00-17:00 off           | Mo,Tu,Th,Fr 09:00-17:00
            Mo-Fr 09:00-12:00; 18:00-20:00 off              | Mo-Fr 09:00-12:00
            # heures-separateur-final
            ;;Mo-Fr 09:00-12:00;                            | Mo-Fr 09:00-12:00
            Mo-Fr 09:00-12:00 ; ; Sa 10:00-12:00 ;          | Mo-Fr 09:00-12:00; Sa 10:00-12:00
            Mo-Fr 09:00-12:00, ,                            | Mo-Fr 09:00-12:00
            Mo-Fr 09:00-12:00;;;14:00-17:00                 | Mo-Fr 09:00-12:00; 14:00-17:00
            # heures-vacances-scolaires
            Mo-Fr 09:00-12:00; SH closed                    | Mo-Fr 09:00-12:00; SH off
            Mo-Fr 09:00-12:00; SH Mo-Su off                 | Mo-Fr 09:00-12:00; SH off
            SH,PH off; Mo-Fr 09:00-12:00                    | Mo-Fr 09:00-12:00
            Mo-Fr 09:00-12:00; PH closed                    | Mo-Fr 09:00-12:00
            """)
    void hoursAreThoseOfThePlainText(String text, String plain) {
        assertThat(whole(OpeningHours.of(text))).isEqualTo(whole(OpeningHours.of(plain)));
        assertThat(OpeningHours.of(plain).windows()).isNotEmpty();
    }

    // school calendars

    private Map<String, List<String>> calendar(String name, byte[] content) throws IOException {
        var folder =
                FolderCopy.ofCase("territoire-mini", Files.createDirectories(temp.resolve("t" + System.nanoTime())));
        for (var own : List.of("school-calendar.csv", "school-holidays.csv", "school-holidays.ics")) {
            Files.deleteIfExists(folder.folder().resolve(own));
        }
        Files.write(folder.folder().resolve(name), content);
        var territory = folder.read();
        var all = new TreeMap<String, List<String>>();
        all.put(
                "days",
                territory.calendar().schoolHolidays().periods().stream()
                        .map(p -> p.from() + ".." + p.to())
                        .toList());
        all.put("doubts", territory.doubts().stream().map(Object::toString).toList());
        all.put(
                "left",
                territory.calendar().notTaken().stream().map(Object::toString).toList());
        return all;
    }

    @Test
    void aCalendarIsTheSameInEachForm() throws IOException {
        for (var form : Calendars.forms().entrySet()) {
            assertThat(calendar(form.getKey(), form.getValue()))
                    .as(form.getKey())
                    .isEqualTo(Map.of("days", Calendars.DAYS, "doubts", List.of(), "left", List.of()));
        }
    }

    /** The headings and zones of {@code vacances-tableau-telecharge} and {@code vacances-zones-barre}, written otherwise. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Date de début | DATE DE DEBUT
            Date de fin   | date_de_fin
            Date de fin   | end_date
            Description   | description
            Zones         | Zone
            Zone B        | zone b
            Zone B        | Zones A/B
            Zone B        | Zones : A & B
            Zone B        | Académie de Nancy-Metz
            """)
    void headingsAndZonesWrittenOtherwiseAreTheSame(String plain, String other) throws IOException {
        var table = new String(Calendars.forms().get("school-calendar.csv"), StandardCharsets.UTF_8);

        assertThat(calendar("school-calendar.csv", table.replace(plain, other).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Map.of("days", Calendars.DAYS, "doubts", List.of(), "left", List.of()));
    }

    // maps

    /** {@code carte-sans-date}: the same map of any date, or none, gives the same minutes. */
    @ParameterizedTest
    @CsvSource({"0,date inconnue", "1767225600,2026-01-01", "1798761600,2027-01-01"})
    void aMapGivesTheSameMinutesWhateverItsDate(long seconds, String date) throws IOException {
        var plain = roads(map());
        var dated = roads(map().asOf(seconds));

        assertThat(dated.tables().stream().map(TravelTable::minutes).toList())
                .isEqualTo(plain.tables().stream().map(TravelTable::minutes).toList());
        assertThat(dated.tables())
                .allSatisfy(
                        t -> assertThat(t.provenance().source()).contains(date).doesNotContain("1970"));
        assertThat(dated.findings()).isEqualTo(plain.findings());
    }

    private static OsmFile map() {
        return new OsmFile()
                .node(1, 49.1000, 6.9000, Map.of())
                .node(2, 49.1000, 6.9500, Map.of())
                .node(3, 49.1000, 7.0000, Map.of())
                .way(1, Map.of("highway", "secondary"), 1, 2, 3);
    }

    private RoadTables roads(OsmFile map) throws IOException {
        var problem = DocumentReader.PROBLEMS.read(file("carte-sans-date/problem.json"));
        var request = ProblemTravel.roads(problem, new RoadParameters(4, 0.9, 60, 500, 0, 0));
        return RoadTables.of(map.write(temp.resolve("m.osm.pbf")), request, share -> {});
    }
}
