package fr.allervers.data.problem;

import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * What one unit of each cost weighs in the total.
 *
 * @param byCost whole numbers, 0 or more; has every cost
 */
public record Weights(Map<Cost, Long> byCost) {

    public Weights {
        var given = byCost;
        byCost = Cost.each(c -> given.getOrDefault(c, 0L));
    }

    /** The weights that a function gives. */
    public static Weights by(ToLongFunction<Cost> weight) {
        return new Weights(Cost.each(weight));
    }

    /** What one unit of that cost weighs. */
    public long of(Cost cost) {
        return byCost.getOrDefault(cost, 0L);
    }

    /** The same but for one cost. */
    public Weights with(Cost cost, long weight) {
        return by(c -> c == cost ? weight : of(c));
    }
}
