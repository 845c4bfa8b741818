package fr.allervers.web.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.change.PlanChanges;
import fr.allervers.data.change.PlanChanges.Held;
import fr.allervers.data.problem.Provenance;
import fr.allervers.data.problem.Workshop;
import fr.allervers.web.RunningApplication;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RunningApplication
class SignUpsTest {

    /** Nothing else is counted in it. */
    private static final Quarter QUARTER = Quarter.parse("2031-Q1");

    private static final LocalDateTime MONDAY = LocalDateTime.of(2031, 1, 6, 9, 0);
    private static final LocalDateTime TUESDAY = MONDAY.plusDays(1);

    @Autowired
    private SignUps signUps;

    private static Workshop workshop(String id, String room, LocalDateTime... sessions) {
        return new Workshop(id, "theme", "audience", room, "ada", List.of(sessions), List.of(), Provenance.UNKNOWN);
    }

    private void count(String room, LocalDateTime start, int people) {
        signUps.count(QUARTER, new SessionKey(room, start), people, false);
    }

    private void publish(List<Workshop> before, List<Workshop> now) {
        signUps.follow(QUARTER, PlanChanges.ofKeptIds(new Held(before, Map.of()), new Held(now, Map.of())));
    }

    private static SessionKey key(String room, LocalDateTime start) {
        return new SessionKey(room, start);
    }

    @Test
    void whoSignedUpAndTheDayOfDecisionGoAlongWithAWorkshopThatMoves() {
        var series = workshop("a", "hall", MONDAY, MONDAY.plusDays(7));
        var other = workshop("b", "library", MONDAY);
        var stays = workshop("c", "school", TUESDAY);
        var closed = workshop("d", "club", TUESDAY);
        count("hall", MONDAY, 2);
        count("hall", MONDAY.plusDays(7), 3);
        count("library", MONDAY, 5);
        count("school", TUESDAY, 7);
        count("club", TUESDAY, 9);
        var decision = new Decision(LocalDate.of(2030, 12, 20), null);
        signUps.decide(QUARTER, key("hall", MONDAY), decision);

        // the series and the other change places; a new one comes to where one is closed
        publish(
                List.of(series, other, stays, closed),
                List.of(
                        workshop("a", "library", MONDAY, MONDAY.plusDays(8)),
                        workshop("b", "hall", MONDAY),
                        stays,
                        workshop("e", "club", TUESDAY)));

        assertThat(signUps.of(QUARTER))
                .containsOnly(
                        Map.entry(key("library", MONDAY), 2),
                        Map.entry(key("library", MONDAY.plusDays(8)), 3),
                        Map.entry(key("hall", MONDAY), 5),
                        Map.entry(key("school", TUESDAY), 7));
        assertThat(signUps.decisions(QUARTER)).containsOnly(Map.entry(key("library", MONDAY), decision));
    }

    @Test
    void whatWasHeldBeforeStaysWhereItWas() {
        var past = LocalDateTime.of(2026, 1, 5, 9, 0);
        var quarter = Quarter.parse("2026-Q1");
        signUps.count(quarter, key("hall", past), 4, false);

        signUps.follow(
                quarter,
                PlanChanges.ofKeptIds(
                        new Held(List.of(workshop("a", "hall", past, TUESDAY)), Map.of()),
                        new Held(List.of(workshop("a", "library", past, TUESDAY)), Map.of())));

        assertThat(signUps.of(quarter)).containsOnly(Map.entry(key("hall", past), 4));
    }

    @Test
    void aCountIsOfPeopleWhoCouldBeThere() {
        for (int people : new int[] {-1, 10_000, Integer.MAX_VALUE}) {
            assertThatThrownBy(() -> count("nowhere", MONDAY, people)).hasMessageContaining("from 0 to 9999");
        }
        assertThat(signUps.of(QUARTER)).doesNotContainKey(key("nowhere", MONDAY));
    }
}
