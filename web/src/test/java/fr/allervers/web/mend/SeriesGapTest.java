package fr.allervers.web.mend;

import static fr.allervers.data.TwoCommunes.tuesday;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.TwoCommunes;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Workshop;
import fr.allervers.web.language.SayOfTest;
import fr.allervers.web.publication.WorkshopTexts;
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
                .containsExactly(new SeriesGap(
                        series(tuesday(0, 9), tuesday(1, 9)), series(tuesday(3, 14)), tuesday(0, 9), tuesday(3, 14)));
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
