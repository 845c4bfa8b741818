package fr.allervers.data.continuity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.TwoCommunes;
import fr.allervers.data.json.ProblemCheck;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.Habit;
import fr.allervers.data.problem.Period;
import fr.allervers.data.problem.Provenance;
import fr.allervers.data.problem.Workshop;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HabitCountTest {

    private static final Habit TUESDAY_MORNINGS = new Habit(
            "hall/TUESDAY/09:00", "hall", DayOfWeek.TUESDAY, LocalTime.of(9, 0), 5, Provenance.sourced("two"));

    private final TwoCommunes next = new TwoCommunes();

    private static Workshop email(String id, int week, int residents) {
        return TwoCommunes.email(id, "hall", TwoCommunes.tuesday(week, 9), new Attendance("car-a", residents));
    }

    private HabitCount count(Attended attended, Workshop... workshops) {
        var plan = new Plan("two", List.of(workshops), null);
        return HabitCount.of(new PastQuarter(new TwoCommunes().build(), plan, attended), next.build());
    }

    @Test
    void twoSessionsInARoomOnAWeekdayAtATimeAreAHabit() {
        var habits = count(Attended.NOT_NOTED, email("w1", 0, 2), email("w2", 1, 3));
        assertThat(habits).isEqualTo(new HabitCount(List.of(TUESDAY_MORNINGS), List.of()));
        next.habits.addAll(habits.habits());
        ProblemCheck.require(next.build());
    }

    @Test
    void aSeriesIsAHabitOfItsOwnAndItsResidentsCountOnce() {
        var series = new Workshop(
                "w",
                "screens",
                "all",
                "hall",
                "ada",
                List.of(TwoCommunes.tuesday(0, 9), TwoCommunes.tuesday(1, 9)),
                List.of(new Attendance("car-a", 4)));
        assertThat(count(Attended.NOT_NOTED, series).habits())
                .extracting(Habit::participants)
                .containsExactly(4);
    }

    @Test
    void sessionsThatWereHeldElsewhereAreNoHabitOfTheRoomInWhichTheSeriesEnded() {
        var first = TwoCommunes.tuesday(0, 9);
        var series = TwoCommunes.email("w", "hall", first, new Attendance("car-a", 4))
                .withSessions(List.of(first, TwoCommunes.tuesday(1, 9)));
        var begun = series.withRoom("school").withSessions(List.of(first)).withAttendance(List.of());
        var plan = new Plan("two", List.of(series), null, List.of(begun));

        assertThat(HabitCount.of(new PastQuarter(new TwoCommunes().build(), plan), next.build())
                        .habits())
                .isEmpty();
    }

    @Test
    void aSingleDateIsAnAppointment() {
        assertThat(count(Attended.NOT_NOTED, email("w1", 0, 2)).habits()).isEmpty();
    }

    @Test
    void whoCameCountsAndNotWhoHadAPlace() {
        var noted = new Attended(Map.of("w1", Map.of(TwoCommunes.tuesday(0, 9), 1)));
        assertThat(count(noted, email("w1", 0, 2), email("w2", 1, 3)).habits())
                .extracting(Habit::participants)
                .containsExactly(4);
        var nobody = new Attended(
                Map.of("w1", Map.of(TwoCommunes.tuesday(0, 9), 0), "w2", Map.of(TwoCommunes.tuesday(1, 9), 0)));
        assertThat(count(nobody, email("w1", 0, 2), email("w2", 1, 3)).habits()).isEmpty();
    }

    @Test
    void whatTheNextQuarterCannotKeepIsNamedWithItsReason() {
        next.rooms.set(
                0,
                TwoCommunes.room(
                        "hall",
                        "A",
                        8,
                        true,
                        List.of(),
                        List.of(new Period(
                                TwoCommunes.TUESDAY, TwoCommunes.TUESDAY.plusWeeks(5), Provenance.UNKNOWN))));
        assertLeftOut(HabitCount.Reason.ROOM_CLOSED);
        next.starts.removeIf(TUESDAY_MORNINGS::isAt);
        assertLeftOut(HabitCount.Reason.NO_START);
        next.rooms.remove(0);
        assertLeftOut(HabitCount.Reason.ROOM_GONE);
    }

    private void assertLeftOut(HabitCount.Reason reason) {
        assertThat(count(Attended.NOT_NOTED, email("w1", 0, 2), email("w2", 1, 3)))
                .isEqualTo(new HabitCount(List.of(), List.of(new HabitCount.LeftOut(TUESDAY_MORNINGS, reason))));
    }
}
