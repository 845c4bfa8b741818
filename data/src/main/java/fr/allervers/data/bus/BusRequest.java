package fr.allervers.data.bus;

import fr.allervers.data.travel.SessionMoments;
import fr.allervers.data.travel.TravelPoints;
import java.time.ZoneId;
import java.util.List;

/**
 * What tables are made for.
 *
 * @param mode name of the means of transport in the tables
 * @param zone in which sessions are held
 * @param communes in the order of the problem's
 * @param inside minutes of the trip inside each commune of whose venues no point is known, or
 *     {@link fr.allervers.data.problem.TravelMatrix#IMPOSSIBLE}; an estimate
 */
public record BusRequest(
        String mode,
        ZoneId zone,
        List<TravelPoints> communes,
        List<Integer> inside,
        SessionMoments moments,
        BusParameters parameters) {

    /** @throws IllegalArgumentException where communes and trips inside them differ in number */
    public BusRequest {
        communes = List.copyOf(communes);
        inside = List.copyOf(inside);
        if (communes.size() != inside.size()) {
            throw new IllegalArgumentException(
                    "%d communes, %d trips inside".formatted(communes.size(), inside.size()));
        }
    }
}
