package fr.allervers.data.bus.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.allervers.data.travel.TravelFinding;
import fr.allervers.data.travel.TravelRefusedException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is read from a feed, what is found wrong in it, and where. */
class FeedReaderTest {

    @TempDir
    private Path folder;

    private FeedReading read(FeedZip feed) {
        return FeedReader.read(feed.write(folder.resolve("feed.zip")), FeedLimits.USUAL);
    }

    @Test
    void aCleanFeedIsReadWithoutFindings() {
        var reading = read(FeedZip.clean());

        assertThat(reading.findings()).isEmpty();
        var feed = reading.feed();
        assertThat(feed.operators()).containsExactly("Bus inventé");
        assertThat(feed.version()).isEqualTo("v1");
        assertThat(feed.stops()).extracting(Stop::id).containsExactly("g1", "g2", "m", "e");
        assertThat(feed.runs()).extracting(Run::id).containsExactly("c1", "c2", "d1");
        assertThat(feed.runs()).extracting(r -> r.line().name()).containsExactly("C", "C", "Desserte des écoles");
        assertThat(feed.calendar().on(LocalDate.of(2027, 3, 22))).containsExactly("week");
        assertThat(feed.calendar().on(LocalDate.of(2027, 3, 29))).isEmpty();
        assertThat(feed.calendar().last()).isEqualTo(LocalDate.of(2027, 3, 31));
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("stops.txt:7:stop_lat", f -> f.plus("stops.txt", "x,X,neuf,6.9,,")),
                fault("stops.txt:7:stop_lat", f -> f.plus("stops.txt", "x,X,94.2,6.9,,")),
                fault("stops.txt:7:stop_lat", f -> f.plus("stops.txt", "x,X,,6.9,,")),
                fault("stops.txt:7:stop_lat", f -> f.plus("stops.txt", "x,X,NaN,6.9,,")),
                fault("stops.txt:7:stop_lon", f -> f.plus("stops.txt", "x,X,49.2,\"6,9\",,")),
                fault("stops.txt:7:stop_lat", f -> f.plus("stops.txt", "x,X,0,0,,")),
                fault("stops.txt:7:stop_id", f -> f.plus("stops.txt", "m,Mairie,49.2,6.9,,")),
                fault("stops.txt:7", f -> f.plus("stops.txt", "x,X,49.2,6.9,,,trop")),
                fault("routes.txt:4:route_short_name", f -> f.plus("routes.txt", "E,,,3")),
                fault("routes.txt:4:route_type", f -> f.plus("routes.txt", "E,E,,99")),
                fault("routes.txt:4:route_type", f -> f.plus("routes.txt", "E,E,,bus")),
                fault(
                        "routes.txt:route_type",
                        f -> f.replacing("routes.txt", "D,,Desserte des écoles,3", "D,Taxi,,1501")),
                fault(
                        "routes.txt:route_type",
                        f -> f.replacing("routes.txt", "D,,Desserte des écoles,3", "D,TAD,,715")),
                fault("trips.txt:5:route_id", f -> f.plus("trips.txt", "Z,week,z1,")),
                fault("trips.txt:5:service_id", f -> f.plus("trips.txt", "C,never,z1,")),
                fault("trips.txt:5:trip_id", f -> f.plus("trips.txt", "C,week,c1,")),
                fault("trips.txt:trip_id", f -> f.plus("trips.txt", "C,week,empty,")),
                fault("stop_times.txt:8:stop_id", f -> f.plus("stop_times.txt", "c2,16:30:00,16:30:00,nowhere,3")),
                fault("stop_times.txt:8:stop_id", f -> f.plus("stop_times.txt", "c2,16:30:00,16:30:00,g,3")),
                fault("stop_times.txt:8:trip_id", f -> f.plus("stop_times.txt", "c9,16:30:00,16:30:00,m,3")),
                fault("stop_times.txt:8:arrival_time", f -> f.plus("stop_times.txt", "c2,16h30,16:30:00,e,3")),
                fault("stop_times.txt:8:arrival_time", f -> f.plus("stop_times.txt", "c2,16:60:00,17:00:00,e,3")),
                fault("stop_times.txt:8:arrival_time", f -> f.plus("stop_times.txt", "c2,16:15:00,16:15:00,e,3")),
                fault("stop_times.txt:8:departure_time", f -> f.plus("stop_times.txt", "c2,16:35:00,16:30:00,e,3")),
                fault("stop_times.txt:8:stop_sequence", f -> f.plus("stop_times.txt", "c2,16:30:00,16:30:00,e,2")),
                fault("stop_times.txt:8:stop_sequence", f -> f.plus("stop_times.txt", "c2,16:30:00,16:30:00,e,-1")),
                fault("stop_times.txt:8:arrival_time", f -> f.plus("stop_times.txt", "c2,,,e,3")),
                fault("calendar.txt:3:end_date", f -> f.plus("calendar.txt", "x,1,1,1,1,1,0,0,20270301,20270201")),
                fault("calendar.txt:3:start_date", f -> f.plus("calendar.txt", "x,1,1,1,1,1,0,0,20270230,20270331")),
                fault("calendar.txt:3:monday", f -> f.plus("calendar.txt", "x,2,1,1,1,1,0,0,20270101,20270331")),
                fault("calendar.txt:3:end_date", f -> f.plus("calendar.txt", "x,1,1,1,1,1,0,0,20270101,20990331")),
                fault("calendar_dates.txt:3:exception_type", f -> f.plus("calendar_dates.txt", "week,20270330,3")),
                fault("calendar_dates.txt:3:date", f -> f.plus("calendar_dates.txt", "week,20270329,1")),
                fault(
                        "frequencies.txt:2:headway_secs",
                        f -> f.with(
                                "frequencies.txt",
                                "trip_id,start_time,end_time,headway_secs,exact_times\nd1,08:00:00,09:00:00,0,1\n")),
                fault(
                        "transfers.txt:2:to_stop_id",
                        f -> f.with("transfers.txt", "from_stop_id,to_stop_id,transfer_type\nm,nowhere,3\n")),
                fault(
                        "transfers.txt:2:transfer_type",
                        f -> f.with("transfers.txt", "from_stop_id,to_stop_id,transfer_type,from_route_id\nm,e,3,C\n")),
                fault(
                        "transfers.txt:2:min_transfer_time",
                        f -> f.with("transfers.txt", "from_stop_id,to_stop_id,transfer_type\nm,e,2\n")),
                fault(
                        "booking_rules.txt:2:prior_notice_last_day",
                        f -> f.with("booking_rules.txt", "booking_rule_id,booking_type\n1,2\n")),
                fault(
                        "agency.txt:3:agency_timezone",
                        f -> f.plus("agency.txt", "b,B,https://example.org,Europe/Berlin")),
                fault(
                        "routes.txt",
                        f -> f.with(
                                "routes.txt",
                                "route_id,route_short_name\nC,Crémaillère\nD,D\n"
                                        .getBytes(Charset.forName("windows-1252")))),
                fault("booking_rules.txt", f -> f.with("booking_rules.txt", "booking_rule_id\n1\n")),
                fault("routes.txt:1:route_id", f -> f.replacing("routes.txt", "route_type", "route_id")));
    }

    private static Arguments fault(String place, UnaryOperator<FeedZip> damage) {
        return Arguments.of(place, damage);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void eachFaultIsFoundWhereItStands(String place, UnaryOperator<FeedZip> damage) {
        var reading = read(damage.apply(FeedZip.clean()));

        assertThat(reading.findings()).extracting(TravelFinding::place).contains(place);
        assertThat(reading.findings()).allSatisfy(f -> {
            assertThat(f.in(Locale.FRENCH)).doesNotContain("{");
            assertThat(f.in(Locale.ENGLISH)).doesNotContain("{");
        });
        assertThat(reading.feed().runs()).extracting(Run::id).contains("c1");
    }

    static Stream<Arguments> notices() {
        return Stream.of(
                fault("transfers.txt", f -> f.with("transfers.txt", "")),
                fault("frequencies.txt", f -> f.with("frequencies.txt", "\n \n")),
                fault("feed_info.txt", f -> f.with("feed_info.txt", "\ufeff")),
                fault(
                        "routes.txt:continuous_pickup",
                        f -> f.with("routes.txt", "route_id,route_short_name,continuous_pickup\nC,C,3\nD,D,1\n")),
                fault(
                        "stop_times.txt:continuous_pickup",
                        f -> f.with(
                                "stop_times.txt",
                                f.text("stop_times.txt")
                                        .replace("stop_sequence", "stop_sequence,continuous_drop_off")
                                        .replace("g1,2", "g1,2,0"))),
                fault(
                        "stop_times.txt:timepoint",
                        f -> f.with(
                                "stop_times.txt",
                                f.text("stop_times.txt")
                                        .replace("stop_sequence", "stop_sequence,timepoint")
                                        .replace("g1,2", "g1,2,0"))),
                fault(
                        "stops.txt:wheelchair_boarding",
                        f -> f.with(
                                "stops.txt",
                                f.text("stops.txt")
                                        .replace("parent_station", "parent_station,wheelchair_boarding")
                                        .replace("0,g\n", "0,g,2\n"))),
                fault(
                        "trips.txt:wheelchair_accessible",
                        f -> f.with(
                                "trips.txt",
                                f.text("trips.txt")
                                        .replace("trip_headsign", "trip_headsign,wheelchair_accessible")
                                        .replace(",Gare\n", ",Gare,2\n"))));
    }

    /** None of it keeps a run from being read, and nothing has to be decided. */
    @ParameterizedTest
    @MethodSource("notices")
    void whatIsLeftAndChangesNothingIsANotice(String place, UnaryOperator<FeedZip> change) {
        var reading = read(change.apply(FeedZip.clean()));

        assertThat(reading.findings()).singleElement().satisfies(f -> {
            assertThat(f.place()).isEqualTo(place);
            assertThat(f.isNotice()).isTrue();
            assertThat(f.in(Locale.FRENCH)).doesNotContain("{");
        });
        assertThat(reading.feed().runs()).extracting(Run::id).containsExactly("c1", "c2", "d1");
    }

    @Test
    void whatComesWhenBookedOnlyIsNoBus() {
        var reading = read(FeedZip.clean().replacing("routes.txt", "D,,Desserte des écoles,3", "D,Taxi,,1501"));

        assertThat(reading.feed().runs()).extracting(Run::id).containsExactly("c1", "c2");
        assertThat(reading.findings()).singleElement().asString().contains("one run of transport on demand", "Taxi");
    }

    @Test
    void rowsAndCellsWithoutTextSayNothing() {
        var feed = FeedZip.clean()
                .plus("stops.txt", ",,,,,")
                .plus("trips.txt", "   ")
                .plus("stop_times.txt", ",,,,,,,");
        var reading = read(feed.with("routes.txt", feed.text("routes.txt").replace("\n", ",,\n")));

        assertThat(reading.findings()).isEmpty();
        assertThat(reading.feed().runs()).hasSize(3);
    }

    /** A change of no time between places far apart would make trips shorter than they are. */
    @Test
    void aChangeWithoutItsTimeIsNoneOfNoTime() {
        var reading = read(FeedZip.clean()
                .with(
                        "transfers.txt",
                        "from_stop_id,to_stop_id,transfer_type,min_transfer_time\nm,e,2,\nm,g1,2,300\n"));

        assertThat(reading.feed().transfers()).extracting(Transfer::seconds).containsExactly(300);
    }

    @Test
    void aRunWithAWrongTimeIsLeftOutAsAWhole() {
        var reading = read(FeedZip.clean().plus("stop_times.txt", "c2,16:15:00,16:15:00,e,3"));

        assertThat(reading.feed().runs()).extracting(Run::id).containsExactly("c1", "d1");
    }

    @Test
    void aRunPassesByAStopThatIsNotThere() {
        var reading = read(FeedZip.clean().plus("stop_times.txt", "c2,16:30:00,16:30:00,nowhere,3"));

        assertThat(reading.feed().runs().get(1).length()).isEqualTo(2);
    }

    @Test
    void timesBetweenTwoTimedStopsAreFilledInAndRowsNeedNoOrder() {
        var feed = read(FeedZip.clean().with("stop_times.txt", """
                                trip_id,arrival_time,departure_time,stop_id,stop_sequence
                                c1,14:02:00,14:02:00,e,9
                                c1,13:42:00,13:42:00,m,1
                                c1,,,g2,7
                                c1, , ,g1,3
                                """)).feed();

        var run = feed.runs().get(0);
        assertThat(run.arrival(1)).isEqualTo(13 * 3600 + 48 * 60 + 40);
        assertThat(run.departure(2)).isEqualTo(13 * 3600 + 55 * 60 + 20);
    }

    @Test
    void runsThatRepeatAreSpeltOutWithTheWholeIntervalAsWait() {
        var feed = read(FeedZip.clean().with("frequencies.txt", """
                                trip_id,start_time,end_time,headway_secs
                                c1,08:00:00,09:00:00,1200
                                """)).feed();

        var repeated = feed.runs().stream().filter(r -> r.id().equals("c1")).toList();
        assertThat(repeated).extracting(r -> r.departure(0)).containsExactly(28800, 30000, 31200);
        assertThat(repeated.get(0).arrival(1)).isEqualTo(28800 + 8 * 60 + 1200);
    }

    @Test
    void aByteOrderMarkAndAFolderAreRead() {
        var stops = "\ufeffstop_id,stop_name,stop_lat,stop_lon\r\nm,\"Mairie, \"\"haut\"\"\",49.23,6.9\r\n";
        var feed = FeedZip.clean().without("stops.txt").with("feed/stops.txt", stops);

        var reading = read(feed);

        assertThat(reading.feed().stops()).extracting(Stop::name).containsExactly("Mairie, \"haut\"");
        assertThat(reading.findings().get(0).place()).isEqualTo("stops.txt");
    }

    @Test
    void ofManyEqualFaultsTheFirstAreListedAndTheOthersCounted() {
        var rows = new StringBuilder("trip_id,arrival_time,departure_time,stop_id,stop_sequence\n");
        for (int i = 0; i < 1000; i++) {
            rows.append("ghost,08:00:00,08:00:00,m,").append(i).append('\n');
        }
        var findings =
                read(FeedZip.clean().with("stop_times.txt", rows.toString())).findings();

        assertThat(findings).hasSizeLessThan(40);
        assertThat(findings)
                .extracting(f -> f.in(Locale.ENGLISH))
                .contains(
                        "stop_times.txt:2:trip_id : there is no run 'ghost'; the row is ignored; have the operator correct"
                                + " it (in 999 other lines, too: 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20,"
                                + " 21, 22…)");

        var many = new StringBuilder("trip_id,arrival_time,departure_time,stop_id,stop_sequence\n");
        for (int i = 0; i < 1000; i++) {
            many.append("ghost%1$d,08:00:00,08:00:00,m,%1$d\n".formatted(i));
        }
        assertThat(read(FeedZip.clean().with("stop_times.txt", many.toString())).findings())
                .extracting(f -> f.in(Locale.ENGLISH))
                .contains("stop_times.txt : and 980 more: runs that are not there");
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                fault("stops.txt", f -> f.without("stops.txt")),
                fault("calendar.txt", f -> f.without("calendar.txt").without("calendar_dates.txt")),
                fault("stops.txt", f -> f.replacing("stops.txt", "stop_lat", "latitude")),
                fault("stops.txt", f -> f.with("stops.txt", "")),
                fault("stops.txt", f -> f.with("other/stops.txt", "stop_id\n")),
                fault("trips.txt", f -> f.plus("trips.txt", "\"C,week" + "x".repeat(20_000))));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void aFeedWithoutWhatItNeedsIsRefused(String place, UnaryOperator<FeedZip> damage) {
        assertThatThrownBy(() -> read(damage.apply(FeedZip.clean())))
                .isInstanceOfSatisfying(
                        TravelRefusedException.class,
                        e -> assertThat(e.findings())
                                .extracting(TravelFinding::place)
                                .contains(place));
    }

    @Test
    void whatUnpacksToTooMuchIsRefusedWhateverItSaysOfItself() {
        var limits = new FeedLimits(1 << 20, 1 << 20, 100, 1000, 1000);
        var bomb = FeedZip.clean().with("shapes.txt", new byte[2 << 20]).write(folder.resolve("bomb.zip"));

        assertThatThrownBy(() -> FeedReader.read(bomb, limits)).isInstanceOf(TravelRefusedException.class);
    }

    @Test
    void tooManyRowsAreRefused() {
        var limits = new FeedLimits(1 << 20, 1 << 20, 100, 5, 1000);
        var feed = FeedZip.clean().write(folder.resolve("feed.zip"));

        assertThatThrownBy(() -> FeedReader.read(feed, limits)).isInstanceOf(TravelRefusedException.class);
    }

    @Test
    void whatIsNoZipFileIsRefused() throws IOException {
        var file = folder.resolve("feed.zip");
        Files.writeString(file, "stop_id,stop_name\n");

        for (var path : List.of(file, folder, folder.resolve("missing.zip"))) {
            assertThatThrownBy(() -> FeedReader.read(path, FeedLimits.USUAL))
                    .isInstanceOf(TravelRefusedException.class);
        }
    }

    @Test
    void damagedFilesAreReadOrRefusedAndNeverBreakTheReader() throws IOException {
        var whole = Files.readAllBytes(FeedZip.clean().write(folder.resolve("whole.zip")));
        var random = new Random(11);
        var file = folder.resolve("damaged.zip");
        int refused = 0;
        for (int i = 0; i < 200; i++) {
            var bytes = whole.clone();
            for (int n = random.nextInt(8); n >= 0; n--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            Files.write(file, bytes);
            try {
                FeedReader.read(file, FeedLimits.USUAL);
            } catch (TravelRefusedException e) {
                assertThat(e.findings()).isNotEmpty();
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }

    /** What the program tripped over is tried again later, a wrong file is not. */
    @Test
    void aDamagedFileIsNotTakenForAFailureOfTheProgramAndItsCauseIsKept() throws IOException {
        var bytes = Files.readAllBytes(FeedZip.clean().write(folder.resolve("feed.zip")));
        var packed =
                new String(bytes, StandardCharsets.ISO_8859_1).indexOf("stop_times.txt") + "stop_times.txt".length();
        Arrays.fill(bytes, packed, packed + 20, (byte) 0xff);
        var damaged = Files.write(folder.resolve("damaged.zip"), bytes);

        assertThatThrownBy(() -> FeedReader.read(damaged, FeedLimits.USUAL))
                .hasCauseInstanceOf(ZipException.class)
                .isInstanceOfSatisfying(
                        TravelRefusedException.class,
                        e -> assertThat(e.isUnforeseen()).isFalse());
    }

    @Test
    void damagedTextIsReadOrRefusedAndNeverBreaksTheReader() {
        var random = new Random(12);
        var names =
                List.of("stops.txt", "routes.txt", "trips.txt", "calendar.txt", "calendar_dates.txt", "stop_times.txt");
        int refused = 0;
        for (int i = 0; i < 200; i++) {
            var feed = FeedZip.clean();
            var name = names.get(random.nextInt(names.size()));
            feed.with(name, damaged(feed.text(name), random));
            try {
                read(feed);
            } catch (TravelRefusedException e) {
                assertThat(e.findings()).isNotEmpty();
                refused++;
            }
        }
        assertThat(refused).isBetween(1, 199);
    }

    private static String damaged(String text, Random random) {
        var damaged = new StringBuilder(text);
        for (int n = random.nextInt(6); n >= 0 && !damaged.isEmpty(); n--) {
            int at = random.nextInt(damaged.length());
            switch (random.nextInt(3)) {
                case 0 -> damaged.deleteCharAt(at);
                case 1 -> damaged.insert(at, ",\"\n9-:é\0".charAt(random.nextInt(8)));
                default -> damaged.delete(at, Math.min(damaged.length(), at + random.nextInt(30)));
            }
        }
        return damaged.toString();
    }
}
