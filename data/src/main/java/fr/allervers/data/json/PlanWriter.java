package fr.allervers.data.json;

import fr.allervers.data.plan.Plan;

/** Writes plan files; a plan without a score has no {@code score}. */
public final class PlanWriter extends DocumentWriter<Plan> {

    @Override
    void write(Plan plan, Output out) {
        out.text("problem", plan.problem());
        WorkshopsOutput.write("workshops", plan.workshops(), out);
        var score = plan.score();
        if (score != null) {
            out.object("score", () -> {
                out.whole("hard", score.hard());
                out.whole("unserved", score.unserved());
                out.whole("cost", score.cost());
                out.object("costs", () -> out.costs(score.costs()::of));
            });
        }
    }
}
