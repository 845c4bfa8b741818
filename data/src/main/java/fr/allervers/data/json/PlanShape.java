package fr.allervers.data.json;

import fr.allervers.data.json.Field.Use;
import fr.allervers.data.plan.Costs;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.plan.Score;
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
            .required(
                    "costs",
                    ProblemShape.byCost(Costs::by, FIGURE, Costs::of, Use.REQUIRED)
                            .ignoringUnknown(),
                    Score::costs)
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
}
