package fr.allervers.web.publication;

import static fr.allervers.data.TwoCommunes.email;
import static fr.allervers.data.TwoCommunes.tuesday;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.Workshop;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineagesTest {

    private static final LocalDateTime MENDED = tuesday(1, 0);

    private final Lineages lineages = new Lineages();

    private static Workshop held(String id, LocalDateTime... sessions) {
        return email(id, "hall", sessions[0], new Attendance("car-a", 4)).withSessions(List.of(sessions));
    }

    @Test
    void aSeriesThatGoesOnAfterAMendIsFoundAgainByAPlanOfTheWholeQuarter() {
        lineages.take("q-1", List.of(held("w1", tuesday(0, 9), tuesday(1, 9))), null);
        var left = held("w1", tuesday(1, 9)).withTheme("email~w1");
        assertThat(lineages.take("q-2", List.of(left), MENDED)).containsEntry("w1", "q-1-w1");

        assertThat(lineages.take("q-3", List.of(held("w5", tuesday(0, 9), tuesday(1, 9))), null))
                .containsEntry("w5", "q-1-w1");
    }

    @Test
    void whatWasHeldBeforeAMendIsFoundAgainToo() {
        lineages.take("q-1", List.of(held("w1", tuesday(0, 9)), held("w2", tuesday(2, 9))), null);
        lineages.take("q-2", List.of(), MENDED);

        assertThat(lineages.take("q-3", List.of(held("w8", tuesday(0, 9)), held("w9", tuesday(3, 14))), null))
                .containsEntry("w8", "q-1-w1")
                .containsEntry("w9", "q-3-w9");
    }
}
