package fr.allervers.data.continuity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.TwoCommunes;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.Commune;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.random.RandomPlans;
import fr.allervers.data.random.RandomProblems;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PastQuarterTest {

    private static final LocalDateTime START = TwoCommunes.tuesday(0, 9);

    private static PastQuarter quarter(Attended attended) {
        var workshop = TwoCommunes.email("w", "hall", START, new Attendance("car-a", 4), new Attendance("car-b", 2));
        return new PastQuarter(new TwoCommunes().build(), new Plan("two", List.of(workshop), null), attended);
    }

    @Test
    void whoCameIsSpreadLikeThePlaces() {
        assertThat(quarter(Attended.NOT_NOTED).came()).isEqualTo(Map.of("car-a", 4L, "car-b", 2L));
        assertThat(quarter(new Attended(Map.of("w", Map.of(START, 3)))).came())
                .isEqualTo(Map.of("car-a", 2L, "car-b", 1L));
    }

    @Test
    void moreThanHadAPlaceAreNotCounted() {
        assertThat(quarter(new Attended(Map.of("w", Map.of(START, 9)))).came())
                .isEqualTo(Map.of("car-a", 4L, "car-b", 2L));
    }

    @Test
    void whoHadAPlaceAndDidNotComeIsNotUnserved() {
        var nobody = quarter(new Attended(Map.of("w", Map.of(START, 0))));
        assertThat(nobody.unserved()).extracting(Demand::id).containsExactly("car-b", "wheel-a");
        assertThat(nobody.unserved()).extracting(Demand::residents).containsExactly(1, 1);
    }

    @Test
    void figuresOfAQuarter() {
        var figures = QuarterFigures.of(quarter(Attended.NOT_NOTED));
        assertThat(figures.asked()).isEqualTo(8);
        assertThat(figures.served()).isEqualTo(6);
        assertThat(figures.workshops()).isEqualTo(1);
        assertThat(figures.hosting()).extracting(Commune::code).containsExactly("A");
        assertThat(figures.passedOver()).extracting(Commune::code).containsExactly("B");
    }

    @Test
    void whoStartsAndWhoStopsHosting() {
        var inA = quarter(Attended.NOT_NOTED);
        var inB = new PastQuarter(
                inA.problem(),
                new Plan("two", List.of(TwoCommunes.email("w", "school", START, new Attendance("car-b", 2))), null));

        var comparison = QuarterComparison.of(inB, inA);

        assertThat(comparison.startHosting()).extracting(Commune::code).containsExactly("B");
        assertThat(comparison.stopHosting()).extracting(Commune::code).containsExactly("A");
        assertThat(comparison.before()).isEqualTo(QuarterFigures.of(inA));
        assertThat(QuarterComparison.of(inB, null).startHosting()).isEmpty();
        assertThat(QuarterComparison.of(inB, null).before()).isNull();
    }

    @Test
    void equityAddsUpTheLastFourQuarters() {
        var quarter = quarter(Attended.NOT_NOTED);
        var one = Equity.of(List.of(quarter)).communes();
        var four = Equity.of(List.of(quarter, quarter, quarter, quarter, quarter, quarter));
        assertThat(four.communes()).hasSameSizeAs(one);
        for (int i = 0; i < one.size(); i++) {
            var single = one.get(i);
            var sum = four.communes().get(i);
            assertThat(sum.asked()).isEqualTo(4 * single.asked());
            assertThat(sum.served()).isEqualTo(4 * single.served());
            assertThat(sum.workshops()).isEqualTo(4 * single.workshops());
            assertThat(sum.places()).isEqualTo(4 * single.places());
            assertThat(sum.passedOver()).isEqualTo(4 * single.passedOver());
            assertThat(sum.minutes()).isEqualTo(single.minutes());
        }
        assertThat(four.gini()).isEqualTo(Equity.of(List.of(quarter)).gini());
    }

    @Test
    void giniOfHandWorkedCommunes() {
        assertThat(Equity.gini(List.of(burdened("A", 10, 20), burdened("B", 30, 20))))
                .isZero();
        assertThat(Equity.gini(List.of(burdened("A", 10, 0), burdened("B", 10, 30))))
                .isEqualTo(0.5);
        // 1 - (3/4 x 1/2 + 1/4 x 3/2) with half of the burden on a quarter of the residents
        assertThat(Equity.gini(List.of(burdened("A", 10, 30), burdened("B", 30, 10))))
                .isEqualTo(0.25);
        assertThat(Equity.gini(List.of())).isZero();
    }

    private static CommuneEquity burdened(String commune, long asked, double minutes) {
        return new CommuneEquity(commune, commune, asked, asked, minutes, minutes, 0, 0, 0, 0);
    }

    @Test
    void figuresOfRandomQuartersAddUp() {
        for (int seed = 0; seed < 100; seed++) {
            var problem = RandomProblems.withAdditions(seed);
            var quarter = new PastQuarter(problem, RandomPlans.valid(problem, seed));
            var figures = QuarterFigures.of(quarter);
            var equity = Equity.of(List.of(quarter));
            assertThat(equity.gini()).isBetween(0.0, 1.0);
            assertThat(equity.communes().stream()
                            .mapToLong(CommuneEquity::asked)
                            .sum())
                    .isEqualTo(figures.asked());
            assertThat(equity.communes().stream()
                            .mapToLong(CommuneEquity::served)
                            .sum())
                    .isEqualTo(figures.served());
            assertThat(equity.communes().stream()
                            .mapToInt(CommuneEquity::workshops)
                            .sum())
                    .isEqualTo(figures.workshops());
            assertThat(equity.communes().stream()
                            .mapToInt(CommuneEquity::passedOver)
                            .sum())
                    .isEqualTo(figures.passedOver().size());
            assertThat(figures.habitsKept()).isBetween(0L, figures.habits());
        }
    }
}
