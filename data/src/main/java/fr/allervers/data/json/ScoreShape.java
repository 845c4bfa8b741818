package fr.allervers.data.json;

import fr.allervers.data.plan.Costs;
import fr.allervers.data.plan.Score;
import fr.allervers.data.problem.Limits;

/** A plan's own score, as far as to say what it claims: it is nowhere trusted. */
final class ScoreShape extends Shape<Score> {

    private static final Value<Long> FIGURE = new WholeNumber(-Limits.COST, Limits.COST);

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

        private final Field<Costs, Long> travel = required("travel", FIGURE, Costs::travel);
        private final Field<Costs, Long> driving = required("driving", FIGURE, Costs::driving);
        private final Field<Costs, Long> presence = required("presence", FIGURE, Costs::presence);
        private final Field<Costs, Long> changedStart = required("changedStart", FIGURE, Costs::changedStart);
        private final Field<Costs, Long> changedRoom = required("changedRoom", FIGURE, Costs::changedRoom);
        private final Field<Costs, Long> changedAdvisor = required("changedAdvisor", FIGURE, Costs::changedAdvisor);
        private final Field<Costs, Long> cancelled = required("cancelled", FIGURE, Costs::cancelled);

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
