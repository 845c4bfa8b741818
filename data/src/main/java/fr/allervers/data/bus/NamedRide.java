package fr.allervers.data.bus;

import fr.allervers.data.bus.feed.Feed;
import fr.allervers.data.bus.search.Ride;
import java.time.LocalTime;

/**
 * A ride on one bus as a passenger finds it at the stop.
 *
 * @param line its name
 * @param from name of the stop where one boards
 * @param leaves to the minute; past midnight the clock begins anew
 * @param to name of the stop where one alights
 * @param arrives to the minute, begun ones not counted
 */
public record NamedRide(String line, String from, LocalTime leaves, String to, LocalTime arrives) {

    private static final int DAY = 24 * 60;

    static NamedRide of(Ride ride, Feed feed) {
        var run = ride.departure().run();
        return new NamedRide(
                run.line().name(),
                feed.stops().get(run.stop(ride.from())).name(),
                clock(ride.leaves()),
                feed.stops().get(run.stop(ride.to())).name(),
                clock(ride.arrives()));
    }

    private static LocalTime clock(int seconds) {
        int minute = Math.floorMod(Math.floorDiv(seconds, 60), DAY);
        return LocalTime.of(minute / 60, minute % 60);
    }
}
