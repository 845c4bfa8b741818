package fr.allervers.data.figures;

import static fr.allervers.data.TwoCommunes.email;
import static fr.allervers.data.TwoCommunes.tuesday;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import fr.allervers.data.TwoCommunes;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Workshop;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The expected figures are worked out by hand from {@link TwoCommunes}. */
class PlanFiguresTest {

    private final TwoCommunes small = new TwoCommunes();

    private PlanFigures figures(Workshop... workshops) {
        return PlanFigures.of(new ProblemIndex(small.build()), new Plan("two", List.of(workshops), null));
    }

    @Test
    void theEmptyPlanLeavesAllWhoAskWithTheLongestLegTheyWouldAccept() {
        var residents = figures().residents();

        assertThat(residents).isEqualTo(new GroupFigures(8, 0, 0, 0, 30));
        assertThat(residents.share()).isZero();
    }

    @Test
    void eachResidentCountsOnceHoweverManySessionsTheyAttend() {
        // 4 residents of A with legs of 3 minutes, 3 of B with legs of 12: (4 x 3 + 3 x 12) / 7
        small.demand.set(1, TwoCommunes.demand("car-b", "B", "screens", "car", 3));
        var series = new Workshop(
                "w2",
                "screens",
                "all",
                "hall",
                "ada",
                List.of(tuesday(0, 14), tuesday(1, 14)),
                List.of(new Attendance("car-b", 3)));

        var figures = figures(email("w1", "hall", tuesday(0, 9), new Attendance("car-a", 4)), series);

        assertThat(figures.residents().meanMinutes()).isCloseTo(48 / 7.0, within(1e-9));
        assertThat(figures.residents().longestMinutes()).isEqualTo(12);
        assertThat(figures.residents().served()).isEqualTo(7);
        assertThat(figures.sessions()).isEqualTo(3);
        assertThat(figures.seats()).isEqualTo(12);
    }

    @Test
    void meansOfTransportAreCountedApart() {
        var figures =
                figures(email("w", "hall", tuesday(0, 9), new Attendance("car-b", 2), new Attendance("wheel-a", 1)));

        assertThat(figures.means().get(0).residents())
                .isEqualTo(new GroupFigures(7, 2, 12, 12, (2 * 12 + 5 * 30) / 7.0));
        assertThat(figures.means().get(1).residents()).isEqualTo(new GroupFigures(1, 1, 3, 3, 3));
    }

    @Test
    void themesAreCountedApart() {
        var figures = figures(
                email("w", "hall", tuesday(0, 9), new Attendance("car-b", 2)),
                email("v", "hall", tuesday(1, 9), new Attendance("wheel-a", 1)));

        assertThat(figures.themes().get(0)).satisfies(t -> {
            assertThat(t.theme().id()).isEqualTo("email");
            assertThat(t.workshops()).isEqualTo(2);
            assertThat(t.residents()).isEqualTo(figures.residents());
        });
        assertThat(figures.themes().get(1)).satisfies(t -> {
            assertThat(t.theme().id()).isEqualTo("screens");
            assertThat(t.workshops()).isZero();
        });
    }

    @Test
    void theWorstOffCommuneIsTheOneWhoseResidentsTravelMost() {
        var figures = figures(
                email("w", "hall", tuesday(0, 9), new Attendance("car-a", 4), new Attendance("wheel-a", 1)),
                email("v", "hall", tuesday(1, 9), new Attendance("car-b", 3)));

        assertThat(figures.worstOff().commune().code()).isEqualTo("B");
        assertThat(figures.communes().get(0).workshops()).isEqualTo(2);
        assertThat(figures.communes().get(1).workshops()).isZero();
    }

    @Test
    void residentsWithoutAPlaceMakeTheirCommuneWorseOffThanALongLeg() {
        var figures = figures(email("w", "hall", tuesday(0, 9), new Attendance("car-b", 3)));

        assertThat(figures.worstOff().commune().code()).isEqualTo("A");
    }

    @Test
    void anAdvisorsLoadCountsSessionsDaysAndDriving() {
        // base A to hall in A: 3, hall to school: 12, school to A: 12
        var figures = figures(
                email("w", "hall", tuesday(0, 9), new Attendance("car-a", 4)),
                email("v", "school", tuesday(0, 14), new Attendance("car-b", 3)));

        var ada = figures.advisors().get(0);
        assertThat(ada).isEqualTo(new AdvisorFigures(ada.advisor(), 2, 0, 2, 1, 240, 27));
    }

    /** 57 workshops, and 30 and 28 of the two advisors. */
    @Test
    void aWorkshopOfTwoAdvisorsCountsForBothAndIsSaidToBeShared() {
        small.advisors.add(TwoCommunes.advisor("bob", "B", List.of(), List.of(), List.of()));
        var goesOn = email("w", "hall", tuesday(0, 9), new Attendance("car-a", 4))
                .withSessions(List.of(tuesday(0, 9), tuesday(1, 9)));
        var begun =
                goesOn.withAdvisor("bob").withSessions(List.of(tuesday(0, 9))).withAttendance(List.of());
        var other = email("v", "school", tuesday(0, 14), new Attendance("car-b", 3));

        var figures = PlanFigures.of(
                new ProblemIndex(small.build()), new Plan("two", List.of(goesOn, other), null, List.of(begun)));

        assertThat(figures.workshops()).isEqualTo(2);
        assertThat(figures.advisors())
                .extracting(AdvisorFigures::workshops, AdvisorFigures::shared)
                .containsExactly(tuple(2, 1), tuple(1, 1));
    }

    @Test
    void aSeriesThatWasCutShortHasNoSeatsToTake() {
        var came = email("w", "hall", tuesday(0, 9), new Attendance("car-a", 4));
        var cut = new Plan("two", List.of(came.withAttendance(List.of())), null, List.of(came));

        assertThat(PlanFigures.of(new ProblemIndex(small.build()), cut).seats()).isZero();
    }

    @Test
    void aCommuneThatAsksForNothingIsNeverTheWorstOff() {
        small.demand.clear();

        assertThat(figures().worstOff()).isNull();
        assertThat(figures().residents().share()).isEqualTo(1);
    }
}
