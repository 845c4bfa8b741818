package fr.allervers.web.mend;

import static fr.allervers.data.TwoCommunes.TUESDAY;
import static fr.allervers.data.TwoCommunes.advisor;
import static fr.allervers.data.TwoCommunes.email;
import static fr.allervers.data.TwoCommunes.tuesday;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.allervers.data.TwoCommunes;
import fr.allervers.data.plan.Locks;
import fr.allervers.data.plan.Locks.Choice;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.Period;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Workshop;
import fr.allervers.solver.mend.MendProblem;
import fr.allervers.web.language.SayOfTest;
import fr.allervers.web.mend.SeriesGap.Kind;
import fr.allervers.web.publication.WorkshopTexts;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeriesGapTest {

    private static Workshop series(LocalDateTime... sessions) {
        return new Workshop("w", "screens", "all", "hall", "ada", List.of(sessions), List.of());
    }

    private static List<SeriesGap> of(LocalDateTime next) {
        return SeriesGap.of(
                List.of(series(tuesday(0, 9), tuesday(1, 9))), List.of(series(tuesday(1, 9))), List.of(series(next)));
    }

    @Test
    void aSeriesWhoseNextSessionIsPutOffHasAGap() {
        assertThat(of(tuesday(3, 14)))
                .containsExactly(new SeriesGap(
                        Kind.NEXT,
                        series(tuesday(0, 9), tuesday(1, 9)),
                        series(tuesday(3, 14)),
                        tuesday(0, 9),
                        tuesday(3, 14)));
        assertThat(of(tuesday(3, 14)).get(0).days()).isEqualTo(21);
    }

    @Test
    void oneThatGoesOnInItsWeekHasNone() {
        assertThat(of(tuesday(1, 9))).isEmpty();
        assertThat(of(tuesday(1, 14))).isEmpty();
    }

    @Test
    void aWorkshopThatHasNotBegunHasNone() {
        var before = List.of(series(tuesday(1, 9)));

        assertThat(SeriesGap.of(before, before, List.of(series(tuesday(3, 9))))).isEmpty();
    }

    @Test
    void aFirstSessionThatIsPutOffByWeeksIsOne() {
        var before = List.of(series(tuesday(1, 9)));

        assertThat(SeriesGap.of(before, before, List.of(series(tuesday(4, 9)))))
                .containsExactly(new SeriesGap(
                        Kind.FIRST, series(tuesday(1, 9)), series(tuesday(4, 9)), tuesday(1, 9), tuesday(4, 9)));
    }

    @Test
    void weeksBetweenTwoSessionsThatFollowedEachOtherAreOne() {
        var before = List.of(series(tuesday(1, 9), tuesday(2, 9)));

        assertThat(SeriesGap.of(before, before, List.of(series(tuesday(2, 9), tuesday(5, 9)))))
                .extracting(SeriesGap::kind, SeriesGap::days)
                .containsExactly(tuple(Kind.WITHIN, 21L));
        assertThat(SeriesGap.of(before, before, before)).isEmpty();
    }

    /** 55 days stood there, and nothing said that both advisors are full or away until then. */
    @Test
    void aLongWaitSaysWhatBarsEachAdvisorUntilThen() {
        var two = new TwoCommunes();
        two.advisors.set(
                0,
                advisor("ada", "A", List.of(), List.of(), List.of(new Period(TUESDAY, TUESDAY.plusDays(6))))
                        .withMaxSessionsPerWeek(1));
        var late = email("late", "hall", tuesday(2, 9), new Attendance("car-a", 4));
        var full = email("full", "school", tuesday(1, 14), new Attendance("car-b", 2));
        var problem = two.build();
        var texts = new WorkshopTexts(SayOfTest.french(), new ProblemIndex(problem));
        var gap = new SeriesGap(Kind.FIRST, late, late, tuesday(0, 9), tuesday(2, 9));

        assertThat(words(problem, Locks.NONE, texts, gap, late, full))
                .isEqualTo("Pas plus tôt à Commune A\u00a0: Conseillère ada n’est pas là du mardi 5 janvier 2027 au"
                        + " mercredi 6 janvier 2027, a déjà autant de séances que possible le mardi 12 janvier 2027.");
        assertThat(words(problem, Locks.NONE, texts, gap, late))
                .as("a spot that nothing bars")
                .startsWith("Plus tôt, rien ne l’empêcherait\u00a0: mardi 12 janvier 2027 à 09:00, ")
                .contains("Conseillère ada");
    }

    /** "N'est pas là du 8 février au 5 mars" of who was away for two weeks with two at work between them. */
    @Test
    void aSeriesBarredByOneSessionIsNotToldAsAnAbsenceAllAlong() {
        var two = new TwoCommunes();
        two.themes.replaceAll(t -> t.withSessions(2));
        two.advisors.set(
                0,
                advisor(
                        "ada",
                        "A",
                        List.of(),
                        List.of(),
                        List.of(new Period(TUESDAY.plusDays(7), TUESDAY.plusDays(8)))));
        var late = new Workshop(
                "late",
                "email",
                "all",
                "hall",
                "ada",
                List.of(tuesday(2, 9), tuesday(3, 9)),
                List.of(new Attendance("car-a", 4)));
        var problem = two.build();
        var texts = new WorkshopTexts(SayOfTest.french(), new ProblemIndex(problem));
        var gap = new SeriesGap(Kind.FIRST, late, late, tuesday(0, 9), tuesday(2, 9));

        assertThat(words(problem, Locks.NONE, texts, gap, late))
                .contains(
                        "Conseillère ada n’est pas là à l’une des séances d’une série qui commencerait",
                        "(absences\u00a0: du mardi 12 janvier 2027 au mercredi 13 janvier 2027)");
    }

    private static String words(
            Problem problem, Locks locks, WorkshopTexts texts, SeriesGap gap, Workshop... workshops) {
        var mend = new MendProblem(problem, List.of(), List.of(), List.of(), locks);
        var plan = new Plan("two", List.of(workshops), null);
        return new SoonerWords(texts.index(), texts)
                .of(WhyNotSooner.of(mend, plan, List.of(gap)).get(0));
    }

    /** "Nothing would keep it from …, by ben" stood there where the lock on who holds it was why it waits. */
    @Test
    void aLongWaitOfWhatIsLockedNamesNoSpotThatTheLockForbids() {
        var two = new TwoCommunes();
        two.advisors.set(
                0, advisor("ada", "A", List.of(), List.of(), List.of(new Period(TUESDAY, TUESDAY.plusDays(12)))));
        two.advisors.add(advisor("ben", "A", List.of(), List.of(), List.of()));
        var late = email("late", "hall", tuesday(2, 9), new Attendance("car-a", 4));
        var problem = two.build();
        var texts = new WorkshopTexts(SayOfTest.french(), new ProblemIndex(problem));
        var gap = new SeriesGap(Kind.FIRST, late, late, tuesday(0, 9), tuesday(2, 9));
        var locks = new Locks(Map.of("late", Set.of(Choice.ADVISOR, Choice.ATTENDANCE)));

        assertThat(words(problem, Locks.NONE, texts, gap, late)).contains("par Conseillère ben");
        assertThat(words(problem, locks, texts, gap, late))
                .startsWith("Pas plus tôt à Commune A\u00a0: Conseillère ada n’est pas là")
                .endsWith(". Le verrou est tenu\u00a0: Conseiller.")
                .doesNotContain("ben");
        var passed = new SeriesGap(Kind.FIRST, late, late.withAdvisor("ben"), tuesday(0, 9), tuesday(2, 9));
        assertThat(words(problem, locks, texts, passed, late.withAdvisor("ben")))
                .as("a lock that the mend does not keep forbids nothing")
                .contains("par Conseillère ben")
                .doesNotContain("verrou");
    }

    /** A series of one commune was named by that in which a mend goes on with it. */
    @Test
    void itIsNamedByTheCommuneThatItsResidentsKnow() {
        var texts = new WorkshopTexts(SayOfTest.french(), new ProblemIndex(new TwoCommunes().build()));
        var gap = of(tuesday(3, 14)).get(0);
        var elsewhere = SeriesGap.of(
                        List.of(series(tuesday(0, 9), tuesday(1, 9))),
                        List.of(series(tuesday(1, 9))),
                        List.of(series(tuesday(3, 14)).withRoom("school")))
                .get(0);

        assertThat(gap.words(texts)).startsWith("Commune A, ").doesNotContain("la suite");
        assertThat(elsewhere.words(texts)).startsWith("Commune A, ").endsWith("la suite est à Commune B.");
    }
}
