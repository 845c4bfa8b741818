package fr.allervers.data.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.allervers.data.problem.Commune;
import fr.allervers.data.problem.Provenance;
import fr.allervers.data.territory.MobilityRow.Kind;
import fr.allervers.data.transport.BetterTravel;
import fr.allervers.data.travel.Assumptions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MobilityTest {

    private static final Mobility MOBILITY = new Mobility(
            new Transport(
                    List.of(),
                    List.of(),
                    new Assumptions(
                            Map.of("without_car_ceiling", 0.6, "only_walking_in_town", 0.2, "town_residents", 5000.0)),
                    BetterTravel.NONE,
                    Map.of()),
            List.of(Kind.values()));

    private static final CommuneRow TOWN = commune(20000, 0.2, 30);
    private static final CommuneRow VILLAGE = commune(1000, 0.05, null);

    /** Twice the households' share without a car, at least 15 %; 10 % of drivers are driven; 20 % need door to door. */
    private static final AudienceRow SENIORS = new AudienceRow(
            "seniors", "Seniors", SchoolTime.ALWAYS, List.of(), 0.3, 0.4, 1, 2, 0.15, 0.1, 0.2, Provenance.UNKNOWN);

    @Test
    void allMeansTogetherAreEverybody() {
        for (var commune : new CommuneRow[] {TOWN, VILLAGE}) {
            var all = Arrays.stream(Kind.values())
                    .mapToDouble(k -> MOBILITY.share(k, commune, SENIORS))
                    .sum();
            assertThat(all).isCloseTo(1, within(1e-9));
        }
    }

    @Test
    void inATownThoseWithoutACarTakeTheBusOrWalk() {
        // 40 % without a car: 20 % of them walk, 20 % need door to door, 60 % take the bus
        assertShare(Kind.CAR, TOWN, 0.6 * 0.9);
        assertShare(Kind.PASSENGER, TOWN, 0.6 * 0.1);
        assertShare(Kind.BUS, TOWN, 0.4 * 0.6);
        assertShare(Kind.WALK, TOWN, 0.4 * 0.2);
        assertShare(Kind.DOOR_TO_DOOR, TOWN, 0.4 * 0.2);
        assertShare(Kind.ON_DEMAND, TOWN, 0);
    }

    @Test
    void inAVillageWithoutALineTheyTakeOnDemandTransport() {
        // 2 x 5 % is below the floor of 15 %
        assertShare(Kind.ON_DEMAND, VILLAGE, 0.15 * 0.8);
        assertShare(Kind.BUS, VILLAGE, 0);
        assertShare(Kind.WALK, VILLAGE, 0);
    }

    private static void assertShare(Kind kind, CommuneRow commune, double share) {
        assertThat(MOBILITY.share(kind, commune, SENIORS)).isCloseTo(share, within(1e-9));
    }

    private static CommuneRow commune(int population, double withoutCar, @Nullable Integer headway) {
        var point = new Commune("1", "c", 49, 6.9, population, Commune.USUAL_PRESENCE, Provenance.UNKNOWN);
        return new CommuneRow(point, population, 5, withoutCar, headway, null, TownHall.UNKNOWN);
    }
}
