package fr.allervers.data.bus;

import static java.util.stream.Collectors.joining;

import fr.allervers.data.bus.feed.Feed;
import fr.allervers.data.bus.search.Direction;
import fr.allervers.data.problem.Provenance;
import fr.allervers.data.problem.TravelMatrix;
import fr.allervers.data.problem.TravelTable;
import fr.allervers.data.problem.WeekTime;
import fr.allervers.data.travel.MomentTables;
import fr.allervers.data.travel.TravelFinding;
import fr.allervers.data.travel.TravelRefusedException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;

/**
 * Travel tables by bus, one for each time at which sessions start or end, valid for that minute. At a start the minutes
 * are those of the best trip that arrives in time, at an end those of the best trip that leaves after it; waiting and
 * walking are included. Dates whose service differs from the rest of their weekday have tables of their own. A table
 * has one figure a moment: where one session ends as another starts, the cautious figure counts – impossible, or the
 * greater – and a finding says so.
 */
public final class BusTables {

    static final String BUNDLE = "fr.allervers.data.bus.tables";

    private final BusRequest request;
    private final Feed feed;
    private final BusMinutes minutes;
    private final Map<Moment, TravelMatrix> matrices = new HashMap<>();
    private final List<TravelTable> tables;
    private final List<TravelFinding> findings;

    private record Moment(int dayClass, LocalTime time, boolean isStart, boolean isEnd) {}

    private BusTables(BusRequest request, Feed feed, DoubleConsumer progress) {
        this.request = request;
        var near = Surroundings.of(request).in(feed);
        this.feed = counted(near, request);
        this.minutes = new BusMinutes(request, this.feed);
        this.tables = MomentTables.of(request.mode(), request.moments(), this::matrix, provenance(), progress);
        this.findings = new BusFindings(request, feed, near, minutes).all();
    }

    /** The runs of the surroundings that count. */
    static Feed counted(Feed near, BusRequest request) {
        return request.parameters().schoolBuses() == BusParameters.SchoolBuses.COUNTED
                ? near
                : near.withoutSchoolBuses();
    }

    /**
     * Makes the tables; the same ones for the same feed and request.
     *
     * @param progress gets the share that is done, of 0 to 1, in the calling thread
     * @throws TravelRefusedException where the program trips over the feed
     */
    public static BusTables of(BusRequest request, Feed feed, DoubleConsumer progress) {
        try {
            return new BusTables(request, feed, progress);
        } catch (TravelRefusedException | CancellationException | UncheckedIOException e) {
            throw e;
        } catch (RuntimeException e) {
            throw TravelRefusedException.unforeseen("a timetable", e);
        }
    }

    /** By time and then by day; days with the same minutes share a table. */
    public List<TravelTable> tables() {
        return tables;
    }

    /** What the tables could not say, and what became of it. */
    public List<TravelFinding> findings() {
        return findings;
    }

    /**
     * The trip that a table's figure is made of, on a given day.
     *
     * @param from index of a commune
     * @param to index of a commune
     * @param moment a start with {@link Direction#ARRIVE_BY}, an end with {@link Direction#LEAVE_AT}
     */
    public BusTrip trip(int from, int to, LocalDateTime moment, Direction direction) {
        return minutes.trip(from, to, moment.toLocalDate(), moment.toLocalTime(), direction);
    }

    /** A trip as a passenger would say it. */
    public String words(BusTrip trip, Locale locale) {
        return trip.in(locale, feed);
    }

    private TravelMatrix matrix(LocalDateTime moment) {
        var time = WeekTime.of(moment);
        int day = minutes.classOf(moment.toLocalDate());
        boolean isStart = request.moments().starts().containsKey(time);
        boolean isEnd = request.moments().ends().containsKey(time);
        return matrices.computeIfAbsent(new Moment(day, time.time(), isStart, isEnd), this::matrix);
    }

    private TravelMatrix matrix(Moment moment) {
        var matrices = Stream.of(Direction.values())
                .filter(d -> d == Direction.ARRIVE_BY ? moment.isStart : moment.isEnd)
                .map(d -> minutes.matrix(moment.dayClass, d, moment.time))
                .toList();
        return TravelMatrix.of(request.communes().size(), (from, to) -> {
            int cautious = 0;
            for (var matrix : matrices) {
                cautious = TravelMatrix.later(cautious, matrix[from][to]);
            }
            return cautious;
        });
    }

    private Provenance provenance() {
        var calendar = feed.calendar();
        boolean isStandIn = request.moments().dates().stream().anyMatch(d -> !calendar.reaches(d));
        var source = "horaires GTFS%s%s, du %s au %s, empreinte %s ; à pied : vol d'oiseau × %s à %s m/s (estimation)%s"
                .formatted(
                        feed.operators().isEmpty()
                                ? ""
                                : feed.operators().stream().collect(joining(", ", " ", "")),
                        feed.version().isEmpty() ? "" : ", version " + feed.version(),
                        calendar.first(),
                        calendar.last(),
                        feed.digest().substring(0, 12),
                        request.parameters().walkFactor(),
                        request.parameters().walkMetresPerSecond(),
                        isStandIn ? " ; hors de ces dates, l'horaire habituel est supposé" : "");
        return new Provenance(source, isStandIn);
    }
}
