package fr.allervers.data.bus;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.bus.feed.Feed;
import fr.allervers.data.bus.feed.FeedLimits;
import fr.allervers.data.bus.feed.FeedReader;
import fr.allervers.data.bus.feed.FeedZip;
import fr.allervers.data.bus.search.Direction;
import fr.allervers.data.problem.Commune;
import fr.allervers.data.problem.Provenance;
import fr.allervers.data.problem.TravelMatrix;
import fr.allervers.data.problem.TravelTable;
import fr.allervers.data.travel.Point;
import fr.allervers.data.travel.SessionMoments;
import fr.allervers.data.travel.TravelFinding;
import fr.allervers.data.travel.TravelPoints;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables by bus of three made-up communes: the town hall up the hill, the station, and the school. */
class BusTablesTest {

    private static final int HALL = 0;
    private static final int STATION = 1;
    private static final int SCHOOL = 2;

    private static final LocalDate MONDAY = LocalDate.of(2027, 3, 15);
    private static final LocalDateTime START = MONDAY.atTime(14, 10);
    private static final LocalDateTime END = MONDAY.atTime(16, 0);

    @TempDir
    private Path folder;

    private Feed feed(FeedZip feed) {
        return FeedReader.read(feed.write(folder.resolve("feed.zip")), FeedLimits.USUAL)
                .feed();
    }

    private static BusTables tables(Feed feed, int minutes, LocalDateTime... starts) {
        var communes = List.of(
                commune("Mairie", 49.2300, 6.9000),
                commune("Gare", 49.2000, 6.9000),
                commune("École", 49.2000, 6.9500));
        var request = new BusRequest(
                "bus",
                ZoneId.of("Europe/Paris"),
                communes,
                List.of(7, 8, TravelMatrix.IMPOSSIBLE),
                SessionMoments.of(List.of(starts), List.of(minutes)),
                new BusParameters(10, 5, 2, 2, 180, 1, 1, BusParameters.SchoolBuses.UNDECIDED));
        return BusTables.of(request, feed, share -> {});
    }

    private static TravelPoints commune(String name, double latitude, double longitude) {
        return TravelPoints.of(
                new Commune(name, name, latitude, longitude, null, Commune.USUAL_PRESENCE, Provenance.UNKNOWN),
                List.of());
    }

    private static int minutes(BusTables tables, LocalDateTime moment, int from, int to) {
        return tables.tables().stream()
                .filter(t -> t.validAt(moment))
                .findFirst()
                .orElseThrow()
                .minutes()
                .minutes(from, to);
    }

    private static List<String> findings(BusTables tables) {
        return tables.findings().stream().map(f -> f.in(Locale.ENGLISH)).toList();
    }

    @Test
    void theWayThereCountsFromLeavingHomeToTheStart() {
        var tables = tables(feed(FeedZip.clean()), 110, START);

        assertThat(minutes(tables, START, HALL, STATION)).isEqualTo(28);
        assertThat(minutes(tables, START, HALL, SCHOOL))
                .as("with a change of 2 minutes and 112 m")
                .isEqualTo(28);
        assertThat(minutes(tables, START, STATION, HALL)).isEqualTo(TravelMatrix.IMPOSSIBLE);
    }

    @Test
    void theWayBackCountsFromTheEndToHome() {
        var tables = tables(feed(FeedZip.clean()), 110, START);

        assertThat(minutes(tables, END, STATION, HALL)).isEqualTo(20);
        assertThat(minutes(tables, END, SCHOOL, HALL)).isEqualTo(TravelMatrix.IMPOSSIBLE);
    }

    @Test
    void theTripIsNamed() {
        var tables = tables(feed(FeedZip.clean()), 110, START);
        var trip = tables.trip(HALL, SCHOOL, START, Direction.ARRIVE_BY);

        assertThat(tables.words(trip, Locale.FRENCH))
                .isEqualTo(
                        "ligne C, Mairie 13:42 → Gare quai 1 13:50 ; ligne Desserte des écoles, Gare quai 2 13:55 → École 14:05");
        assertThat(trip.changes()).isEqualTo(1);
        assertThat(trip.minutes()).isEqualTo(28);
    }

    @Test
    void aChangeThatTheOperatorForbidsOrThatTakesLongerIsNotMade() {
        var forbidden = "from_stop_id,to_stop_id,transfer_type,min_transfer_time\ng,g,3,\n";
        var slow = "from_stop_id,to_stop_id,transfer_type,min_transfer_time\ng1,g2,2,301\n";
        for (var rule : List.of(forbidden, slow)) {
            var tables = tables(feed(FeedZip.clean().with("transfers.txt", rule)), 110, START);

            assertThat(minutes(tables, START, HALL, SCHOOL)).isEqualTo(TravelMatrix.IMPOSSIBLE);
        }
    }

    @Test
    void insideACommuneWithoutKnownVenuesTheEstimateCounts() {
        var tables = tables(feed(FeedZip.clean()), 110, START);

        assertThat(minutes(tables, START, HALL, HALL)).isEqualTo(7);
        assertThat(minutes(tables, START, SCHOOL, SCHOOL)).isEqualTo(TravelMatrix.IMPOSSIBLE);
    }

    @Test
    void ofSeveralVenuesTheFurthestCountsAndWhoIsNearWalks() {
        var near = new Point(49.2000, 6.9500);
        var further = new Point(49.2030, 6.9500);
        var communes = List.of(
                commune("Mairie", 49.2300, 6.9000),
                new TravelPoints(commune("École", 49.2, 6.95).commune(), near, List.of(near, further)));
        var request = new BusRequest(
                "bus",
                ZoneId.of("Europe/Paris"),
                communes,
                List.of(0, 0),
                SessionMoments.of(List.of(MONDAY.atTime(14, 15)), List.of(60)),
                new BusParameters(10, 5, 2, 2, 180, 1, 1, BusParameters.SchoolBuses.UNDECIDED));
        var tables = BusTables.of(request, feed(FeedZip.clean()), share -> {});

        assertThat(minutes(tables, MONDAY.atTime(14, 15), 0, 1)).isEqualTo(33);
        assertThat(minutes(tables, MONDAY.atTime(14, 15), 1, 1))
                .as("334 m at 1 m/s")
                .isEqualTo(6);
    }

    @Test
    void whereAnEndIsAnotherStartTheLongerOfBothCounts() {
        var feed = feed(FeedZip.clean());
        var tables = tables(feed, 110, START, END);

        assertThat(minutes(tables, END, HALL, STATION))
                .as("there in time, but no way back by it")
                .isEqualTo(TravelMatrix.IMPOSSIBLE);
        assertThat(minutes(tables, END, STATION, HALL)).isEqualTo(TravelMatrix.IMPOSSIBLE);
        assertThat(findings(tables))
                .anySatisfy(f -> assertThat(f).startsWith("at 16:00 a session may end as another starts"));
    }

    @Test
    void aDayWithoutBusesHasATableOfItsOwnAndIsSaid() {
        var holiday = LocalDate.of(2027, 3, 29).atTime(14, 10);
        var tables = tables(feed(FeedZip.clean()), 110, START, holiday);

        assertThat(minutes(tables, START, HALL, STATION)).isEqualTo(28);
        assertThat(minutes(tables, holiday, HALL, STATION)).isEqualTo(TravelMatrix.IMPOSSIBLE);
        assertThat(findings(tables))
                .containsExactly("no bus runs on Mon 29 Mar 2027: no trip by bus is counted then;"
                        + " if buses run on these days, ask for a current file");
    }

    @Test
    void weeksThatDifferHaveTablesOfTheirOwn() {
        var feed = feed(FeedZip.clean()
                .plus("calendar_dates.txt", "week,20270322,2")
                .plus("calendar_dates.txt", "slow,20270322,1")
                .plus("trips.txt", "C,slow,s1,Gare")
                .plus("stop_times.txt", "s1,13:32:00,13:32:00,m,1")
                .plus("stop_times.txt", "s1,13:50:00,13:50:00,g1,2"));
        var tables = tables(feed, 110, START.minusWeeks(1), START, START.plusWeeks(1));

        assertThat(minutes(tables, START, HALL, STATION)).isEqualTo(28);
        assertThat(minutes(tables, START.plusWeeks(1), HALL, STATION)).isEqualTo(38);
        assertThat(minutes(tables, START.minusWeeks(1), HALL, STATION)).isEqualTo(28);
        assertThat(tables.tables())
                .extracting(TravelTable::since)
                .filteredOn(Objects::nonNull)
                .containsOnly(MONDAY.plusWeeks(1));
        assertThat(tables.tables())
                .allSatisfy(t -> assertThat(t.provenance().isEstimated()).isFalse());
    }

    @Test
    void anExpiredTimetableIsTakenAsUsualAndMarked() {
        var expired = LocalDate.of(2027, 6, 14).atTime(14, 10);
        var tables = tables(feed(FeedZip.clean()), 110, expired);

        assertThat(minutes(tables, expired, HALL, STATION)).isEqualTo(28);
        assertThat(tables.tables()).extracting(TravelTable::provenance).allMatch(Provenance::isEstimated);
        assertThat(findings(tables)).anySatisfy(f -> assertThat(f).contains("has expired"));
    }

    @Test
    void runsOfTheDayBeforeArePartOfTheNight() {
        var feed = feed(FeedZip.clean()
                .plus("trips.txt", "C,week,n1,Gare")
                .plus("stop_times.txt", "n1,24:42:00,24:42:00,m,1")
                .plus("stop_times.txt", "n1,24:50:00,24:50:00,g1,2"));
        var night = LocalDate.of(2027, 3, 16).atTime(1, 0);

        assertThat(feed.runsPastMidnight()).isEqualTo(1);
        assertThat(minutes(tables(feed, 60, night), night, HALL, STATION)).isEqualTo(18);
        assertThat(minutes(tables(feed, 60, night.minusDays(1)), night.minusDays(1), HALL, STATION))
                .as("no run on Sunday night")
                .isEqualTo(TravelMatrix.IMPOSSIBLE);
        assertThat(minutes(
                        tables(feed, 60, MONDAY.atTime(23, 30)),
                        MONDAY.plusDays(1).atTime(0, 30),
                        HALL,
                        STATION))
                .isEqualTo(20);
    }

    @Test
    void aSessionThatEndsLateIsLeftByTheNextDaysFirstRun() {
        var feed = feed(FeedZip.clean()
                .plus("trips.txt", "C,week,n1,Gare")
                .plus("stop_times.txt", "n1,00:05:00,00:05:00,m,1")
                .plus("stop_times.txt", "n1,00:15:00,00:15:00,g1,2"));

        assertThat(minutes(tables(feed, 60, MONDAY.atTime(22, 30)), MONDAY.atTime(23, 30), HALL, STATION))
                .isEqualTo(45);
    }

    @Test
    void stopsFarFromAllCommunesChangeNothing() {
        var far = FeedZip.clean()
                .replacing("stops.txt", "e,École", "far,Loin,48,5,,\ne,École")
                .plus("stop_times.txt", "c1,18:50:00,18:50:00,far,9")
                .plus("stop_times.txt", "c2,08:50:00,08:50:00,far,0");

        assertThat(tables(feed(far), 110, START).tables().get(0).minutes())
                .isEqualTo(tables(feed(FeedZip.clean()), 110, START)
                        .tables()
                        .get(0)
                        .minutes());
    }

    @Test
    void theSameFeedGivesTheSameTablesAndProgressReachesItsEnd() {
        var feed = feed(FeedZip.clean());
        var shares = new ArrayList<Double>();
        var request = new BusRequest(
                "bus",
                ZoneId.of("Europe/Paris"),
                List.of(commune("Mairie", 49.23, 6.9), commune("Gare", 49.2, 6.9)),
                List.of(1, 1),
                SessionMoments.of(List.of(START), List.of(90, 120)),
                BusParameters.USUAL);

        var first = BusTables.of(request, feed, shares::add);

        assertThat(BusTables.of(request, feed, share -> {}).tables()).isEqualTo(first.tables());
        assertThat(shares).isSorted().endsWith(1.0);
        assertThat(first.tables())
                .allSatisfy(t ->
                        assertThat(t.from()).isIn(LocalTime.of(14, 10), LocalTime.of(15, 40), LocalTime.of(16, 10)));
    }

    @Test
    void aRoomWithoutAStopKeepsBusesFromItsCommuneAndIsSaid() {
        var school = new TravelPoints(
                commune("École", 49.2, 6.95).commune(),
                new Point(49.2, 6.95),
                List.of(new Point(49.2, 6.95), new Point(49.3, 6.95)));
        var request = new BusRequest(
                "bus",
                ZoneId.of("Europe/Paris"),
                List.of(commune("Mairie", 49.23, 6.9), school),
                List.of(1, 1),
                SessionMoments.of(List.of(START), List.of(90)),
                BusParameters.USUAL);
        var tables = BusTables.of(request, feed(FeedZip.clean()), share -> {});

        assertThat(minutes(tables, START, 0, 1)).isEqualTo(TravelMatrix.IMPOSSIBLE);
        assertThat(findings(tables))
                .anySatisfy(f ->
                        assertThat(f).startsWith("in one commune a room").contains(": École; nothing is to be done"));
        assertThat(tables.findings())
                .as("nobody can settle where rooms, stops and hours are")
                .allMatch(TravelFinding::isNotice);
    }

    @Test
    void communesWithoutAStopAreNamed() {
        var request = new BusRequest(
                "bus",
                ZoneId.of("Europe/Berlin"),
                List.of(commune("Loin", 48, 6.9), commune("Gare", 49.2, 6.9)),
                List.of(1, 1),
                SessionMoments.of(List.of(START), List.of(90)),
                BusParameters.USUAL);

        var findings = findings(BusTables.of(request, feed(FeedZip.clean()), share -> {}));

        assertThat(findings)
                .anySatisfy(f -> assertThat(f).startsWith("one commune has").contains(": Loin; nothing is to be done"))
                .anySatisfy(f -> assertThat(f).contains("Europe/Berlin"));
    }
}
