package fr.allervers.data.figures;

import static fr.allervers.data.TwoCommunes.email;
import static fr.allervers.data.TwoCommunes.table;
import static fr.allervers.data.TwoCommunes.tuesday;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.TwoCommunes;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Provenance;
import fr.allervers.data.problem.Theme;
import fr.allervers.data.problem.Workshop;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class UnservedReasonsTest {

    private final TwoCommunes small = new TwoCommunes();

    private Map<String, String> reasons(Workshop... workshops) {
        var plan = new Plan("two", List.of(workshops), null);
        return new UnservedReasons(new ProblemIndex(small.build()))
                .of(plan).stream()
                        .collect(Collectors.toMap(
                                u -> u.demand().id(), u -> u.reason().in(Locale.ENGLISH)));
    }

    @Test
    void nobodyIsListedWhoHasAPlace() {
        assertThat(reasons(
                        email("w", "hall", tuesday(0, 9), new Attendance("car-a", 4), new Attendance("wheel-a", 1)),
                        email("v", "school", tuesday(0, 14), new Attendance("car-b", 3))))
                .isEmpty();
    }

    @Test
    void theEmptyPlanHasNoWorkshopForAnybody() {
        assertThat(reasons())
                .hasSize(3)
                .containsEntry("car-a", "This plan has no workshop on this theme for this audience.");
    }

    /** Of whom a mend took the rest of their series it was said that the plan has no workshop of their theme. */
    @Test
    void whoLostTheRestOfTheirSeriesIsToldOfOthersOfItsTheme() {
        small.themes.add(small.themes.get(0).withId("rest"));
        small.advisors.replaceAll(a -> a.withThemes(List.of("email", "rest")));
        small.demand.replaceAll(d -> d.id().equals("car-b") ? d.withTheme("rest") : d);

        assertThat(reasons(email("w", "hall", tuesday(0, 9), new Attendance("car-a", 4))))
                .containsEntry(
                        "car-b",
                        "The rest of their series is no longer held; one other workshop of this theme is, which they would"
                                + " join midway or from its start.");
    }

    @Test
    void aRoomNotKnownToBeStepFreeIsNamedAsTheReason() {
        assertThat(reasons(email("w", "school", tuesday(0, 9), new Attendance("car-b", 3))))
                .hasEntrySatisfying("wheel-a", r -> assertThat(r).contains("step-free access is not known"));
    }

    @Test
    void aWayBackThatCannotBeMadeIsOutOfReach() {
        small.travel.set(0, table("car", new int[][] {{3, -1}, {12, 4}}));

        assertThat(reasons(email("w", "hall", tuesday(0, 9), new Attendance("car-a", 4))))
                .hasEntrySatisfying("car-b", r -> assertThat(r).contains("out of reach"));
    }

    @Test
    void fullWorkshopsAndFreeSeatsAreToldApart() {
        small.demand.set(0, TwoCommunes.demand("car-a", "A", "email", "car", 7));

        assertThat(reasons(email("w", "hall", tuesday(0, 9), new Attendance("car-a", 6))))
                .containsEntry("car-b", "The only workshop within reach is full.");
        assertThat(reasons(email("w", "hall", tuesday(0, 9), new Attendance("car-a", 4))))
                .containsEntry("car-b", "2 seats are left within reach: solving on may seat them.");
    }

    @Test
    void onlyThatNoPlanCouldServeThemIsSure() {
        small.demand.add(TwoCommunes.demand("lone", "A", "screens", "wheel", 1));
        small.themes.set(1, new Theme("screens", "Écrans", 60, 2, 3, 6, List.of("computers"), Provenance.UNKNOWN));
        var left = new UnservedReasons(new ProblemIndex(small.build())).of(new Plan("two", List.of(), null));

        assertThat(left)
                .filteredOn(Unserved::sure)
                .singleElement()
                .satisfies(u -> assertThat(u.demand().id()).isEqualTo("lone"));
    }

    @Test
    void reasonsAreFrenchFirst() {
        var left = new UnservedReasons(new ProblemIndex(small.build())).of(new Plan("two", List.of(), null));

        assertThat(left.get(0).reason().in(Locale.FRENCH))
                .isEqualTo("Ce plan n'a aucun atelier de ce thème pour ce public.");
    }
}
