package fr.allervers.data.continuity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.json.ProblemCheck;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.Cost;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Provenance;
import fr.allervers.data.problem.Workshop;
import fr.allervers.data.territory.Territories;
import fr.allervers.data.territory.Territory;
import fr.allervers.data.words.Sentence;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class NextQuarterTest {

    private static final Territory FORBACH = Territories.named("forbach");
    private static final Quarter FIRST = Quarter.parse("2027-Q1");

    /** One series in the first room, on the first start that leaves room for all of its sessions. */
    private static PastQuarter past() {
        var problem = FORBACH.problem(FIRST);
        var row = problem.demand().get(0);
        var index = new ProblemIndex(problem);
        var sessions = problem.starts().stream()
                .map(s -> index.series(s, 3))
                .filter(s -> !s.isEmpty())
                .findFirst()
                .orElseThrow();
        var workshop = new Workshop(
                "w1",
                row.theme(),
                row.audience(),
                problem.rooms().get(0).id(),
                problem.advisors().get(0).id(),
                sessions,
                List.of(new Attendance(row.id(), 1)));
        return new PastQuarter(problem, new Plan(problem.id(), List.of(workshop), null));
    }

    private static NextQuarter next(List<Demand> received) {
        return NextQuarter.of(FORBACH, FIRST.next(), past(), received, ContinuityRules.USUAL);
    }

    @Test
    void withoutAQuarterBeforeItIsTheTerritorysOwnProblem() {
        var first = NextQuarter.of(FORBACH, FIRST, null, List.of(), new ContinuityRules(1, 0));
        assertThat(first.problem()).isEqualTo(FORBACH.problem(FIRST));
    }

    @Test
    void itIsALegalProblemAndTheSameEveryTime() {
        var next = next(List.of());
        ProblemCheck.require(next.problem());
        assertThat(next(List.of())).isEqualTo(next);
    }

    @Test
    void itHasHabitsTurnsAndWhoIsLeftOver() {
        var past = past();
        var next = next(List.of()).problem();
        assertThat(next.habits()).hasSize(1);
        assertThat(next.weights().of(Cost.HABIT)).isEqualTo(20);
        assertThat(next.residents())
                .isEqualTo(past.problem().residents()
                        - 1
                        + FORBACH.problem(FIRST.next()).residents());
        var host = past.problem().rooms().get(0).commune();
        assertThat(next.communes())
                .allSatisfy(c -> assertThat(c.presence()).isBetween(1, c.code().equals(host) ? 1 : 5));
        assertThat(next.communes()).anyMatch(c -> c.presence() == 5);
    }

    @Test
    void whatIsReceivedStandsInThePlaceOfAll() {
        var row = FORBACH.problem(FIRST).demand().get(0);
        var received = row.withId("said").withResidents(7).withProvenance(Provenance.sourced("mairie"));
        var next = next(List.of(received)).problem();
        assertThat(rowsOf(next, row.commune())).containsExactly(received);
    }

    private static List<Demand> rowsOf(Problem problem, String commune) {
        return problem.demand().stream()
                .filter(d -> d.commune().equals(commune))
                .toList();
    }

    @Test
    void everyFindingIsSaidInBothLanguages() {
        var row = FORBACH.problem(FIRST).demand().get(0);
        var next = next(List.of(row.withId("said")));
        for (var language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            assertThat(next.findings())
                    .extracting((Sentence s) -> s.in(language))
                    .allSatisfy(text -> assertThat(text).isNotBlank().doesNotContain("{", "''"));
        }
        assertThat(next.findings().toString())
                .contains("by its answer", "no answer;", "1 habit taken over", "hosted nothing last quarter");
    }

    @Test
    void apostrophesAreWholeInEveryNumber() {
        var problem = next(List.of()).problem();
        var none = new HabitCount(List.of(), List.of());
        for (int n = 0; n < 3; n++) {
            var answered = new CommuneDemand("1", "Metz", true, n, n, 0, 0, n, 0, 0);
            var silent = new CommuneDemand("1", "Metz", false, 0, n, 0, n, 0, 0, 0);
            var texts = new NextQuarter(problem, List.of(answered, silent), none, List.of())
                    .findings().stream().map(s -> s.in(Locale.FRENCH)).toList();
            assertThat(texts.get(0)).contains(n == 0 ? "selon sa réponse." : "à la place de l'estimation (" + n + ").");
            assertThat(texts.get(1)).contains(n == 0 ? "0 estimés." : "n'existe plus.");
        }
    }

    @Test
    void whoCameBeyondTheEstimateIsToldOnlyWhereSomebodyDid() {
        var less = new CommuneDemand("1", "Metz", false, 0, 0, 0, 0, 3, 1, 2);
        var next = new NextQuarter(
                next(List.of()).problem(), List.of(less), new HabitCount(List.of(), List.of()), List.of());

        assertThat(next.findings().get(0).in(Locale.FRENCH))
                .contains("2 estimés (3 moins 1 venus au-delà de l'estimation d'un trimestre)");
    }

    @Test
    void everyReasonHasItsSentence() {
        var habit = next(List.of()).problem().habits().get(0);
        var problem = next(List.of()).problem();
        var commune = problem.communes().get(0);
        for (var language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            for (var reason : HabitCount.Reason.values()) {
                var left = new HabitCount(List.of(), List.of(new HabitCount.LeftOut(habit, reason)));
                assertThat(new NextQuarter(problem, List.of(), left, List.of()).findings())
                        .anyMatch(s -> s.in(language)
                                .contains(habit.room() + ", " + habit.day().getDisplayName(TextStyle.FULL, language)));
            }
            for (var reason : Turn.Reason.values()) {
                var turn = new Turn(commune, commune.presence() + 1, reason);
                var none = new HabitCount(List.of(), List.of());
                assertThat(new NextQuarter(problem, List.of(), none, List.of(turn)).findings())
                        .anyMatch(s -> s.in(language).contains(commune.name()));
            }
        }
    }
}
