package fr.allervers.data.shape;

import fr.allervers.data.plan.Costs;
import fr.allervers.data.plan.Score;
import fr.allervers.data.problem.Cost;
import fr.allervers.data.problem.Limits;
import java.util.List;
import java.util.stream.Stream;

/** A plan's own score, as far as to say what it claims: it is nowhere trusted. */
final class ScoreShape extends Shape<Score> {

    private static final Value<Long> FIGURE = WholeNumber.between(-Limits.COST, Limits.COST);

    private final Field<Score, Long> hard = required("hard", FIGURE, Score::hard);
    private final Field<Score, Long> unserved = required("unserved", FIGURE, Score::unserved);
    private final Field<Score, Long> cost = required("cost", FIGURE, Score::cost);
    private final Field<Score, Costs> costs = required("costs", new CostsShape(), Score::costs);

    ScoreShape() {
        ignoreUnknown();
    }

    @Override
    Score build(Row row) {
        return new Score(row.get(hard), row.get(unserved), row.get(cost), row.get(costs));
    }

    private static final class CostsShape extends Shape<Costs> {

        private final List<Field<Costs, Long>> fields =
                Stream.of(Cost.values()).map(this::figure).toList();

        CostsShape() {
            ignoreUnknown();
        }

        private Field<Costs, Long> figure(Cost cost) {
            return cost.isOptional()
                    ? optional(cost.field(), FIGURE, 0L, costs -> costs.of(cost))
                    : required(cost.field(), FIGURE, costs -> costs.of(cost));
        }

        @Override
        Costs build(Row row) {
            return Costs.by(c -> row.get(fields.get(c.ordinal())));
        }
    }
}
