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
 */
public record BusTrip(LocalDate day, LocalTime time, Direction direction, int minutes, List<Ride> rides) {

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

    /** Its buses by the names and hours that passengers read, in order; none where one walks all the way. */
    List<NamedRide> named(Feed feed) {
        return rides.stream().map(r -> NamedRide.of(r, feed)).toList();
    }

    private static Sentence ride(Ride ride, Feed feed) {
        var named = NamedRide.of(ride, feed);
        return words(
                "trip.ride",
                named.line(),
                named.from(),
                named.leaves().toString(),
                named.to(),
                named.arrives().toString());
    }

    private static Sentence words(String key, Object... arguments) {
        return new Sentence(BusTables.BUNDLE, key, List.of(arguments));
    }
}
