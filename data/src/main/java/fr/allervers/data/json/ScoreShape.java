package fr.allervers.data.json;

import fr.allervers.data.plan.Costs;
import fr.allervers.data.plan.Score;
import fr.allervers.data.problem.Limits;

/** A plan's own score, as far as to say what it claims: it is nowhere trusted. */
final class ScoreShape extends Shape<Score> {

    private static final Value<Long> FIGURE = new WholeNumber(-Limits.COST, Limits.COST);

    private final Field<Long> hard = required("hard", FIGURE);
    private final Field<Long> unserved = required("unserved", FIGURE);
    private final Field<Long> cost = required("cost", FIGURE);
    private final Field<Costs> costs = required("costs", new CostsShape());

    ScoreShape() {
        ignoreUnknown();
    }

    @Override
    Score build(Row row) {
        return new Score(row.get(hard), row.get(unserved), row.get(cost), row.get(costs));
    }

    private static final class CostsShape extends Shape<Costs> {

        private final Field<Long> travel = required("travel", FIGURE);
        private final Field<Long> driving = required("driving", FIGURE);
        private final Field<Long> presence = required("presence", FIGURE);
        private final Field<Long> changedStart = required("changedStart", FIGURE);
        private final Field<Long> changedRoom = required("changedRoom", FIGURE);
        private final Field<Long> changedAdvisor = required("changedAdvisor", FIGURE);
        private final Field<Long> cancelled = required("cancelled", FIGURE);

        CostsShape() {
            ignoreUnknown();
        }

        @Override
        Costs build(Row row) {
            return new Costs(
                    row.get(travel),
                    row.get(driving),
                    row.get(presence),
                    row.get(changedStart),
                    row.get(changedRoom),
                    row.get(changedAdvisor),
                    row.get(cancelled));
        }
    }
}
