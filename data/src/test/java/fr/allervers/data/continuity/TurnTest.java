package fr.allervers.data.continuity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.TwoCommunes;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.Limits;
import fr.allervers.data.problem.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

class TurnTest {

    private final TwoCommunes before = new TwoCommunes();
    private final TwoCommunes next = new TwoCommunes();

    /** A hosts the only workshop. */
    private PastQuarter past() {
        var workshop = TwoCommunes.email("w", "hall", TwoCommunes.tuesday(0, 9), new Attendance("car-a", 4));
        return new PastQuarter(before.build(), new Plan("two", List.of(workshop), null));
    }

    private void presences(TwoCommunes parts, int a, int b) {
        parts.communes.clear();
        parts.communes.add(TwoCommunes.commune("A", a));
        parts.communes.add(TwoCommunes.commune("B", b));
    }

    private List<Integer> raised(int rise) {
        return Turn.of(next.build(), past(), rise).stream()
                .map(t -> t.commune().presence())
                .toList();
    }

    @Test
    void whoeverCouldHostAndDidNotRisesAndWhoHostedIsBackAtTheBase() {
        presences(before, 4, 4);
        presences(next, 1, 2);
        assertThat(raised(3)).containsExactly(1, 4 + 3 * 2);
    }

    @Test
    void itRisesInEveryQuarterInARow() {
        Problem problem = next.build();
        for (int quarter = 1; quarter <= 3; quarter++) {
            before.communes =
                    Turn.of(problem, past(), 2).stream().map(Turn::commune).toList();
            assertThat(before.communes.get(1).presence()).isEqualTo(1 + 2 * quarter);
        }
    }

    @Test
    void whoeverCouldNotHostKeepsItsPlaceInTheQueue() {
        presences(before, 1, 5);
        before.rooms.removeIf(r -> r.commune().equals("B"));
        var turns = Turn.of(next.build(), past(), 2);
        assertThat(turns.get(1)).isEqualTo(new Turn(TwoCommunes.commune("B", 5), 1, Turn.Reason.COULD_NOT));
    }

    @Test
    void withoutDemandACommuneCouldNotHost() {
        before.demand.removeIf(d -> d.commune().equals("B"));
        assertThat(Turn.of(next.build(), past(), 2).get(1).reason()).isEqualTo(Turn.Reason.COULD_NOT);
    }

    @Test
    void aNewCommuneHasItsBase() {
        before.communes.remove(1);
        before.rooms.removeIf(r -> r.commune().equals("B"));
        before.demand.removeIf(d -> d.commune().equals("B"));
        assertThat(Turn.of(next.build(), past(), 2).get(1))
                .isEqualTo(new Turn(TwoCommunes.commune("B", 1), 1, Turn.Reason.NEW));
    }

    @Test
    void aBaseOfNothingStaysAndARiseOfNothingForgets() {
        presences(before, 1, 7);
        presences(next, 1, 0);
        assertThat(raised(2)).containsExactly(1, 0);
        presences(next, 1, 2);
        assertThat(raised(0)).containsExactly(1, 2);
    }

    @Test
    void theFigureStaysWithinWhatAFileMayHold() {
        presences(before, 1, (int) Limits.FIGURE);
        assertThat(raised(100)).containsExactly(1, (int) Limits.FIGURE);
    }

    @Test
    void withoutAQuarterBeforeAllAreNew() {
        assertThat(Turn.of(next.build(), null, 2)).extracting(Turn::reason).containsOnly(Turn.Reason.NEW);
    }
}
