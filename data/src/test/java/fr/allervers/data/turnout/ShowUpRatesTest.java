package fr.allervers.data.turnout;

import static fr.allervers.data.TwoCommunes.email;
import static fr.allervers.data.TwoCommunes.tuesday;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.allervers.data.TwoCommunes;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Workshop;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShowUpRatesTest {

    private static GroupTurnout noted(String theme, String mobility, long expected, long came) {
        return new GroupTurnout(theme, "A", mobility, 9, expected, came);
    }

    @Test
    void nothingIsMadeUpWhereNothingWasNoted() {
        var rates = ShowUpRates.of(List.of(noted("email", "car", 0, 0)));

        assertThat(rates.overall()).isNull();
        assertThat(rates.by(Factor.THEME)).isEmpty();
        assertThat(rates.expected(index(), workshop())).isNull();
    }

    @Test
    void manyNumbersSayTheirOwnShareAndFewStayNearTheAverage() {
        var rates = ShowUpRates.of(List.of(
                noted("email", "car", 400, 360), noted("screens", "car", 400, 200), noted("rare", "car", 2, 0)));

        var many = rates.by(Factor.THEME).get("screens");
        var few = rates.by(Factor.THEME).get("rare");

        assertThat(many.rate()).isCloseTo(0.5, within(0.02));
        assertThat(few.rate()).isBetween(0.3, 0.7);
        assertThat(few.high() - few.low()).isGreaterThan(3 * (many.high() - many.low()));
    }

    @Test
    void groupsThatDifferNoMoreThanByChanceHaveOneShare() {
        var random = new Random(7);
        var noted = IntStream.range(0, 60)
                .mapToObj(i -> noted("t" + i, "car", 10, came(random, 10, 0.7)))
                .toList();

        var rates = ShowUpRates.of(noted);

        assertThat(rates.by(Factor.THEME).values())
                .isNotEmpty()
                .allSatisfy(r -> assertThat(r.rate()).isCloseTo(0.7, within(0.08)));
    }

    /** Of 200 groups whose true shares are drawn anew, about nine in ten lie in their interval. */
    @Test
    void theIntervalsHoldNineInTen() {
        var random = new Random(3);
        var truth = IntStream.range(0, 200)
                .mapToDouble(i -> 0.5 + 0.4 * random.nextDouble())
                .toArray();
        var noted = IntStream.range(0, 200)
                .mapToObj(i -> noted("t" + i, "car", 20, came(random, 20, truth[i])))
                .toList();

        var rates = ShowUpRates.of(noted).by(Factor.THEME);

        long held = IntStream.range(0, 200)
                .filter(i -> rates.get("t" + i).low() <= truth[i]
                        && truth[i] <= rates.get("t" + i).high())
                .count();
        assertThat(held).isBetween(165L, 198L);
    }

    @Test
    void aWorkshopIsExpectedToHaveThoseWhoCome() {
        var rates = ShowUpRates.of(List.of(noted("email", "car", 1000, 500)));

        var expected = Objects.requireNonNull(rates.expected(index(), workshop()));

        assertThat(expected.people()).isCloseTo(2, within(0.1));
        assertThat(expected.low()).isBetween(0.0, 1.0);
        assertThat(expected.high()).isBetween(3.0, 4.0);
        assertThat(expected.isBelow(3)).isTrue();
        assertThat(expected.isBelow(2)).isFalse();
    }

    @Test
    void oneBadSessionWarnsOfNoOtherWorkshop() {
        var one = ShowUpRates.of(List.of(noted("email", "car", 3, 0))).expected(index(), workshop());
        var some = ShowUpRates.of(List.of(noted("email", "car", 30, 2))).expected(index(), workshop());

        assertThat(Objects.requireNonNull(one).people()).isLessThan(1);
        assertThat(one.isBelow(3)).isFalse();
        assertThat(Objects.requireNonNull(some).isBelow(3)).isTrue();
    }

    @Test
    void moreThanWereExpectedDoNotMakeAShareAboveOne() {
        assertThat(noted("email", "car", 3, 5).came()).isEqualTo(3);
        var rates = ShowUpRates.of(List.of(noted("email", "car", 3, 5)));

        assertThat(rates.rate("email", "A", "car", 9)).isBetween(0.7, 1.0);
    }

    private static long came(Random random, int of, double share) {
        return IntStream.range(0, of).filter(i -> random.nextDouble() < share).count();
    }

    private static ProblemIndex index() {
        return new ProblemIndex(new TwoCommunes().build());
    }

    private static Workshop workshop() {
        return email("w", "hall", tuesday(0, 9), new Attendance("car-a", 4));
    }
}
