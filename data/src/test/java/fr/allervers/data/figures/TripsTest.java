package fr.allervers.data.figures;

import static fr.allervers.data.TwoCommunes.email;
import static fr.allervers.data.TwoCommunes.table;
import static fr.allervers.data.TwoCommunes.tuesday;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.TwoCommunes;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.MobilityProfile;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Provenance;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TripsTest {

    private final TwoCommunes small = new TwoCommunes();

    private Trip trip(String demand) {
        var workshop = email("w", "hall", tuesday(0, 9), new Attendance(demand, 1));
        return new Trips(new ProblemIndex(small.build()))
                .of(new Plan("two", List.of(workshop), null))
                .get(0);
    }

    @Test
    void aTripHasALegOutAtTheStartAndALegBackAtTheEndOfEachSession() {
        assertThat(trip("car-b").legs())
                .containsExactly(new Leg(tuesday(0, 9), true, "car", 12), new Leg(tuesday(0, 11), false, "car", 12));
    }

    @Test
    void aLegGoesByTheQuickestMode() {
        small.travel.add(table("bus", new int[][] {{5, 9}, {20, 5}}));
        small.mobility.set(
                0,
                new MobilityProfile(
                        "car", "Bus ou voiture", List.of("car", "bus"), 30, 10, 1, false, Provenance.UNKNOWN));

        assertThat(trip("car-b").legs()).extracting(Leg::mode).containsExactly("car", "bus");
        assertThat(trip("car-b").meanMinutes()).isEqualTo((12 + 9) / 2.0);
        assertThat(trip("car-b").longestMinutes()).isEqualTo(12);
    }

    @Test
    void whoWalksThoughTheyHaveAnotherMeansIsCounted() {
        var profile = new MobilityProfile(
                "car", "Voiture ou à pied", List.of("car", "walk"), 60, 10, 1, false, Provenance.UNKNOWN);
        var workshop = email("w", "hall", tuesday(0, 9), new Attendance("car-b", 2));
        var plan = new Plan("two", List.of(workshop), null);
        assertThat(OnFoot.of(new ProblemIndex(small.build()), plan, "walk")).isEmpty();

        small.mobility.set(0, profile);
        small.travel.set(0, table("car", new int[][] {{3, 50}, {50, 4}}));
        small.travel.add(table("walk", new int[][] {{3, 36}, {36, 4}}));

        assertThat(OnFoot.of(new ProblemIndex(small.build()), plan, "walk"))
                .isEqualTo(Map.of("car", new OnFoot(2, 36)));
    }

    @Test
    void aLegThatCannotBeMadeIsLeftOut() {
        small.travel.set(0, table("car", new int[][] {{3, 12}, {-1, 4}}));

        assertThat(trip("car-b").legs()).extracting(Leg::out).containsExactly(false);
    }
}
