package fr.allervers.data;

import fr.allervers.data.plan.Costs;
import fr.allervers.data.problem.Cost;
import fr.allervers.data.problem.Weights;
import java.util.function.ToLongFunction;

/** Weights and costs by their numbers, in the order of {@link Cost}; those that are not given are 0. */
public final class InOrder {

    private InOrder() {}

    public static Weights weights(long... inOrder) {
        return Weights.by(of(inOrder));
    }

    public static Costs costs(long... inOrder) {
        return Costs.by(of(inOrder));
    }

    private static ToLongFunction<Cost> of(long... inOrder) {
        return cost -> cost.ordinal() < inOrder.length ? inOrder[cost.ordinal()] : 0;
    }
}
