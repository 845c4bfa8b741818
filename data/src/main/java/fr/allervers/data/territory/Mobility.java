package fr.allervers.data.territory;

import fr.allervers.data.travel.Assumptions;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Which share of an audience in a commune has which means of transport: from its households without a car. */
final class Mobility {

    private final Transport transport;
    private final Assumptions assumed;
    private final Map<MobilityRow.Kind, Integer> rows = new EnumMap<>(MobilityRow.Kind.class);

    /** @param means of transport that there are; those of one kind share its residents evenly */
    Mobility(Transport transport, List<MobilityRow.Kind> means) {
        this.transport = transport;
        this.assumed = transport.assumptions();
        means.forEach(kind -> rows.merge(kind, 1, Integer::sum));
    }

    /**
     * Share of the audience in the commune that has a means of transport of this kind, 0 to 1; over all means they sum
     * to 1 where there is one by car. Those whose own kind does not exist are driven by someone where that exists, else
     * walk, else drive.
     */
    double share(MobilityRow.Kind kind, CommuneRow commune, AudienceRow audience) {
        double share = 0;
        for (var other : MobilityRow.Kind.values()) {
            share += stand(other) == kind ? own(other, commune, audience) : 0;
        }
        return share / rows.getOrDefault(kind, 1);
    }

    private MobilityRow.Kind stand(MobilityRow.Kind kind) {
        if (rows.containsKey(kind)) {
            return kind;
        }
        if (rows.containsKey(MobilityRow.Kind.PASSENGER)) {
            return MobilityRow.Kind.PASSENGER;
        }
        return rows.containsKey(MobilityRow.Kind.WALK) ? MobilityRow.Kind.WALK : MobilityRow.Kind.CAR;
    }

    private double own(MobilityRow.Kind kind, CommuneRow commune, AudienceRow audience) {
        var withoutCar = Math.min(
                assumed.figure("without_car_ceiling"),
                Math.max(audience.withoutCarFloor(), audience.withoutCarFactor() * commune.householdsWithoutCar()));
        var onFoot =
                commune.population() >= assumed.figure("town_residents") ? assumed.figure("only_walking_in_town") : 0;
        var transit = withoutCar * (1 - audience.reducedMobilityShare() - onFoot);
        var hasBus = transport.serves(commune);
        return switch (kind) {
            case CAR -> (1 - withoutCar) * (1 - audience.passengerShare());
            case PASSENGER -> (1 - withoutCar) * audience.passengerShare();
            case BUS -> hasBus ? transit : 0;
            case ON_DEMAND -> hasBus ? 0 : transit;
            case WALK -> withoutCar * onFoot;
            case DOOR_TO_DOOR -> withoutCar * audience.reducedMobilityShare();
        };
    }
}
