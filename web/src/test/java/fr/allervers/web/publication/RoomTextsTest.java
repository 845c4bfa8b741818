package fr.allervers.web.publication;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.change.PlanChanges;
import fr.allervers.data.change.PlanChanges.Held;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Room;
import fr.allervers.data.problem.Workshop;
import fr.allervers.data.territory.Territories;
import fr.allervers.web.language.SayOfTest;
import fr.allervers.web.publication.ChangeTexts.ForWhom;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What those who hold a room are told: which sessions are new there, moved, or no longer held. */
class RoomTextsTest {

    private static final LocalDateTime FIRST = LocalDateTime.of(2027, 1, 5, 14, 0);
    private static final LocalDateTime SECOND = FIRST.plusDays(7);

    private final Problem problem = Territories.named("forbach").problem(new Quarter(2027, 1));
    private final ProblemIndex index = new ProblemIndex(problem);
    private final Room here = problem.rooms().get(0);
    private final Room there = problem.rooms().get(1);
    private final Workshop series = new Workshop(
            "w",
            problem.themes().get(0).id(),
            problem.audiences().get(0).id(),
            here.id(),
            problem.advisors().get(0).id(),
            List.of(FIRST, SECOND),
            List.of(new Attendance(problem.demand().get(0).id(), 6)));

    private Held held(Workshop... workshops) {
        return Held.of(problem, new Plan(problem.id(), List.of(workshops), null));
    }

    private List<ForWhom> told(Held before, Held now) {
        return new RoomTexts(new ChangeTexts(SayOfTest.french(), index, index)).of(PlanChanges.of(before, now));
    }

    private ForWhom told(Room room, Held before, Held now) {
        return told(before, now).stream()
                .filter(t -> t.id().equals(room.id()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aFirstPublicationNamesEachSessionWithItsEndAndWhoHoldsIt() {
        var text = told(here, Held.NONE, held(series));

        assertThat(text.name()).contains(here.name());
        assertThat(text.text())
                .contains("voici les séances du trimestre dans votre salle")
                .contains(
                        "(6 personnes attendues)",
                        "Avec " + problem.advisors().get(0).name())
                .containsSubsequence("mardi 5 janvier 2027, de 14:00 à ", "mardi 12 janvier 2027, de 14:00 à ")
                .contains("Bien cordialement")
                .doesNotContain("Nouveau");
    }

    @Test
    void aSessionAtAnotherTimeIsToldAsItWasAndIsWithoutThoseThatStay() {
        var moved = series.withSessions(List.of(FIRST, SECOND.plusDays(2)));

        assertThat(told(here, held(series), held(moved)).text())
                .contains("- Changé\u00a0: ")
                .containsSubsequence("Avant", "mardi 12 janvier", "Maintenant", "jeudi 14 janvier")
                .doesNotContain("5 janvier");
    }

    @Test
    void changesAreInTheOrderOfTheSessionsThatTheyNameFirst() {
        var between = series.withId("between").withSessions(List.of(FIRST.plusDays(2)));
        var moved = series.withSessions(List.of(FIRST, SECOND.plusDays(2)));
        var shorter = series.withSessions(List.of(FIRST));

        assertThat(told(here, held(series, between), held(moved)).text())
                .as("what stays on 5 January is not told")
                .containsSubsequence("jeudi 7 janvier", "mardi 12 janvier", "jeudi 14 janvier");
        assertThat(told(here, held(shorter, between), held(series)).text())
                .containsSubsequence("jeudi 7 janvier", "mardi 12 janvier");
    }

    @Test
    void aSeriesThatGoesOnElsewhereIsGoneHereAndNewThere() {
        var elsewhere = series.withRoom(there.id());
        var before = held(series);
        var now = held(elsewhere);

        assertThat(told(before, now)).extracting(ForWhom::id).containsExactlyInAnyOrder(here.id(), there.id());
        assertThat(told(here, before, now).text())
                .contains("N’est plus dans votre salle", "5 janvier", "12 janvier")
                .doesNotContain("Nouveau", "N’a plus lieu");
        assertThat(told(there, before, now).text())
                .contains("- Nouveau\u00a0: ", "5 janvier", "12 janvier")
                .doesNotContain("N’est plus");
    }

    @Test
    void fewerOrMoreSessionsAreNamedAlone() {
        var shorter = series.withSessions(List.of(FIRST));

        assertThat(told(here, held(series), held(shorter)).text())
                .containsSubsequence("N’ont plus lieu chez vous", "12 janvier")
                .doesNotContain("5 janvier", "Avant", "Maintenant");
        assertThat(told(here, held(shorter), held(series)).text())
                .containsSubsequence("Nouvelles séances", "12 janvier")
                .doesNotContain("5 janvier", "Avant", "Maintenant");
    }

    @Test
    void aWorkshopThatIsCancelledAndAWithdrawalAreToldOfTheRoom() {
        var other = series.withRoom(there.id());

        assertThat(told(here, held(series, other), held(other)))
                .satisfies(t -> assertThat(t.text()).contains("- N’a plus lieu\u00a0: ", "5 janvier"));
        assertThat(told(held(series, other), held(other))).hasSize(1);
        assertThat(told(held(series), Held.NONE))
                .singleElement()
                .satisfies(t -> assertThat(t.text()).contains("est retiré", "ces séances n’ont pas lieu"));
    }

    @Test
    void whoAttendsIsNoConcernOfARoom() {
        var others = series.withAttendance(
                List.of(new Attendance(problem.demand().get(1).id(), 3)));

        assertThat(told(held(series), held(others))).isEmpty();
        assertThat(told(
                        held(series),
                        held(series.withAdvisor(problem.advisors().get(1).id()))))
                .isEmpty();
    }

    @Test
    void roomsAreToldByName() {
        var all = problem.rooms().stream()
                .map(r -> series.withId(r.id()).withRoom(r.id()))
                .toArray(Workshop[]::new);

        assertThat(told(Held.NONE, held(all)).stream().map(ForWhom::id))
                .hasSameSizeAs(problem.rooms())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(all).map(Workshop::room).toList());
    }
}
