package fr.allervers.data.road;

import fr.allervers.data.travel.TravelPoints;
import java.util.List;

/**
 * What tables are made for.
 *
 * @param communes in the order of the problem's, at least one
 * @param insideByCar minutes of the trip inside each commune of whose venues no point is known, or
 *     {@link fr.allervers.data.problem.TravelMatrix#IMPOSSIBLE}; an estimate
 * @param insideOnFoot likewise on foot
 * @param carMode name of the mode in the table by car
 * @param footMode name of the mode in the table on foot
 */
public record RoadRequest(
        List<TravelPoints> communes,
        List<Integer> insideByCar,
        List<Integer> insideOnFoot,
        String carMode,
        String footMode,
        RoadParameters parameters) {

    /** @throws IllegalArgumentException where communes and trips inside them differ in number */
    public RoadRequest {
        communes = List.copyOf(communes);
        insideByCar = List.copyOf(insideByCar);
        insideOnFoot = List.copyOf(insideOnFoot);
        if (communes.size() != insideByCar.size() || communes.size() != insideOnFoot.size()) {
            throw new IllegalArgumentException("%d communes, %d and %d trips inside"
                    .formatted(communes.size(), insideByCar.size(), insideOnFoot.size()));
        }
    }
}
