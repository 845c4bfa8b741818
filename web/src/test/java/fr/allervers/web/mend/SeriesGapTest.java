package fr.allervers.web.mend;

import static fr.allervers.data.TwoCommunes.tuesday;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.problem.Workshop;
import java.time.LocalDateTime;
import java.util.List;
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
                .containsExactly(new SeriesGap(series(tuesday(3, 14)), tuesday(0, 9), tuesday(3, 14)));
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
}
