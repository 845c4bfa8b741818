package fr.allervers.data.bus.feed;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.travel.TravelFinding;
import fr.allervers.data.words.Sentence;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is in a feed is taken or told of: each run of trips.txt, each file, each column with a value. */
class TakenOrToldTest {

    private static final int FEEDS = Integer.getInteger("feeds.times", 300);

    private static final List<String> RUNS = List.of("kind.trip.out", "kind.trip.short");

    @TempDir
    private Path temp;

    private FeedReading read(FeedZip feed) {
        return FeedReader.read(feed.write(temp.resolve("f.zip")), FeedLimits.USUAL);
    }

    private static FeedZip valley() {
        return new FeedZip()
                .with("agency.txt", "agency_name,agency_timezone\nCars,Europe/Paris\n")
                .with(
                        "stops.txt",
                        "stop_id,stop_name,stop_lat,stop_lon\nS1,Grandval,49.1003,6.9003\nS2,Petitval,49.1003,7.0003\n")
                .with("routes.txt", "route_id,route_short_name,route_type\nL,1,3\nT,Taxi,1501\n")
                .with(
                        "calendar.txt",
                        "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\n"
                                + "W,1,1,1,1,1,1,0,20270101,20270630\n");
    }

    /** As many runs as trips.txt has rows are among those that were read or named as left, not one more or less. */
    @Test
    void everyRunIsReadOrToldOfOnce() {
        var dice = new Random(4);
        for (int i = 0; i < FEEDS; i++) {
            int count = 1 + dice.nextInt(i % 10 == 0 ? 90 : 15);
            var trips = new StringBuilder("route_id,service_id,trip_id\n");
            var times = new StringBuilder(
                    "trip_id,arrival_time,departure_time,stop_id,stop_sequence,location_id,pickup_type\n");
            var ids = new HashSet<String>();
            var repeats = new StringBuilder("trip_id,start_time,end_time,headway_secs,exact_times\n");
            for (int trip = 0; trip < count; trip++) {
                var id = dice.nextInt(12) == 0 ? one(dice, "", "t0") : "t" + trip;
                ids.add(id);
                trips.append("%s,%s,%s\n"
                        .formatted(
                                id.isEmpty() ? "L" : one(dice, "L", "L", "L", "L", "T", "X", ""),
                                one(dice, "W", "W", "W", "Y", ""),
                                id));
                for (int stop = dice.nextInt(5); stop > 0; stop--) {
                    times.append("t%d,%s,,%s,%s,%s,%s\n"
                            .formatted(
                                    trip,
                                    one(dice, "08:20:00", "08:4%d:00".formatted(stop), "x", "", "25:00:00"),
                                    one(dice, "S1", "S2", "S1", "S2", "S9", ""),
                                    one(dice, "" + (5 - stop), "" + (5 - stop), "1", "x"),
                                    one(dice, "", "", "", "Z"),
                                    one(dice, "", "0", "3", "2")));
                }
                if (dice.nextInt(6) == 0) {
                    repeats.append("t%d,%s,10:00:00,%s,1\n"
                            .formatted(trip, one(dice, "08:00:00", "11:00:00", "x"), one(dice, "600", "0", "1800")));
                }
            }
            var read = read(valley().with("trips.txt", trips.toString())
                    .with("stop_times.txt", times.toString())
                    .with("frequencies.txt", repeats.toString()));
            long taken = read.feed().runs().stream().map(Run::id).distinct().count();
            long told =
                    read.findings().stream().mapToInt(TakenOrToldTest::runsTold).sum();

            ids.remove("");
            assertThat(taken + told)
                    .as("%s%n%s%n%s%n%s", trips, times, repeats, read.findings())
                    .isEqualTo(ids.size());
            if (count < 20) { // none is counted only
                assertThat(read.findings().stream()
                                .mapToInt(TakenOrToldTest::rowsOfId)
                                .sum())
                        .as("%s", trips)
                        .isEqualTo(count - ids.size());
            }
        }
    }

    private static int runsTold(TravelFinding finding) {
        var sentence = finding.sentence();
        var arguments = sentence.arguments();
        return switch (sentence.key()) {
            case "trip.out", "trip.short" -> 1;
            case "zone.unread" -> ((Number) arguments.get(1)).intValue();
            case "line.called" -> ((Number) arguments.get(0)).intValue();
            case "more" ->
                arguments.get(1) instanceof Sentence kind && RUNS.contains(kind.key())
                        ? ((Number) arguments.get(0)).intValue()
                        : 0;
            default -> 0;
        };
    }

    /** Rows of trips.txt without an id, or with one of another row. */
    private static int rowsOfId(TravelFinding finding) {
        boolean isOfId = TripsFile.NAME.equals(finding.file()) && "trip_id".equals(finding.column());
        var arguments = finding.sentence().arguments();
        return switch (finding.sentence().key()) {
            case "id.twice", "value.missing" -> isOfId ? 1 : 0;
            case "lines" -> isOfId ? 1 + ((Number) arguments.get(1)).intValue() : 0;
            default -> 0;
        };
    }

    private static String one(Random dice, String... words) {
        return words[dice.nextInt(words.length)];
    }

    /** Fares and such are named once, with the columns that hold something; what has no bearing on trips is not. */
    @Test
    void filesAndColumnsThatAreNotReadAreNamedOnce() {
        var feed = FeedZip.clean()
                .with("fare_attributes.txt", "fare_id,price\n1,2\n")
                .with("shapes.txt", "shape_id\n1\n")
                .with("lisez-moi.pdf", "…")
                .with("trips.txt", """
                        route_id,service_id,trip_id,trip_headsign,shape_id,bikes_allowed,cars_allowed,réservé aux
                        C,week,c1,Gare,1,1,,
                        C,week,c2,Mairie,1,,,abonnés
                        D,week,d1,École,1,,,
                        """);

        assertThat(read(feed).findings()).singleElement().satisfies(f -> {
            assertThat(f.isNotice()).isTrue();
            assertThat(f.in(Locale.FRENCH))
                    .contains("fare_attributes.txt, lisez-moi.pdf, shapes.txt, trips.txt (bikes_allowed, réservé aux)");
        });
        assertThat(read(FeedZip.clean()).findings()).isEmpty();
    }

    @Test
    void namesInCapitalsAreTheFilesThatTheyName() {
        var whole = FeedZip.clean();
        var feed = whole.with("STOPS.TXT", whole.text("stops.txt")).without("stops.txt");

        assertThat(read(feed).findings()).isEmpty();
        assertThat(read(feed).feed().runs()).hasSize(3);
    }

    @Test
    void aRunOfZonesAndStopsIsTakenByItsStopsAndSaid() {
        var feed = FeedZip.clean()
                .with("stop_times.txt", FeedZip.clean().text("stop_times.txt") + "c1,,,,3\n")
                .replacing("stop_times.txt", "stop_sequence", "stop_sequence,location_id")
                .replacing("stop_times.txt", "c1,,,,3", "c1,,,,3,A");

        assertThat(read(feed).feed().runs()).hasSize(3);
        assertThat(read(feed).findings())
                .extracting(f -> f.sentence().key())
                .containsExactlyInAnyOrder("zone.area", "zone.stops");
    }

    @Test
    void aRunThatRepeatsNeverIsNamed() {
        var feed = FeedZip.clean()
                .with("frequencies.txt", "trip_id,start_time,end_time,headway_secs\nc1,08:00:00,08:00:00,600\n");

        assertThat(read(feed).findings())
                .extracting(TravelFinding::toString)
                .anyMatch(f -> f.contains("the run 'c1' is left out"));
        assertThat(List.of("d1", "c2"))
                .containsExactlyInAnyOrderElementsOf(
                        read(feed).feed().runs().stream().map(Run::id).toList());
    }
}
