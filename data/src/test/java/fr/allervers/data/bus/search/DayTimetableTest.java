package fr.allervers.data.bus.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** On random days the search finds what trying every trip finds, in both directions. */
class DayTimetableTest {

    private static final int HOURS = 3600;
    private static final int LONGEST = 3 * HOURS;

    @Test
    void findsTheBestTripThereAndBackOnRandomDays() {
        int trips = 0;
        for (int seed = 0; seed < 400; seed++) {
            var random = new Random(seed);
            var day = RandomTimetable.of(random);
            int changes = random.nextInt(3);
            var timetable =
                    new DayTimetable(day.departures(), day.walks(), day.walks().reversed(), changes);
            var every = new EveryTrip(day, changes + 1);
            for (int n = 0; n < 6; n++) {
                var home = day.access(random);
                var venue = day.access(random);
                int moment = 8 * HOURS + random.nextInt(12) * 900;

                var back = timetable.search(Direction.LEAVE_AT, venue, moment, LONGEST);
                int arrival = every.earliest(venue, home, moment);
                int backSeconds =
                        arrival == Integer.MAX_VALUE || arrival - moment > LONGEST ? Trips.NONE : arrival - moment;
                assertThat(back.seconds(home)).as("back, seed %d", seed).isEqualTo(backSeconds);
                checkTrip(back, home, venue, moment, true, day, changes);

                var there = timetable.search(Direction.ARRIVE_BY, venue, moment, LONGEST);
                int leaving = every.latest(home, venue, moment);
                int thereSeconds =
                        leaving == Integer.MIN_VALUE || moment - leaving > LONGEST ? Trips.NONE : moment - leaving;
                assertThat(there.seconds(home)).as("there, seed %d", seed).isEqualTo(thereSeconds);
                checkTrip(there, home, venue, moment, false, day, changes);
                trips += (backSeconds >= 0 ? 1 : 0) + (thereSeconds >= 0 ? 1 : 0);
            }
        }
        assertThat(trips).isGreaterThan(500);
    }

    /** The trip that is named can be made, and takes as long as is said. */
    private static void checkTrip(
            Trips trips, Access home, Access venue, int moment, boolean isBack, RandomTimetable day, int changes) {
        var trip = trips.trip(home);
        assertThat(trip == null).isEqualTo(trips.seconds(home) == Trips.NONE);
        if (trip == null) {
            return;
        }
        var rides = trip.rides();
        assertThat(rides).hasSizeBetween(1, changes + 1);
        var first = rides.get(0);
        var last = rides.get(rides.size() - 1);
        int firstStop = first.departure().run().stop(first.from());
        int lastStop = last.departure().run().stop(last.to());
        assertThat(first.walkSeconds()).isEqualTo(walk(isBack ? venue : home, firstStop));
        assertThat(trip.lastWalkSeconds()).isEqualTo(walk(isBack ? home : venue, lastStop));
        if (isBack) {
            assertThat(first.leaves() - first.walkSeconds()).isGreaterThanOrEqualTo(moment);
            assertThat(last.arrives() + trip.lastWalkSeconds() - moment).isEqualTo(trip.seconds());
        } else {
            assertThat(last.arrives() + trip.lastWalkSeconds()).isLessThanOrEqualTo(moment);
            assertThat(moment - (first.leaves() - first.walkSeconds())).isEqualTo(trip.seconds());
        }
        for (int n = 0; n < rides.size(); n++) {
            var ride = rides.get(n);
            assertThat(ride.departure().run().boards(ride.from())).isTrue();
            assertThat(ride.departure().run().alights(ride.to())).isTrue();
            assertThat(ride.from()).isLessThan(ride.to());
            if (n > 0) {
                checkChange(rides.get(n - 1), ride, day.walks());
            }
        }
    }

    private static void checkChange(Ride before, Ride after, Walks walks) {
        int from = before.departure().run().stop(before.to());
        int to = after.departure().run().stop(after.from());
        int needed = from == to ? walks.change()[from] : walk(new Access(walks.to()[from], walks.seconds()[from]), to);
        int change = from == to && after.walkSeconds() > 0 ? after.walkSeconds() : needed;
        assertThat(after.leaves() - before.arrives()).isGreaterThanOrEqualTo(change);
        assertThat(after.walkSeconds()).isEqualTo(from == to ? 0 : needed);
    }

    private static int walk(Access access, int stop) {
        for (int i = 0; i < access.stops().length; i++) {
            if (access.stops()[i] == stop) {
                return access.seconds()[i];
            }
        }
        throw new AssertionError("stop %d is not reached".formatted(stop));
    }
}
