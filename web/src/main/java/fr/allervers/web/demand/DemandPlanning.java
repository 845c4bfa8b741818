package fr.allervers.web.demand;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.problem.Demand;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.solving.RunShape;
import fr.allervers.web.solving.SolveRuns;
import org.springframework.stereotype.Component;

/** Plans a quarter with the demand received for it, or with the territory's own again. */
@Component
final class DemandPlanning {

    /**
     * What is planned now.
     *
     * @param problem id of the quarter's problem from now on
     * @param rows of demand in it
     * @param residents who ask, in all
     * @param communes from which any ask
     * @param run that plans it
     */
    record Planned(String quarter, String problem, int rows, long residents, long communes, RunShape run) {}

    private final DemandDesk desk;
    private final Quarters quarters;
    private final SolveRuns runs;

    DemandPlanning(DemandDesk desk, Quarters quarters, SolveRuns runs) {
        this.desk = desk;
        this.quarters = quarters;
        this.runs = runs;
    }

    /**
     * Makes the received demand what the quarter is planned with, and starts to plan. A run for the demand of before is
     * stopped, one for this very demand goes on.
     *
     * @param estimateOthers whether communes that sent nothing keep their estimate
     * @throws UnfitDemandException where nothing was received, or it makes no legal problem
     */
    Planned plan(Quarter quarter, boolean estimateOthers) {
        var before = quarters.problem(quarter).id();
        var problem = desk.plan(quarter, estimateOthers).problem();
        if (!problem.id().equals(before)) {
            runs.stop(before);
        }
        var run = runs.start(problem, null);
        var demand = problem.demand();
        return new Planned(
                quarter.toString(),
                problem.id(),
                demand.size(),
                demand.stream().mapToLong(Demand::residents).sum(),
                demand.stream().map(Demand::commune).distinct().count(),
                run);
    }

    /** Plans with the territory's own demand again; what was received stays. */
    void planEstimate(Quarter quarter) {
        runs.stop(quarters.problem(quarter).id());
        desk.planEstimate(quarter);
    }
}
