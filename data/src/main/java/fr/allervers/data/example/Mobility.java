package fr.allervers.data.example;

import fr.allervers.data.problem.MobilityProfile;
import fr.allervers.data.problem.Provenance;
import fr.allervers.data.travel.Assumptions;
import java.util.List;

/** Means of transport, and which share of an audience in a commune has which: from its households without a car. */
final class Mobility {

    private final List<Row> rows = Rows.of("mobility", Row.class);

    private final Assumptions assumed;

    Mobility(Assumptions assumed) {
        this.assumed = assumed;
    }

    List<Row> rows() {
        return rows;
    }

    List<MobilityProfile> all() {
        return rows.stream().map(Row::profile).toList();
    }

    /** Share of the audience in the commune that has this means of transport, 0 to 1; over all means they sum to 1. */
    double share(Kind kind, Territory.Row commune, Audiences.Row audience) {
        var withoutCar = Math.min(
                assumed.figure("without_car_ceiling"),
                Math.max(audience.withoutCarFloor(), audience.withoutCarFactor() * commune.householdsWithoutCar()));
        var onFoot =
                commune.population() >= assumed.figure("town_residents") ? assumed.figure("only_walking_in_town") : 0;
        var transit = withoutCar * (1 - audience.reducedMobilityShare() - onFoot);
        var hasBus = commune.busHeadwayMinutes() != null;
        return switch (kind) {
            case CAR -> (1 - withoutCar) * (1 - audience.passengerShare());
            case PASSENGER -> (1 - withoutCar) * audience.passengerShare();
            case BUS -> hasBus ? transit : 0;
            case ON_DEMAND -> hasBus ? 0 : transit;
            case WALK -> withoutCar * onFoot;
            case DOOR_TO_DOOR -> withoutCar * audience.reducedMobilityShare();
        };
    }

    /** What a share is computed for. */
    enum Kind {
        CAR,
        PASSENGER,
        BUS,
        ON_DEMAND,
        WALK,
        DOOR_TO_DOOR
    }

    record Row(
            String id,
            String name,
            Kind kind,
            List<String> modes,
            int maxMinutes,
            int comfortMinutes,
            int weight,
            boolean stepFree) {

        private MobilityProfile profile() {
            var origin = Provenance.estimate("durées et poids choisis pour l'exemple");
            return new MobilityProfile(id, name, modes, maxMinutes, comfortMinutes, weight, stepFree, origin);
        }
    }
}
