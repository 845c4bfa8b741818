package fr.allervers.data.travel;

import fr.allervers.data.problem.Provenance;
import fr.allervers.data.problem.TravelMatrix;
import fr.allervers.data.problem.TravelTable;
import java.util.List;
import java.util.function.ToDoubleBiFunction;

/**
 * Travel tables made from coordinates, headways and service hours where no road graph and no timetable are at hand: an
 * estimate, and marked as one.
 */
public final class TravelEstimate {

    private final List<Place> places;
    private final Place hub;
    private final Assumptions assumed;
    private final RoadEstimate road;

    /**
     * An estimate for some communes.
     *
     * @param places in the order of the problem's communes
     * @param hub one of them, where bus lines meet
     */
    public TravelEstimate(List<Place> places, Place hub, Assumptions assumed) {
        this.places = List.copyOf(places);
        this.hub = hub;
        this.assumed = assumed;
        this.road = new RoadEstimate(assumed);
    }

    /** The table of one service; begun minutes count. */
    public TravelTable table(TravelService service) {
        var minutes = minutes(service);
        var longest = service.longestTripMinutes();
        var table = TravelMatrix.of(places.size(), (from, to) -> {
            var trip = Math.ceil(minutes.applyAsDouble(places.get(from), places.get(to)));
            var made = !Double.isNaN(trip) && (longest == null || trip <= longest);
            return made ? (int) trip : TravelMatrix.IMPOSSIBLE;
        });
        var origin = Provenance.estimate("estimation : " + service.source());
        return new TravelTable(service.mode(), service.days(), service.from(), service.to(), table, origin);
    }

    /** Minutes from door to door; NaN where the trip cannot be made. */
    private ToDoubleBiFunction<Place, Place> minutes(TravelService service) {
        var bus = new BusEstimate(assumed, hub, service.headwayFactor());
        return switch (service.kind()) {
            case CAR -> road::carMinutes;
            case WALK -> this::walkMinutes;
            case BUS -> bus::minutes;
            case ON_DEMAND -> new OnDemandEstimate(assumed, bus, hub)::minutes;
            case DOOR_TO_DOOR -> this::doorToDoorMinutes;
        };
    }

    private double walkMinutes(Place from, Place to) {
        var minutes = road.walkMinutes(from, to);
        return minutes <= assumed.figure("walk_limit_minutes") ? minutes : Double.NaN;
    }

    private double doorToDoorMinutes(Place from, Place to) {
        return assumed.figure("tpmr_wait_minutes") + assumed.figure("tpmr_detour") * road.carMinutes(from, to);
    }
}
