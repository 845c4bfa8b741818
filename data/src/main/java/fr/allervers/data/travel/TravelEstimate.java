package fr.allervers.data.travel;

import fr.allervers.data.problem.Provenance;
import fr.allervers.data.problem.TravelMatrix;
import fr.allervers.data.problem.TravelTable;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Travel tables made from coordinates, headways and service hours where no road graph and no timetable are at hand: an
 * estimate, and marked as one. On-demand and door-to-door services take a trip only where it ends by their closing
 * time, so that their late tables hold short trips only.
 */
public final class TravelEstimate {

    private static final Set<DayOfWeek> WEEK = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final Set<DayOfWeek> SATURDAY = EnumSet.of(DayOfWeek.SATURDAY);
    private static final Set<DayOfWeek> WEEK_AND_SATURDAY = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.SATURDAY);

    private static final LocalTime BUS_OPENS = LocalTime.of(6, 0);
    private static final LocalTime BUS_CLOSES = LocalTime.of(20, 0);
    private static final LocalTime SERVICE_OPENS = LocalTime.of(7, 0);
    /** An hour before the service closes. */
    private static final LocalTime LAST_HOUR = LocalTime.of(18, 0);
    /** A minute after the last departure of a trip of half an hour. */
    private static final LocalTime LAST_DEPARTURE = LocalTime.of(18, 31);

    private static final int LAST_TRIP_MINUTES = 30;

    private final List<Place> places;
    private final Place hub;
    private final TravelAssumptions assumed;
    private final RoadEstimate road;

    /**
     * @param places in the order of the problem's communes
     * @param hub one of them, where lines meet
     */
    public TravelEstimate(List<Place> places, Place hub, TravelAssumptions assumed) {
        this.places = List.copyOf(places);
        this.hub = hub;
        this.assumed = assumed;
        this.road = new RoadEstimate(assumed);
    }

    /** Tables of the modes {@code car}, {@code walk}, {@code bus}, {@code tad} (on demand) and {@code tpmr} (door to door). */
    public List<TravelTable> tables() {
        var bus = new BusEstimate(assumed, hub, 1);
        var saturdayBus = new BusEstimate(assumed, hub, assumed.figure("bus_saturday_factor"));
        var onDemand = new OnDemandEstimate(assumed, bus, hub);
        var saturdayOnDemand = new OnDemandEstimate(assumed, saturdayBus, hub);
        return List.of(
                table("car", Set.of(), null, null, matrix(road::carMinutes), "voiture"),
                table("walk", Set.of(), null, null, matrix(this::walk), "marche"),
                table("bus", WEEK, BUS_OPENS, BUS_CLOSES, matrix(bus::minutes), "bus en semaine"),
                table("bus", SATURDAY, SERVICE_OPENS, LAST_HOUR, matrix(saturdayBus::minutes), "bus le samedi"),
                table("tad", WEEK, SERVICE_OPENS, LAST_HOUR, matrix(onDemand::minutes), "TAD"),
                table(
                        "tad",
                        WEEK_AND_SATURDAY,
                        LAST_HOUR,
                        LAST_DEPARTURE,
                        matrix(last(saturdayOnDemand::minutes)),
                        "TAD, derniers départs"),
                table("tad", SATURDAY, SERVICE_OPENS, LAST_HOUR, matrix(saturdayOnDemand::minutes), "TAD le samedi"),
                table("tpmr", WEEK_AND_SATURDAY, SERVICE_OPENS, LAST_HOUR, matrix(this::doorToDoor), "TPMR"),
                table(
                        "tpmr",
                        WEEK_AND_SATURDAY,
                        LAST_HOUR,
                        LAST_DEPARTURE,
                        matrix(last(this::doorToDoor)),
                        "TPMR, derniers départs"));
    }

    private double walk(Place from, Place to) {
        var minutes = road.walkMinutes(from, to);
        return minutes <= assumed.figure("walk_limit_minutes") ? minutes : Double.NaN;
    }

    private double doorToDoor(Place from, Place to) {
        return assumed.figure("tpmr_wait_minutes") + assumed.figure("tpmr_detour") * road.carMinutes(from, to);
    }

    private static ToDoubleBiFunction<Place, Place> last(ToDoubleBiFunction<Place, Place> minutes) {
        return (from, to) -> {
            var m = minutes.applyAsDouble(from, to);
            return Math.ceil(m) <= LAST_TRIP_MINUTES ? m : Double.NaN;
        };
    }

    /** Begun minutes count; NaN is impossible. */
    private TravelMatrix matrix(ToDoubleBiFunction<Place, Place> minutes) {
        var table = new int[places.size()][places.size()];
        for (int i = 0; i < table.length; i++) {
            for (int j = 0; j < table.length; j++) {
                var m = minutes.applyAsDouble(places.get(i), places.get(j));
                table[i][j] = Double.isNaN(m) ? TravelMatrix.IMPOSSIBLE : (int) Math.ceil(m);
            }
        }
        return TravelMatrix.of(table);
    }

    private static TravelTable table(
            String mode,
            Set<DayOfWeek> days,
            @Nullable LocalTime from,
            @Nullable LocalTime to,
            TravelMatrix minutes,
            String name) {
        var source = "estimation d'après les coordonnées des communes : " + name;
        return new TravelTable(mode, days, from, to, minutes, Provenance.estimate(source));
    }
}
