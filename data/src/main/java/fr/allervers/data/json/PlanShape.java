package fr.allervers.data.json;

import fr.allervers.data.plan.Plan;
import fr.allervers.data.plan.Score;
import fr.allervers.data.problem.Limits;
import fr.allervers.data.problem.Workshop;
import java.util.List;

/** The whole plan file. */
final class PlanShape extends Shape<Plan> {

    private final Field<String> problem = required("problem", Text.ANY);
    private final Field<List<Workshop>> workshops =
            required("workshops", new ListOf<>(WorkshopShape.planned(), Limits.ROWS));
    private final Field<Score> score = optional("score", new ScoreShape());

    PlanShape() {
        ignoreUnknown();
    }

    @Override
    void check(Row row, Input in) {
        in.ids().check(in.faults());
    }

    @Override
    Plan build(Row row) {
        return new Plan(row.get(problem), row.get(workshops), row.find(score));
    }
}
