package fr.allervers.data.bus;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.bus.feed.FeedLimits;
import fr.allervers.data.bus.feed.FeedReader;
import fr.allervers.data.bus.feed.FeedZip;
import fr.allervers.data.bus.search.Direction;
import fr.allervers.data.problem.Commune;
import fr.allervers.data.problem.Provenance;
import fr.allervers.data.problem.TravelMatrix;
import fr.allervers.data.travel.Point;
import fr.allervers.data.travel.SessionMoments;
import fr.allervers.data.travel.TravelPoints;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trips between a commune and one place, at their hours. */
class BusTripsTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 3, 15);
    private static final Point SCHOOL = new Point(49.2, 6.95);
    private static final Point STATION = new Point(49.2, 6.9);

    @TempDir
    private Path folder;

    private BusTrips trips() {
        var hall = new Commune("Mairie", "Mairie", 49.23, 6.9, null, Commune.USUAL_PRESENCE, Provenance.UNKNOWN);
        var request = new BusRequest(
                "bus",
                ZoneId.of("Europe/Paris"),
                List.of(TravelPoints.of(hall, List.of(SCHOOL))),
                List.of(TravelMatrix.IMPOSSIBLE),
                SessionMoments.of(List.of(MONDAY.atTime(14, 10)), List.of(110)),
                new BusParameters(10, 5, 2, 2, 180, 1, 1, BusParameters.SchoolBuses.UNDECIDED));
        var feed = FeedReader.read(FeedZip.clean().write(folder.resolve("feed.zip")), FeedLimits.USUAL)
                .feed();
        return BusTrips.of(request, feed);
    }

    @Test
    void eachRideIsNamedWithItsStopsAndHours() {
        var trip = trips().trip(0, SCHOOL, MONDAY.atTime(14, 10), Direction.ARRIVE_BY)
                .orElseThrow();

        assertThat(trip.minutes()).isEqualTo(28);
        assertThat(trip.rides())
                .containsExactly(
                        new NamedRide("C", "Mairie", LocalTime.of(13, 42), "Gare quai 1", LocalTime.of(13, 50)),
                        new NamedRide(
                                "Desserte des écoles",
                                "Gare quai 2",
                                LocalTime.of(13, 55),
                                "École",
                                LocalTime.of(14, 5)));
    }

    @Test
    void thereAreNoneWhereNoBusLeavesInTimeAndNoneKnownBeyondTheTimetable() {
        var trips = trips();

        assertThat(trips.trip(0, SCHOOL, MONDAY.atTime(16, 0), Direction.LEAVE_AT))
                .isEmpty();
        assertThat(trips.trip(0, STATION, MONDAY.atTime(16, 0), Direction.LEAVE_AT)
                        .orElseThrow()
                        .rides())
                .hasSize(1);
        assertThat(trips.reaches(MONDAY)).isTrue();
        assertThat(trips.reaches(LocalDate.of(2027, 4, 1))).isFalse();
    }

    @Test
    void aLineThatEndsTakesItsTripsAlongAndNoOthers() {
        var trips = trips();
        var moment = MONDAY.atTime(14, 10);
        assertThat(trips.lines()).contains("C", "Desserte des écoles");
        var left = trips.without(Set.of("Desserte des écoles"));
        assertThat(left.lines()).contains("C").doesNotContain("Desserte des écoles");
        assertThat(left.trip(0, SCHOOL, moment, Direction.ARRIVE_BY)).isEmpty();
        assertThat(left.trip(0, STATION, moment, Direction.ARRIVE_BY))
                .isEqualTo(trips.trip(0, STATION, moment, Direction.ARRIVE_BY))
                .isPresent();
        assertThat(trips.tables()).isNotEqualTo(left.tables());
    }
}
