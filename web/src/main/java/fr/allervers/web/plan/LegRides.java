package fr.allervers.web.plan;

import static fr.allervers.data.transport.ProblemTravel.BUS;

import fr.allervers.data.bus.BusTrips;
import fr.allervers.data.bus.NamedRide;
import fr.allervers.data.bus.search.Direction;
import fr.allervers.data.figures.Leg;
import fr.allervers.data.figures.Trip;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.transport.EndedLine;
import fr.allervers.data.transport.ProblemTravel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The buses of the legs to a workshop and home, by the timetable from which the travel tables were made.
 *
 * @param trips null where no timetable is known
 */
record LegRides(ProblemIndex index, @Nullable BusTrips trips) {

    /** Those of a leg in order, none where it is quicker to walk; null where it is not by bus, or no timetable has its day. */
    public @Nullable List<NamedRide> of(WorkshopRow row, Trip trip, Leg leg) {
        if (trips == null || !isByBus(leg) || !trips.reaches(leg.moment().toLocalDate())) {
            return null;
        }
        var part = row.at(leg.moment());
        return EndedLine.running(trips, leg.moment(), index.problem())
                .trip(
                        index.commune(trip.demand().commune()),
                        ProblemTravel.place(part.room(), part.commune()),
                        leg.moment(),
                        leg.out() ? Direction.ARRIVE_BY : Direction.LEAVE_AT)
                .map(BusTrips.Trip::rides)
                .orElse(null);
    }

    /** True for a leg by bus: where its rides are not known, its line is not. */
    public boolean isByBus(Leg leg) {
        return leg.mode().equals(BUS);
    }

    /** True where the minutes of a leg are an estimate, and in no timetable. */
    public boolean isEstimated(Leg leg) {
        return index.problem().travel().stream()
                .filter(t -> t.mode().equals(leg.mode()) && t.validAt(leg.moment()))
                .findFirst()
                .map(t -> t.provenance().isEstimated())
                .orElse(true);
    }

    /** True where some leg to a workshop is by bus. */
    public boolean isAny(WorkshopRow row) {
        return row.trips().stream().flatMap(t -> t.legs().stream()).anyMatch(this::isByBus);
    }
}
