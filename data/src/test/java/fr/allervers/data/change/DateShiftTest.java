package fr.allervers.data.change;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.change.PlanChanges.Held;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.Workshop;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DateShiftTest {

    private static final LocalDateTime MONDAY = LocalDateTime.of(2027, 1, 11, 9, 0);

    private static Workshop workshop(String id, int residents, LocalDateTime... sessions) {
        return new Workshop(
                id, "mail", "all", "hall", "ada", List.of(sessions), List.of(new Attendance("d", residents)));
    }

    private static DateShift shift(List<Workshop> before, Workshop... now) {
        var communes = Map.of("d", "57227");
        return DateShift.of(PlanChanges.ofKeptIds(new Held(before, communes), new Held(List.of(now), communes)));
    }

    @Test
    void theSessionThatMovesMostCountsForEachResidentWhetherEarlierOrLater() {
        var before = List.of(
                workshop("a", 3, MONDAY, MONDAY.plusDays(7)),
                workshop("b", 2, MONDAY.plusDays(20)),
                workshop("c", 4, MONDAY.plusDays(30)));

        var shift = shift(
                before,
                workshop("a", 3, MONDAY.plusDays(1), MONDAY.plusDays(22)),
                workshop("b", 2, MONDAY.plusDays(6)),
                workshop("c", 4, MONDAY.plusDays(30).plusHours(2)));

        assertThat(shift).isEqualTo(new DateShift(15, 3, 3 * 15 + 2 * 14, 2 * 3 + 2 + 4));
    }

    @Test
    void aDateThatStandsIsNoNewOneWhicheverSessionIsHeldThenButInAnotherRoomItIs() {
        var series = workshop("a", 3, MONDAY, MONDAY.plusDays(7));

        assertThat(shift(List.of(series), workshop("a", 3, MONDAY.plusDays(7), MONDAY.plusDays(14)))
                        .newDates())
                .isEqualTo(3);
        assertThat(shift(List.of(series), series.withRoom("elsewhere")).newDates())
                .isEqualTo(6);
    }

    @Test
    void whoGoesToAnotherWorkshopMovesToItsDateAndWhoLosesTheirPlaceToNone() {
        var before = List.of(workshop("a", 3, MONDAY), workshop("b", 1, MONDAY.plusDays(16)));

        assertThat(shift(before, workshop("b", 3, MONDAY.plusDays(16)))).isEqualTo(new DateShift(16, 2, 2 * 16, 2));
    }

    @Test
    void whereASessionIsNotMadeUpForNoDateMoves() {
        var series = workshop("a", 3, MONDAY, MONDAY.plusDays(7), MONDAY.plusDays(14));
        var shorter = workshop("a", 3, MONDAY.plusDays(7), MONDAY.plusDays(14));

        assertThat(shift(List.of(series), shorter)).isEqualTo(new DateShift(0, 0, 0, 0));
        var communes = Map.of("d", "57227");
        var changes = PlanChanges.ofKeptIds(new Held(List.of(series), communes), new Held(List.of(shorter), communes));
        assertThat(changes.changed()).singleElement().satisfies(c -> {
            assertThat(c.dropped()).containsExactly(MONDAY);
            assertThat(c.droppedInAll()).isEqualTo(3);
        });
        var later = PlanChanges.ofKeptIds(
                new Held(List.of(series), communes),
                new Held(List.of(series.withSessions(List.of(MONDAY.plusDays(7), MONDAY.plusDays(21)))), communes));
        assertThat(later.changed()).allSatisfy(c -> assertThat(c.dropped()).isEmpty());
    }
}
