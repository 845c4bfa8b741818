package fr.allervers.data.bus;

import static java.util.stream.Collectors.joining;

import fr.allervers.data.bus.feed.Feed;
import fr.allervers.data.bus.search.Direction;
import fr.allervers.data.bus.search.Ride;
import fr.allervers.data.words.Sentence;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;

/**
 * One trip to a session or home again, with its buses.
 *
 * @param day on which it is made
 * @param time start of the session one arrives for, or end of the one leaves from
 * @param minutes with waiting and walking, or {@link fr.allervers.data.problem.TravelMatrix#IMPOSSIBLE}
 * @param rides in order; none where one walks all the way, or where there is no trip
 * @param lastWalkSeconds on foot from the last stop, or all the way
 */
public record BusTrip(
        LocalDate day, LocalTime time, Direction direction, int minutes, List<Ride> rides, int lastWalkSeconds) {

    private static final int DAY = 24 * 60;

    public BusTrip {
        rides = List.copyOf(rides);
    }

    /** Number of changes. */
    public int changes() {
        return Math.max(0, rides.size() - 1);
    }

    /** As a passenger would say it: {@code ligne C, Gare 13:42 → Mairie 13:58}, one ride after the other. */
    String in(Locale locale, Feed feed) {
        if (minutes < 0) {
            return words("trip.none").in(locale);
        }
        if (rides.isEmpty()) {
            return words("trip.walk", minutes).in(locale);
        }
        return rides.stream().map(r -> ride(r, feed).in(locale)).collect(joining(" ; "));
    }

    private static Sentence ride(Ride ride, Feed feed) {
        var run = ride.departure().run();
        return words(
                "trip.ride",
                run.line().name(),
                feed.stops().get(run.stop(ride.from())).name(),
                clock(ride.leaves()),
                feed.stops().get(run.stop(ride.to())).name(),
                clock(ride.arrives()));
    }

    /** Past midnight the clock begins anew. */
    private static String clock(int seconds) {
        int minute = Math.floorMod(Math.floorDiv(seconds, 60), DAY);
        return "%02d:%02d".formatted(minute / 60, minute % 60);
    }

    private static Sentence words(String key, Object... arguments) {
        return new Sentence(BusTables.BUNDLE, key, List.of(arguments));
    }
}
