package fr.allervers.data.shape;

import fr.allervers.data.plan.Plan;
import fr.allervers.data.plan.Score;
import fr.allervers.data.problem.Limits;
import fr.allervers.data.problem.Workshop;
import java.util.List;

/** The whole plan file; a plan without a score has no {@code score}. */
final class PlanShape extends Shape<Plan> {

    private final Field<Plan, String> problem = required("problem", Text.ANY, Plan::problem);
    private final Field<Plan, List<Workshop>> workshops =
            required("workshops", new ListOf<>(WorkshopShape.planned(), Limits.ROWS), Plan::workshops);
    private final Field<Plan, Score> score = optional("score", new ScoreShape(), Plan::score);

    PlanShape() {
        ignoreUnknown();
    }

    @Override
    void check(Row row, Validation validation) {
        validation.ids().check(validation.faults());
    }

    @Override
    Plan build(Row row) {
        return new Plan(row.get(problem), row.get(workshops), row.find(score));
    }
}
