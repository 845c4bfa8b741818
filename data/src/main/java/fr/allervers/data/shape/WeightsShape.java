package fr.allervers.data.shape;

import fr.allervers.data.problem.Cost;
import fr.allervers.data.problem.Limits;
import fr.allervers.data.problem.Weights;
import java.util.List;
import java.util.stream.Stream;

/** An absent weight is 0, as in the contract's script. */
final class WeightsShape extends Shape<Weights> {

    private static final Value<Long> WEIGHT = WholeNumber.between(0, Limits.WEIGHT);

    private final List<Field<Weights, Long>> fields =
            Stream.of(Cost.values()).map(this::weight).toList();

    private Field<Weights, Long> weight(Cost cost) {
        return cost.isOptional()
                ? optional(cost.field(), WEIGHT, 0L, weights -> weights.of(cost))
                : spelledOut(cost.field(), WEIGHT, 0L, weights -> weights.of(cost));
    }

    @Override
    Weights build(Row row) {
        return Weights.by(c -> row.get(fields.get(c.ordinal())));
    }
}
