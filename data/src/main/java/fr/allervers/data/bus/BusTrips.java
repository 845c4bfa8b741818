package fr.allervers.data.bus;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import fr.allervers.data.bus.feed.Feed;
import fr.allervers.data.bus.feed.Line;
import fr.allervers.data.bus.feed.Run;
import fr.allervers.data.bus.search.Direction;
import fr.allervers.data.problem.TravelMatrix;
import fr.allervers.data.problem.TravelTable;
import fr.allervers.data.travel.Point;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Trips by bus at their hours, between communes and single places, by a timetable: for people who want to know which bus to
 * take. Searched when asked for; any number of threads may ask.
 */
public final class BusTrips {

    private final BusRequest request;
    private final Feed feed;
    private final BusMinutes minutes;

    private BusTrips(BusRequest request, Feed feed) {
        this.request = request;
        this.feed = feed;
        this.minutes = new BusMinutes(request, feed);
    }

    /** Those by the runs that {@link BusTables} of the same request count. */
    public static BusTrips of(BusRequest request, Feed feed) {
        return new BusTrips(request, BusTables.counted(Surroundings.of(request).in(feed), request));
    }

    /**
     * A trip by bus.
     *
     * @param minutes between the moment asked for and home, with waiting and walking
     * @param rides in order; none where the quickest is to walk all the way
     */
    public record Trip(int minutes, List<NamedRide> rides) {

        public Trip {
            rides = List.copyOf(rides);
        }
    }

    /** True where the timetable has the day; on others it says nothing of when a bus runs. */
    public boolean reaches(LocalDate day) {
        return feed.calendar().reaches(day);
    }

    /** Names of the lines that run near the communes, in order; with its id where two have one name. */
    public List<String> lines() {
        return names().values().stream().distinct().sorted().toList();
    }

    private Map<Line, String> names() {
        var lines = feed.runs().stream().map(Run::line).collect(toSet());
        var ids = lines.stream().collect(groupingBy(Line::name, mapping(Line::id, toSet())));
        return lines.stream()
                .collect(toMap(
                        l -> l,
                        l -> requireNonNull(ids.get(l.name())).size() == 1
                                ? l.name()
                                : "%s (%s)".formatted(l.name(), l.id())));
    }

    /** The travel tables of the same request, as {@link BusTables} makes them. */
    public List<TravelTable> tables() {
        return BusTables.of(request, feed, share -> {}).tables();
    }

    /** The same without the runs of some lines, by their names as {@link #lines} gives them. */
    public BusTrips without(Set<String> gone) {
        var names = names();
        return new BusTrips(request, feed.without(line -> gone.contains(names.get(line))));
    }

    /** Who runs the buses, as the timetable names them; empty where it does not. */
    public List<String> operators() {
        return feed.operators();
    }

    /**
     * The best trip between the centre of a commune and a place; empty where there is none.
     *
     * @param home index of the commune among those of the request
     * @param moment by which one arrives with {@link Direction#ARRIVE_BY}, after which one leaves with {@link Direction#LEAVE_AT}
     */
    public synchronized Optional<Trip> trip(int home, Point place, LocalDateTime moment, Direction direction) {
        var trip = minutes.trip(home, place, moment.toLocalDate(), moment.toLocalTime(), direction);
        return trip.minutes() == TravelMatrix.IMPOSSIBLE
                ? Optional.empty()
                : Optional.of(new Trip(trip.minutes(), trip.named(feed)));
    }
}
