package fr.allervers.data.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LargestRemainderTest {

    @Test
    void theLargestRemaindersGetWhatIsLeft() {
        // exact: 2.6, 1.5, 0.9
        assertThat(new LargestRemainder(3).share(5, new double[] {52, 30, 18})).containsExactly(3, 1, 1);
    }

    @Test
    void ofEqualRemaindersTheEarlierIsServedFirst() {
        assertThat(new LargestRemainder(3).share(1, new double[] {1, 1, 1})).containsExactly(1, 0, 0);
    }

    @Test
    void smallCellsGetTheirTurn() {
        var rounding = new LargestRemainder(3);
        var weights = new double[] {1, 1, 1};

        assertThat(rounding.share(1, weights)).containsExactly(1, 0, 0);
        assertThat(rounding.share(1, weights)).containsExactly(0, 1, 0);
        assertThat(rounding.share(1, weights)).containsExactly(0, 0, 1);
    }

    @Test
    void aCellOfNoWeightGetsNothingEvenWhereItIsOwedSomething() {
        var rounding = new LargestRemainder(2);
        rounding.share(1, new double[] {0.6, 0.4});

        assertThat(rounding.share(1, new double[] {1, 0})).containsExactly(1, 0);
    }

    @Test
    void everySharingSumsUpAndOverManyEachCellGetsItsPart() {
        var random = new Random(7);
        var rounding = new LargestRemainder(20);
        var exact = new double[20];
        var given = new int[20];
        for (int round = 0; round < 200; round++) {
            var total = random.nextInt(40);
            var weights = random.doubles(20, 0.01, 1).toArray();
            var sum = IntStream.range(0, 20).mapToDouble(i -> weights[i]).sum();

            var shares = rounding.share(total, weights);

            assertThat(shares).hasSize(20);
            assertThat(IntStream.of(shares).sum()).isEqualTo(total);
            for (int i = 0; i < 20; i++) {
                assertThat(shares[i]).isNotNegative();
                exact[i] += total * weights[i] / sum;
                given[i] += shares[i];
            }
        }
        for (int i = 0; i < 20; i++) {
            assertThat((double) given[i]).isCloseTo(exact[i], within(2.0));
        }
    }
}
