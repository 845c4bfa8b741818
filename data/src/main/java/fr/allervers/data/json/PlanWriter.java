package fr.allervers.data.json;

import fr.allervers.data.plan.Costs;
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
                out.object("costs", () -> costs(score.costs(), out));
            });
        }
    }

    private static void costs(Costs costs, Output out) {
        out.whole("travel", costs.travel());
        out.whole("driving", costs.driving());
        out.whole("presence", costs.presence());
        out.whole("changedStart", costs.changedStart());
        out.whole("changedRoom", costs.changedRoom());
        out.whole("changedAdvisor", costs.changedAdvisor());
        out.whole("cancelled", costs.cancelled());
    }
}
