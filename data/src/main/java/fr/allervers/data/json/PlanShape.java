package fr.allervers.data.json;

import fr.allervers.data.plan.Costs;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.plan.Score;
import fr.allervers.data.problem.Cost;
import fr.allervers.data.problem.Limits;
import fr.allervers.data.problem.Workshop;
import java.util.List;

/** The whole plan file. */
final class PlanShape {

    private static final Value<Long> FIGURE = WholeNumber.between(-Limits.COST, Limits.COST);

    private static final Value<Score> SCORE = Shape.of(Score.class)
            .required("hard", FIGURE, Score::hard)
            .required("unserved", FIGURE, Score::unserved)
            .required("cost", FIGURE, Score::cost)
            .required("costs", costs(), Score::costs)
            .ignoringUnknown();

    /**
     * It may breach any rule, its own score is read as far as to say what it claims and nowhere trusted, and fields that are
     * not known are ignored.
     */
    static final Value<Plan> PLAN = new Shape<>(row -> new Plan(
                    row.<String>get("problem"), row.<List<Workshop>>get("workshops"), row.<Score>find("score")))
            .required("problem", Text.ANY, Plan::problem)
            .required("workshops", new ListOf<>(WorkshopShape.PLANNED, Limits.ROWS), Plan::workshops)
            .optional("score", SCORE, Plan::score)
            .ignoringUnknown()
            .checked((row, validation) -> validation.ids().check(validation.faults()));

    private PlanShape() {}

    private static Value<Costs> costs() {
        var shape = new Shape<Costs>(row -> Costs.by(c -> row.<Long>get(c.field()))).ignoringUnknown();
        for (var cost : Cost.values()) {
            if (cost.isOptional()) {
                shape.optional(cost.field(), FIGURE, 0L, costs -> costs.of(cost));
            } else {
                shape.required(cost.field(), FIGURE, costs -> costs.of(cost));
            }
        }
        return shape;
    }
}
