package fr.allervers.data.example;

import fr.allervers.data.problem.MobilityProfile;
import fr.allervers.data.problem.Provenance;
import java.util.List;

/** Means of transport, and which share of an audience in a commune has which: from its households without a car. */
final class Mobility {

    /** Most residents without a car that a commune and audience are taken to have. */
    private static final double WITHOUT_CAR_CEILING = 0.6;

    /** Of those without a car in a town: the share who can only walk. In villages all take the bus or on-demand transport. */
    private static final double ONLY_WALKING_IN_TOWN = 0.2;

    private static final int TOWN_RESIDENTS = 5000;

    private final List<Row> rows = Rows.of("mobility", Row.class);

    List<Row> rows() {
        return rows;
    }

    List<MobilityProfile> all() {
        return rows.stream().map(Row::profile).toList();
    }

    /** Share of the audience in the commune that has this means of transport, 0 to 1; over all means they sum to 1. */
    static double share(Kind kind, Territory.Row commune, Audiences.Row audience) {
        var withoutCar = Math.min(
                WITHOUT_CAR_CEILING,
                Math.max(audience.withoutCarFloor(), audience.withoutCarFactor() * commune.householdsWithoutCar()));
        var onFoot = commune.population() >= TOWN_RESIDENTS ? ONLY_WALKING_IN_TOWN : 0;
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
