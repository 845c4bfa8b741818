package fr.allervers.data.transport;

import fr.allervers.data.bus.BusParameters;
import fr.allervers.data.bus.BusRequest;
import fr.allervers.data.bus.BusTables;
import fr.allervers.data.bus.feed.FeedReading;
import fr.allervers.data.problem.Commune;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Room;
import fr.allervers.data.problem.Theme;
import fr.allervers.data.problem.TravelMatrix;
import fr.allervers.data.problem.TravelTable;
import fr.allervers.data.road.RoadParameters;
import fr.allervers.data.road.RoadRequest;
import fr.allervers.data.road.RoadTables;
import fr.allervers.data.travel.Point;
import fr.allervers.data.travel.SessionMoments;
import fr.allervers.data.travel.TableSet;
import fr.allervers.data.travel.TravelPoints;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a problem says of the trips that its tables are needed for. */
public final class ProblemTravel {

    /** Names of the modes where a problem has no others. */
    public static final String WALK = "walk";

    /** Name of the mode by bus. */
    public static final String BUS = "bus";

    private ProblemTravel() {}

    /** Starts and ends of all its possible sessions. */
    public static SessionMoments moments(Problem problem) {
        return SessionMoments.of(
                problem.starts(),
                problem.themes().stream().map(Theme::minutes).distinct().toList());
    }

    /** Points of its communes and of their rooms; a room at its commune's own point tells nothing new. */
    public static List<TravelPoints> points(Problem problem) {
        return problem.communes().stream()
                .map(c -> TravelPoints.of(c, venues(problem, c)))
                .toList();
    }

    private static List<Point> venues(Problem problem, Commune commune) {
        var centre = Point.of(commune);
        return problem.rooms().stream()
                .filter(r -> r.commune().equals(commune.code()))
                .map(ProblemTravel::point)
                .filter(Objects::nonNull)
                .filter(p -> !p.equals(centre))
                .toList();
    }

    /** Where a room is; its commune's point where no point of its own is known. */
    public static Point place(Room room, Commune commune) {
        var own = point(room);
        return own == null ? Point.of(commune) : own;
    }

    private static @Nullable Point point(Room room) {
        var latitude = room.latitude();
        var longitude = room.longitude();
        return latitude == null || longitude == null ? null : new Point(latitude, longitude);
    }

    /** Tables by bus for its sessions; trips inside a commune as its present tables have them, by bus or on foot. */
    public static BusRequest buses(Problem problem, BusParameters parameters) {
        var byBus = inside(problem, BUS);
        var onFoot = inside(problem, WALK);
        var inside = IntStream.range(0, byBus.size())
                .map(i -> byBus.get(i) == TravelMatrix.IMPOSSIBLE ? onFoot.get(i) : byBus.get(i))
                .boxed()
                .toList();
        return new BusRequest(BUS, problem.zone(), points(problem), inside, moments(problem), parameters);
    }

    /** Tables by its advisors' mode and on foot; trips inside a commune as its present tables have them. */
    public static RoadRequest roads(Problem problem, RoadParameters parameters) {
        var car = problem.rules().advisorMode();
        return new RoadRequest(points(problem), inside(problem, car), inside(problem, WALK), car, WALK, parameters);
    }

    /** The diagonal of the first table of a mode; impossible where there is none. */
    private static List<Integer> inside(Problem problem, String mode) {
        var table = problem.travel().stream().filter(t -> t.mode().equals(mode)).findFirst();
        return IntStream.range(0, problem.communes().size())
                .mapToObj(i -> table.map(TravelTable::minutes)
                        .map(m -> m.minutes(i, i))
                        .orElse(TravelMatrix.IMPOSSIBLE))
                .toList();
    }

    /** The tables made from a timetable, with what was found in it and in making them. */
    public static TableSet tables(Problem problem, FeedReading reading, BusTables made) {
        var findings = Stream.concat(reading.findings().stream(), made.findings().stream());
        return new TableSet(problem.communes(), made.tables(), findings.toList());
    }

    /** The tables made from a map of the roads. */
    public static TableSet tables(Problem problem, RoadTables made) {
        return new TableSet(problem.communes(), made.tables(), made.findings());
    }
}
