package fr.allervers.data.plan;

import fr.allervers.data.problem.Cost;
import fr.allervers.data.problem.Weights;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * What a plan costs: the contract's figures, before their weights.
 *
 * @param byCost has every cost
 */
public record Costs(Map<Cost, Long> byCost) {

    public Costs {
        var given = byCost;
        byCost = Cost.each(c -> given.getOrDefault(c, 0L));
    }

    /** The figures that a function gives. */
    public static Costs by(ToLongFunction<Cost> figure) {
        return new Costs(Cost.each(figure));
    }

    /** The figure of that cost, not weighted. */
    public long of(Cost cost) {
        return byCost.getOrDefault(cost, 0L);
    }

    /** The plan's cost: every figure times its weight. */
    public long total(Weights weights) {
        return weighted(weights).stream().mapToLong(Weighted::cost).sum();
    }

    /** Every figure with its weight, in the order of the costs. */
    public List<Weighted> weighted(Weights weights) {
        return byCost.keySet().stream()
                .map(c -> new Weighted(c, of(c), weights.of(c), of(c) * weights.of(c)))
                .toList();
    }

    /**
     * One figure with its weight.
     *
     * @param cost the figure times the weight
     */
    public record Weighted(Cost kind, long figure, long weight, long cost) {}
}
