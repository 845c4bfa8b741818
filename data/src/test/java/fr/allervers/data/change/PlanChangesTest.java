package fr.allervers.data.change;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.change.PlanChanges.Held;
import fr.allervers.data.change.WorkshopChange.Kind;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.Provenance;
import fr.allervers.data.problem.Workshop;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlanChangesTest {

    private static final LocalDateTime MONDAY = LocalDateTime.of(2027, 1, 11, 9, 0);
    private static final Map<String, String> COMMUNES = Map.of("d1", "57227", "d2", "57466");

    private static Workshop workshop(
            String id, String theme, String room, String advisor, LocalDateTime start, int first, int second) {
        return new Workshop(
                id,
                theme,
                "seniors",
                room,
                advisor,
                List.of(start),
                List.of(
                        new Attendance("d1", first, Provenance.UNKNOWN),
                        new Attendance("d2", second, Provenance.UNKNOWN)));
    }

    private static PlanChanges changes(List<Workshop> before, Workshop... now) {
        return PlanChanges.of(new Held(before, COMMUNES), new Held(Arrays.asList(now), COMMUNES));
    }

    @Test
    void aWorkshopThatStaysIsNoChangeWhateverItsId() {
        var before = workshop("a", "mail", "hall", "ada", MONDAY, 4, 2);
        var now = workshop("b", "mail", "hall", "ada", MONDAY, 4, 2);

        var changes = changes(List.of(before), now);

        assertThat(changes.changed()).isEmpty();
        assertThat(changes.disturbed()).isZero();
    }

    @Test
    void allWhoseHourOrRoomChangesAreDisturbedOnce() {
        var before = workshop("a", "mail", "hall", "ada", MONDAY, 4, 2);
        var now = workshop("b", "mail", "hall", "bob", MONDAY.plusHours(2), 4, 1);

        var change = changes(List.of(before), now).changed();

        assertThat(change).singleElement().satisfies(c -> {
            assertThat(c.kinds()).containsExactly(Kind.MOVED, Kind.ADVISOR);
            assertThat(c.disturbed()).containsExactlyInAnyOrderEntriesOf(Map.of("57227", 4L, "57466", 2L));
        });
    }

    /** Who comes from another workshop is disturbed there, whoever holds this one. */
    @Test
    void onlyThoseWhoWereThereBeforeHaveNothingButAnotherAdvisor() {
        var before = workshop("a", "mail", "hall", "ada", MONDAY, 7, 0);
        var now = workshop("a", "mail", "hall", "bob", MONDAY, 7, 1);

        assertThat(changes(List.of(before), now).withAnotherAdvisor()).isEqualTo(7);
    }

    @Test
    void whoAskedNoMoreIsExpectedNoMoreButNotDisturbed() {
        var told = workshop("a", "mail", "hall", "ada", MONDAY, 4, 2);
        var left = workshop("a", "mail", "hall", "ada", MONDAY, 1, 2);

        var changes = changes(List.of(left), left).since(List.of(told));

        assertThat(changes.disturbed()).isZero();
        assertThat(changes.changed()).singleElement().satisfies(c -> {
            assertThat(c.kinds()).containsExactly(Kind.ATTENDANCE);
            assertThat(c.before()).isEqualTo(told);
            assertThat(c.after()).isEqualTo(left);
        });
    }

    @Test
    void anotherAdvisorDisturbsNobodyAndALostPlaceOnlyWhoLosesIt() {
        var before = workshop("a", "mail", "hall", "ada", MONDAY, 4, 2);

        assertThat(changes(List.of(before), workshop("a", "mail", "hall", "bob", MONDAY, 4, 2))
                        .disturbed())
                .isZero();
        var fewer = changes(List.of(before), workshop("a", "mail", "hall", "ada", MONDAY, 6, 1));
        assertThat(fewer.changed()).singleElement().satisfies(c -> {
            assertThat(c.kinds()).containsExactly(Kind.ATTENDANCE);
            assertThat(c.disturbed()).containsExactly(Map.entry("57466", 1L));
            assertThat(c.gained()).containsExactly(Map.entry("57227", 2L));
        });
    }

    @Test
    void oneIsOpenedAndAnotherClosedWhereTheyHaveNothingInCommon() {
        var before = workshop("a", "mail", "hall", "ada", MONDAY, 4, 2);
        var now = workshop("a", "mail", "library", "ada", MONDAY.plusDays(1), 4, 2);
        var other = workshop("b", "taxes", "hall", "ada", MONDAY, 4, 2);

        assertThat(changes(List.of(before), now).changed())
                .flatExtracting(WorkshopChange::kinds)
                .containsExactly(Kind.CLOSED, Kind.OPENED);
        assertThat(changes(List.of(before), other).changed())
                .flatExtracting(WorkshopChange::kinds)
                .containsExactlyInAnyOrder(Kind.CLOSED, Kind.OPENED);
    }

    @Test
    void theNearestOfSeveralIsTheSameWorkshop() {
        var first = workshop("a", "mail", "hall", "ada", MONDAY, 4, 2);
        var second = workshop("b", "mail", "hall", "ada", MONDAY.plusDays(7), 3, 3);

        var changes = changes(
                List.of(first, second),
                workshop("x", "mail", "hall", "ada", MONDAY.plusDays(7), 3, 3),
                workshop("y", "mail", "library", "ada", MONDAY, 4, 2));

        assertThat(changes.changed()).singleElement().satisfies(c -> {
            assertThat(c.before()).isEqualTo(first);
            assertThat(c.kinds()).containsExactly(Kind.ROOM);
        });
    }
}
