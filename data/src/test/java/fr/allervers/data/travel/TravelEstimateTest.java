package fr.allervers.data.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.allervers.data.problem.Commune;
import fr.allervers.data.problem.Provenance;
import fr.allervers.data.problem.TravelMatrix;
import fr.allervers.data.problem.TravelTable;
import fr.allervers.data.travel.TravelService.Kind;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** On a line from north to south, 0.09 degrees or 10 km apart: hub, town (bus), village, hamlet (no bus). */
class TravelEstimateTest {

    private static final int HUB = 0;
    private static final int TOWN = 1;
    private static final int VILLAGE = 2;
    private static final int HAMLET = 3;

    private static final Map<String, Double> FIGURES = Map.ofEntries(
            Map.entry("road_factor", 1.3),
            Map.entry("settled_density", 3000.0),
            Map.entry("slow_km", 3.0),
            Map.entry("slow_kmh", 30.0),
            Map.entry("fast_kmh", 60.0),
            Map.entry("car_access_minutes", 4.0),
            Map.entry("walk_metres_per_second", 1.0),
            Map.entry("walk_limit_minutes", 60.0),
            Map.entry("bus_kmh", 20.0),
            Map.entry("bus_stop_walk_minutes", 5.0),
            Map.entry("bus_change_minutes", 5.0),
            Map.entry("bus_wait_share", 0.5),
            Map.entry("bus_wait_limit_minutes", 20.0),
            Map.entry("tad_detour", 1.5),
            Map.entry("tad_wait_minutes", 5.0),
            Map.entry("tad_station_walk_minutes", 8.0),
            Map.entry("tpmr_detour", 2.0),
            Map.entry("tpmr_wait_minutes", 10.0));

    private final List<Place> places = List.of(
            place("hub", 49.27, 30),
            place("town", 49.18, 60),
            place("village", 49.09, null),
            place("hamlet", 49.0, null));
    private final TravelEstimate estimate = new TravelEstimate(places, places.get(HUB), new Assumptions(FIGURES));

    @Test
    void theFirstKilometresByCarAreSlowAndTheOthersFast() {
        // 10.0 km as the crow flies, 13.0 by road: 4 + 3 km at 30 km/h + 10.0 km at 60 km/h = 20.01
        assertThat(minutes(Kind.CAR, HUB, TOWN)).isEqualTo(21);
        assertThat(minutes(Kind.CAR, TOWN, HUB)).isEqualTo(21);
        // 26.0 km by road: 4 + 6 + 23.0
        assertThat(minutes(Kind.CAR, HUB, VILLAGE)).isEqualTo(34);
    }

    @Test
    void aTripInsideACommuneTakesItsSettledArea() {
        // 3000 residents live on 1 km2: radius 0.564 km, mean trip 0.511 km, 0.664 km by road at 1 m/s = 11.1 min
        assertThat(minutes(Kind.WALK, TOWN, TOWN)).isEqualTo(12);
    }

    @Test
    void nobodyWalksLongerThanTheLimit() {
        assertThat(minutes(Kind.WALK, HUB, TOWN)).isEqualTo(TravelMatrix.IMPOSSIBLE);
    }

    @Test
    void theBusRunsBetweenCommunesOfRegularLinesOnly() {
        // walk 2 x 5, wait half of 60 but at most 20, 13.01 km at 20 km/h = 39.03
        assertThat(minutes(Kind.BUS, HUB, TOWN)).isEqualTo(70);
        assertThat(minutes(Kind.BUS, TOWN, VILLAGE)).isEqualTo(TravelMatrix.IMPOSSIBLE);
        assertThat(minutes(Kind.BUS, VILLAGE, HAMLET)).isEqualTo(TravelMatrix.IMPOSSIBLE);
    }

    @Test
    void onDemandTransportJoinsVillagesDirectly() {
        // 5 + 1.5 x 20.01
        assertThat(minutes(Kind.ON_DEMAND, VILLAGE, HAMLET)).isEqualTo(36);
    }

    @Test
    void onDemandTransportReachesTheHubsStationAndOtherTownsByBusFromThere() {
        // 5 + 1.5 x 33.02 + 8
        assertThat(minutes(Kind.ON_DEMAND, VILLAGE, HUB)).isEqualTo(63);
        // 5 + 1.5 x 33.02 = 54.53 to the station; 20 wait, 39.03 ride, 5 walk
        assertThat(minutes(Kind.ON_DEMAND, VILLAGE, TOWN)).isEqualTo(119);
        assertThat(minutes(Kind.ON_DEMAND, TOWN, VILLAGE)).isEqualTo(119);
    }

    @Test
    void onDemandTransportDoesNotRunBetweenTowns() {
        assertThat(minutes(Kind.ON_DEMAND, HUB, TOWN)).isEqualTo(TravelMatrix.IMPOSSIBLE);
        assertThat(minutes(Kind.ON_DEMAND, TOWN, TOWN)).isEqualTo(TravelMatrix.IMPOSSIBLE);
    }

    @Test
    void tripsLongerThanTheServiceStillRunsAreNotMade() {
        // 10 + 2 x 20.01 = 50.02
        assertThat(table(Kind.DOOR_TO_DOOR, null).minutes().minutes(HUB, TOWN)).isEqualTo(51);
        assertThat(table(Kind.DOOR_TO_DOOR, 51).minutes().minutes(HUB, TOWN)).isEqualTo(51);
        assertThat(table(Kind.DOOR_TO_DOOR, 50).minutes().minutes(HUB, TOWN)).isEqualTo(TravelMatrix.IMPOSSIBLE);
    }

    @Test
    void aTableKeepsTheServicesHoursAndSaysThatItIsEstimated() {
        var table = table(Kind.CAR, null);

        assertThat(table.mode()).isEqualTo("mode");
        assertThat(table.validAt(DayOfWeek.SATURDAY, LocalTime.of(7, 0))).isTrue();
        assertThat(table.validAt(DayOfWeek.SATURDAY, LocalTime.of(19, 0))).isFalse();
        assertThat(table.validAt(DayOfWeek.SUNDAY, LocalTime.of(7, 0))).isFalse();
        assertThat(table.provenance()).isEqualTo(Provenance.estimate("estimation : made up"));
    }

    @Test
    void aMissingAssumptionIsNamed() {
        var nothing = new TravelEstimate(places, places.get(HUB), new Assumptions(Map.of()));

        assertThatThrownBy(() -> nothing.table(service(Kind.CAR, null)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("settled_density");
    }

    private int minutes(Kind kind, int from, int to) {
        return table(kind, null).minutes().minutes(from, to);
    }

    private TravelTable table(Kind kind, @Nullable Integer longestTripMinutes) {
        return estimate.table(service(kind, longestTripMinutes));
    }

    private static TravelService service(Kind kind, @Nullable Integer longestTripMinutes) {
        var saturday = Set.of(DayOfWeek.SATURDAY);
        return new TravelService(
                "mode", kind, saturday, LocalTime.of(7, 0), LocalTime.of(19, 0), longestTripMinutes, 1, "made up");
    }

    private static Place place(String name, double latitude, @Nullable Integer headway) {
        return new Place(
                new Commune(name, name, latitude, 6.9, 3000, Commune.USUAL_PRESENCE, Provenance.UNKNOWN), 10, headway);
    }
}
