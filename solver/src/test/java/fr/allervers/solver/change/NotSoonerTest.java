package fr.allervers.solver.change;

import static fr.allervers.data.TwoCommunes.TUESDAY;
import static fr.allervers.data.TwoCommunes.advisor;
import static fr.allervers.data.TwoCommunes.email;
import static fr.allervers.data.TwoCommunes.tuesday;
import static fr.allervers.data.TwoCommunes.tuesdays;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.TwoCommunes;
import fr.allervers.data.plan.Locks.Choice;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.Audience;
import fr.allervers.data.problem.Period;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Provenance;
import fr.allervers.data.problem.Workshop;
import fr.allervers.solver.change.OtherAdvisor.Why;
import fr.allervers.solver.judge.PlanJudge;
import fr.allervers.solver.trial.Trial.Spot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NotSoonerTest {

    private static final LocalDate FIRST = TUESDAY;
    private static final LocalDate WEDNESDAY = TUESDAY.plusDays(1);
    private static final LocalDate SECOND = TUESDAY.plusWeeks(1);
    private static final LocalDate THIRD = TUESDAY.plusWeeks(2);

    private static final Workshop LATE = email("late", "hall", tuesday(2, 9), new Attendance("car-a", 4));

    private static NotSooner of(TwoCommunes two, Workshop... others) {
        return keeping(Set.of(), two, others);
    }

    private static NotSooner keeping(Set<Choice> kept, TwoCommunes two, Workshop... others) {
        var problem = two.build();
        var workshops = new ArrayList<>(List.of(others));
        workshops.add(LATE);
        return NotSooner.of(
                new PlanJudge(problem),
                new ProblemIndex(problem),
                new Plan("two", workshops, null),
                LATE,
                Set.of("A"),
                kept,
                FIRST,
                THIRD);
    }

    @Test
    void eachAdvisorIsBarredByWhatBarsThemLastOfEachDay() {
        var two = new TwoCommunes();
        two.advisors.set(
                0,
                advisor("ada", "A", List.of(), List.of(), List.of(new Period(FIRST, WEDNESDAY)))
                        .withMaxSessionsPerDay(1));
        two.advisors.add(advisor("ben", "B", List.of(), List.of(tuesdays(14, 18)), List.of())
                .withMaxSessionsPerWeek(1));

        var why = of(
                two,
                email("w1", "school", tuesday(1, 9), new Attendance("car-b", 2)),
                new Workshop("w2", "email", "all", "school", "ben", List.of(tuesday(0, 14)), List.of()),
                new Workshop("w3", "email", "all", "school", "ben", List.of(tuesday(1, 14)), List.of()));

        assertThat(why.free()).isNull();
        assertThat(why.withoutRoom()).isEmpty();
        assertThat(why.days()).containsExactly(FIRST, WEDNESDAY, SECOND);
        assertThat(why.advisors().get(0).days())
                .isEqualTo(Map.of(Why.HOURS, List.of(FIRST, WEDNESDAY), Why.DAY, List.of(SECOND)));
        assertThat(why.advisors().get(1).days())
                .as("on Tuesday afternoons at another workshop, not there else")
                .isEqualTo(Map.of(Why.BUSY, List.of(FIRST, SECOND), Why.HOURS, List.of(WEDNESDAY)));
    }

    @Test
    void daysOnWhichNoRoomIsOpenAndFreeAreTold() {
        var two = new TwoCommunes();
        two.rooms.set(
                0, TwoCommunes.room("hall", "A", 8, true, List.of(), List.of(new Period(FIRST, SECOND)), "computers"));

        var why = of(two);

        assertThat(why.withoutRoom()).containsExactly(FIRST, WEDNESDAY, SECOND);
        assertThat(why.advisors().get(0).days()).isEmpty();
    }

    @Test
    void theFirstSpotAtWhichNothingBarsItIsNamed() {
        var two = new TwoCommunes();
        two.advisors.set(0, advisor("ada", "A", List.of(), List.of(), List.of(new Period(FIRST, WEDNESDAY))));

        var why = of(two);

        assertThat(why.free()).isEqualTo(new Spot("hall", "ada", tuesday(1, 9)));
        assertThat(why.days()).containsExactly(FIRST, WEDNESDAY);
    }

    @Test
    void whatIsLockedIsLookedAtAlone() {
        var two = new TwoCommunes();
        var away = List.of(new Period(FIRST, SECOND));
        two.advisors.set(0, advisor("ada", "A", List.of(), List.of(), away));
        two.advisors.add(advisor("ben", "A", List.of(), List.of(), List.of()));
        two.rooms.add(TwoCommunes.room("foyer", "A", 8, true, List.of(), List.of(), "computers"));

        assertThat(of(two).free()).isEqualTo(new Spot("hall", "ben", tuesday(0, 9)));
        var byAda = keeping(Set.of(Choice.ADVISOR), two);
        assertThat(byAda.free()).isNull();
        assertThat(byAda.advisors()).extracting(barred -> barred.advisor().id()).containsExactly("ada");

        two.rooms.set(0, TwoCommunes.room("hall", "A", 8, true, List.of(), away, "computers"));
        assertThat(of(two).free()).isEqualTo(new Spot("foyer", "ben", tuesday(0, 9)));
        assertThat(keeping(Set.of(Choice.ROOM), two).free()).isNull();
    }

    @Test
    void residentsWhoCannotComeThenBarItToo() {
        var two = new TwoCommunes();
        two.audiences.set(
                0,
                new Audience("all", "Tout public", List.of(), List.of(new Period(FIRST, SECOND)), Provenance.UNKNOWN));

        assertThat(of(two).advisors().get(0).days()).isEqualTo(Map.of(Why.NONE, List.of(FIRST, WEDNESDAY, SECOND)));
    }
}
