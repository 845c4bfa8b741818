package fr.allervers.data.transport;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.bus.feed.FeedLimits;
import fr.allervers.data.bus.feed.FeedReader;
import fr.allervers.data.bus.feed.FeedZip;
import fr.allervers.data.json.DocumentReader;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.table.KnownCommunes;
import fr.allervers.data.table.TableFaults;
import fr.allervers.data.table.TableReader;
import fr.allervers.data.travel.TravelFinding;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Services to be booked as feeds describe them; sessions of the problem are on Tuesdays, Wednesdays and Thursdays of January 2027. */
class FlexibleRulesTest {

    private static final String CASES = "/fr/allervers/data/cases/";

    @TempDir
    private Path temp;

    private Path file(String name) throws IOException {
        try (var in = Objects.requireNonNull(FlexibleRulesTest.class.getResourceAsStream(CASES + name))) {
            return Files.write(temp.resolve(name.replace('/', '-')), in.readAllBytes());
        }
    }

    private Problem problem() throws IOException {
        return DocumentReader.PROBLEMS.read(file("gtfs-zone-a-la-demande/problem.json"));
    }

    private FlexibleRules rules(FeedZip feed) throws IOException {
        return FlexibleRules.of(
                "tad", FeedReader.read(feed.write(temp.resolve("f.zip")), FeedLimits.USUAL), problem(), Locale.FRENCH);
    }

    /** Grandval lies in area A, Petitval in area B, and both in area AB; C has a hole where Grandval lies. */
    private static FeedZip feed(String times) {
        return new FeedZip()
                .with("agency.txt", "agency_name,agency_timezone\nTad,Europe/Paris\n")
                .with("routes.txt", "route_id,route_short_name,route_type\nL,Tad 1,3\n")
                .with(
                        "calendar.txt",
                        "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\n"
                                + "W,1,1,0,1,1,0,0,20270101,20270630\nN,0,0,0,0,0,1,0,20270101,20270630\n")
                .with("trips.txt", "route_id,service_id,trip_id\nL,W,a\nL,W,b\nL,N,n\n")
                .with(
                        "booking_rules.txt",
                        "booking_rule_id,booking_type,prior_notice_last_day,prior_notice_last_time\n"
                                + "veille,2,1,12:00:00\njour,0,,\n")
                .with("locations.geojson", """
                        {"type": "FeatureCollection", "features": [
                        {"id": "A", "type": "Feature", "geometry": {"type": "Polygon", "coordinates":
                          [[[6.89, 49.09], [6.91, 49.09], [6.91, 49.11], [6.89, 49.11], [6.89, 49.09]]]}},
                        {"id": "B", "type": "Feature", "geometry": {"type": "MultiPolygon", "coordinates":
                          [[[[6.99, 49.09], [7.01, 49.09], [7.01, 49.11], [6.99, 49.11], [6.99, 49.09]]]]}},
                        {"id": "AB", "type": "Feature", "geometry": {"type": "Polygon", "coordinates":
                          [[[6.8, 49.0], [7.1, 49.0], [7.1, 49.2], [6.8, 49.2], [6.8, 49.0]]]}},
                        {"id": "C", "type": "Feature", "geometry": {"type": "Polygon", "coordinates":
                          [[[6.8, 49.0], [7.1, 49.0], [7.1, 49.2], [6.8, 49.2], [6.8, 49.0]],
                           [[6.89, 49.09], [6.91, 49.09], [6.91, 49.11], [6.89, 49.11], [6.89, 49.09]]]}}]}
                        """)
                .with(
                        "stop_times.txt",
                        "trip_id,stop_sequence,location_id,start_pickup_drop_off_window,"
                                + "end_pickup_drop_off_window,pickup_type,drop_off_type,pickup_booking_rule_id\n"
                                + times);
    }

    private static final String WITHIN = "a,1,AB,07:30:00,18:00:00,2,1,veille\na,2,AB,07:30:00,19:00:00,1,2,\n";

    @Test
    void aGroupOfStopsIsAZone() throws IOException {
        var reading = FeedReader.read(file("gtfs-zone-a-la-demande/cars.zip"), FeedLimits.USUAL);
        var read = FlexibleRules.of("tad", reading, problem(), Locale.FRENCH);

        assertThat(read.rules()).singleElement().satisfies(rule -> {
            assertThat(rule.zone()).containsExactly("57901", "57902");
            assertThat(rule.insideZone()).isTrue();
            assertThat(rule.from()).isEqualTo(LocalTime.of(8, 0));
            assertThat(rule.to()).isEqualTo(LocalTime.of(18, 0));
            assertThat(rule.days()).containsExactly(DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY);
            assertThat(rule.provenance().estimated()).isTrue();
        });
    }

    /** The line was left out as one that does not serve the territory, with no word of why. */
    @Test
    void zonesWhoseDegreesChangedPlacesAreSaid() throws IOException {
        var turned = rules(feed(WITHIN).with("locations.geojson", """
                        {"type": "FeatureCollection", "features": [
                        {"id": "AB", "type": "Feature", "geometry": {"type": "Polygon", "coordinates":
                          [[[49.0, 6.8], [49.0, 7.1], [49.2, 7.1], [49.2, 6.8], [49.0, 6.8]]]}}]}
                        """));

        assertThat(turned.rules()).isEmpty();
        assertThat(turned.findings())
                .singleElement()
                .extracting(f -> f.sentence().in(Locale.ENGLISH))
                .asString()
                .contains("changed places in the zones AB");
        assertThat(rules(feed(WITHIN)).findings()).isEmpty();
    }

    @Test
    void anAreaIsAZoneWithItsHoursAndBooking() throws IOException {
        assertThat(rules(feed(WITHIN)).rules()).singleElement().satisfies(rule -> {
            assertThat(rule.zone()).containsExactly("57901", "57902");
            assertThat(rule.hubs()).isEmpty();
            assertThat(rule.from()).isEqualTo(LocalTime.of(7, 30));
            assertThat(rule.to()).isEqualTo(LocalTime.of(19, 0));
            assertThat(rule.days()).containsExactly(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY);
            assertThat(rule.bookingDays()).isEqualTo(1);
            assertThat(rule.bookingBy()).isEqualTo(LocalTime.NOON);
        });
    }

    @Test
    void aHoleIsNoPartOfAnArea() throws IOException {
        assertThat(rules(feed(WITHIN.replace("AB", "C"))).rules())
                .singleElement()
                .satisfies(rule -> assertThat(rule.zone()).containsExactly("57902"));
    }

    @Test
    void betweenTwoZonesARuleNeedsBothWays() throws IOException {
        var there = "a,1,A,07:00:00,18:00:00,2,1,jour\na,2,B,07:00:00,18:00:00,1,2,\n";
        var back = "b,1,B,07:00:00,18:00:00,2,1,jour\nb,2,A,07:00:00,18:00:00,1,2,\n";

        assertThat(rules(feed(there)).rules()).isEmpty();
        assertThat(rules(feed(there)).leftOut()).containsExactly("Tad 1");
        assertThat(rules(feed(there + back)).rules()).singleElement().satisfies(rule -> {
            assertThat(rule.zone()).containsExactly("57901");
            assertThat(rule.hubs()).containsExactly("57902");
            assertThat(rule.insideZone()).isFalse();
            assertThat(rule.bookingDays()).isZero();
        });
    }

    @Test
    void whatRunsOnNoDayOfSessionsOrServesNobodyHereIsNamed() throws IOException {
        assertThat(rules(feed(WITHIN.replace("a,", "n,"))).leftOut()).containsExactly("Tad 1");
        assertThat(rules(feed(WITHIN.replace("AB", "Z"))).leftOut()).containsExactly("Tad 1");
    }

    @Test
    void aRunWithoutHoursOrWithASingleRowIsNamedToo() throws IOException {
        assertThat(rules(feed(WITHIN.replaceAll("\\d\\d:\\d\\d:00", ""))).leftOut())
                .containsExactly("Tad 1");
        assertThat(rules(feed("a,1,AB,07:30:00,18:00:00,2,2,veille\n")).leftOut())
                .containsExactly("Tad 1");
    }

    @Test
    void theBookingIsReadWhereverItIsNamedAndMissedWhereItIsNot() throws IOException {
        var atTheEnd = feed(WITHIN.replace("veille", "").replace("1,2,", "1,2,veille"))
                .replacing("stop_times.txt", "pickup_booking_rule_id", "drop_off_booking_rule_id");
        assertThat(rules(atTheEnd).rules())
                .singleElement()
                .satisfies(r -> assertThat(r.bookingDays()).isEqualTo(1));

        var other = feed(WITHIN.replace("veille", "lundi")).write(temp.resolve("g.zip"));
        assertThat(FeedReader.read(other, FeedLimits.USUAL).findings())
                .extracting(TravelFinding::toString)
                .contains(
                        "stop_times.txt:2:pickup_booking_rule_id : there is no booking rule \"lundi\": it is booked as"
                                + " if there were none; ask the operator for it");
    }

    @Test
    void rulesThatAreWrittenAreReadTheSame() throws IOException {
        var rules = rules(feed(WITHIN)).rules();
        var out = new ByteArrayOutputStream();
        OnDemandFile.write(rules, out);
        var faults = new TableFaults();
        var rows = new TableReader(OnDemandFile.NAME, OnDemandFile.SHAPE, faults)
                .read(new ByteArrayInputStream(out.toByteArray()));

        assertThat(rows.stream()
                        .map(r ->
                                OnDemandFile.rule(r, new KnownCommunes(Map.of("57901", "Bourg", "57902", "Village")))))
                .containsExactlyElementsOf(rules);
        assertThat(faults.listed()).isEmpty();
    }

    @Test
    void aBrokenMapOfAreasIsSaid() throws IOException {
        var reading = FeedReader.read(
                feed(WITHIN).with("locations.geojson", "{\"features\": [").write(temp.resolve("f.zip")),
                FeedLimits.USUAL);

        assertThat(reading.findings())
                .extracting(TravelFinding::toString)
                .anyMatch(f -> f.startsWith("locations.geojson : is no readable GeoJSON"));
    }

    private List<String> found(FeedZip feed) throws IOException {
        var reading = FeedReader.read(feed.write(temp.resolve("f.zip")), FeedLimits.USUAL);
        var rules = FlexibleRules.of("tad", reading, problem(), Locale.ENGLISH);
        return Stream.concat(reading.findings().stream(), rules.findings().stream())
                .filter(f -> !List.of("trip.short", "zone.unread")
                        .contains(f.sentence().key()))
                .map(TravelFinding::toString)
                .toList();
    }

    private static FeedZip booked(String columns, String row) {
        return feed(WITHIN).with("booking_rules.txt", "booking_rule_id,booking_type," + columns + "\nveille," + row);
    }

    /** Each was taken for the same day, or cut, in silence. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            prior_notice_duration_min | 1,120     | 0  | booking_rules.txt:2:prior_notice_duration_min : the rule "veille" asks for booking 120 minutes before the trip; the rule that is written says "the same day"
            prior_notice_duration_min | 1,1440    | 1  | 1,440 minutes before the trip; the rule that is written says "the day before"
            prior_notice_duration_min | 1,3000    | 3  | says "3 days before"
            prior_notice_duration_min | 1,200000  | 60 | booking_rules.txt:2:prior_notice_duration_min : the rule "veille" asks for booking 139 days before: a rule allows for 60
            prior_notice_duration_min | 1,        | 0  | does not say how many minutes before
            prior_notice_last_day     | 2,75      | 60 | booking_rules.txt:2:prior_notice_last_day : the rule "veille" asks for booking 75 days before
            prior_notice_last_day     | 7,1       | 0  | booking_rules.txt:2:booking_type : the rule "veille" has the type "7"
            prior_notice_last_day     | ,1        | 0  | has the type ""
            prior_notice_last_day     | 2,x       | 0  | the rule "veille" is not read
            """)
    void whatARuleCannotSayOfBookingIsAFindingAtItsPlace(String column, String row, int days, String said)
            throws IOException {
        var feed = booked(column, row + "\n");

        assertThat(rules(feed).rules())
                .singleElement()
                .satisfies(r -> assertThat(r.bookingDays()).isEqualTo(days));
        assertThat(found(feed)).anyMatch(f -> f.contains(said));
    }

    @Test
    void aBookingHourBeyondMidnightIsTheLastOfThatDay() throws IOException {
        var feed = booked("prior_notice_last_day,prior_notice_last_time", "2,1,25:00:00\n");

        assertThat(rules(feed).rules())
                .singleElement()
                .satisfies(r -> assertThat(r.bookingBy()).isEqualTo(LocalTime.of(23, 59)));
        assertThat(found(feed)).anyMatch(f -> f.contains("booking before 25:00:00, beyond midnight"));
    }

    @Test
    void hoursBeyondMidnightEndWithTheDayAndAreSaid() throws IOException {
        var late = feed(WITHIN.replace("19:00:00", "25:30:00"));
        assertThat(rules(late).rules())
                .singleElement()
                .satisfies(r -> assertThat(r.to()).isEqualTo(LocalTime.of(23, 59)));
        assertThat(found(late))
                .containsExactly(
                        "the hours go beyond midnight: the rule ends at 23:59; lines Tad 1; nothing is to be done");

        var midnight = feed(WITHIN.replace("19:00:00", "24:00:00"));
        assertThat(found(midnight)).isEmpty();

        var night = feed(WITHIN.replace("07:30:00", "24:30:00").replaceAll("1[89]:00:00", "26:00:00"));
        assertThat(rules(night).rules()).isEmpty();
        assertThat(found(night)).anyMatch(f -> f.contains("after midnight only"));
    }

    /** The rule said every week. */
    @Test
    void daysOfSessionsOnWhichAZoneDoesNotRunAreNamed() throws IOException {
        var feed =
                feed(WITHIN).with("calendar_dates.txt", "service_id,date,exception_type\nW,20270112,2\nW,20270221,2\n");

        assertThat(rules(feed).rules())
                .singleElement()
                .satisfies(r -> assertThat(r.days()).containsExactly(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY));
        assertThat(found(feed))
                .singleElement()
                .asString()
                .startsWith("the rule says every week, but one day of sessions is an exception")
                .contains("of the line Tad 1: 2027-01-12;");
    }

    @Test
    void aCalendarThatReachesNoSessionIsSaid() throws IOException {
        var feed = feed(WITHIN).replacing("calendar.txt", "20270101,20270630", "20260101,20260630");

        assertThat(rules(feed).rules()).hasSize(1);
        assertThat(found(feed)).anyMatch(f -> f.contains("reaches no day of sessions"));
    }

    @Test
    void linesLeftOutAreFindingsWithTheReason() throws IOException {
        var oneWay = "a,1,A,07:00:00,18:00:00,2,1,veille\na,2,B,07:00:00,18:00:00,1,2,\n";

        assertThat(found(feed(oneWay))).anyMatch(f -> f.contains("one way only") && f.contains("Tad 1"));
        assertThat(found(feed(WITHIN.replace("a,", "n,")))).anyMatch(f -> f.contains("no day of sessions: Tad 1"));
        assertThat(found(feed(WITHIN.replace("AB", "Z"))))
                .anyMatch(f -> f.contains("touch no commune") && f.contains("Tad 1"))
                .anyMatch(f -> f.startsWith("stop_times.txt:2:location_id : locations.geojson has no zone \"Z\""));
        assertThat(found(feed("a,1,AB,07:30:00,18:00:00,2,2,veille\n")))
                .anyMatch(f -> f.contains("hours or the second"));
    }

    @Test
    void twoBookingsOfARunAreSaid() throws IOException {
        var feed = feed(WITHIN.replace("veille", "veille,jour"))
                .replacing(
                        "stop_times.txt", "pickup_booking_rule_id", "pickup_booking_rule_id,drop_off_booking_rule_id");

        assertThat(found(feed))
                .anyMatch(f -> f.contains("booked by \"veille\" where one gets on and by \"jour\" where one gets off"));
    }

    @Test
    void theSourceIsInTheLanguageOfWhoAsks() throws IOException {
        var reading = FeedReader.read(feed(WITHIN).write(temp.resolve("f.zip")), FeedLimits.USUAL);

        assertThat(FlexibleRules.of("tad", reading, problem(), Locale.ENGLISH).rules())
                .singleElement()
                .satisfies(r -> assertThat(r.provenance().source())
                        .isEqualTo("GTFS-Flex, line Tad 1; detour and wait are assumed"));
    }
}
