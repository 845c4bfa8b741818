package fr.allervers.data.territory;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Shares a whole number out by weights, again and again, with the largest remainder. What rounding took from a cell or
 * gave to it is carried to the next time, so that small cells get their turn and none is favoured for long.
 */
public final class LargestRemainder {

    private final double[] carried;

    /** @param cells how many weights each sharing has */
    public LargestRemainder(int cells) {
        carried = new double[cells];
    }

    /**
     * Shares out {@code total}. A cell of weight 0 gets nothing; of equal remainders the earlier cell is served first.
     *
     * @param weights 0 or more, not all 0
     * @return as many whole numbers as weights, which sum to {@code total}
     */
    public int[] share(int total, double[] weights) {
        var sum =
                IntStream.range(0, weights.length).mapToDouble(i -> weights[i]).sum();
        var shares = new int[weights.length];
        for (int i = 0; i < weights.length; i++) {
            carried[i] += total * weights[i] / sum;
            shares[i] = weights[i] > 0 ? Math.max(0, (int) Math.floor(carried[i])) : 0;
        }
        settle(total, weights, shares);
        for (int i = 0; i < weights.length; i++) {
            carried[i] -= shares[i];
        }
        return shares;
    }

    /** One more to the cell that is owed most, or one less to the cell that is owed least, until the sum is right. */
    private void settle(int total, double[] weights, int[] shares) {
        var owed = Comparator.comparingDouble((Integer i) -> carried[i] - shares[i]);
        for (int missing = total - IntStream.of(shares).sum(); missing != 0; missing -= Integer.signum(missing)) {
            var more = missing > 0;
            var cell = IntStream.range(0, shares.length)
                    .filter(i -> weights[i] > 0 && (more || shares[i] > 0))
                    .boxed()
                    .reduce((a, b) -> (more ? owed.compare(b, a) > 0 : owed.compare(b, a) < 0) ? b : a);
            shares[cell.orElseThrow()] += Integer.signum(missing);
        }
    }
}
