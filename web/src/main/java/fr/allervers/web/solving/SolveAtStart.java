package fr.allervers.web.solving;

import fr.allervers.solver.engine.PlanSolver;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.version.PlanVersions;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Loads the solver as soon as the application is up, and solves the quarter being prepared where it has no plan yet. */
@Component
record SolveAtStart(SolvingSettings settings, SolveRuns runs, PlanVersions versions, Quarters quarters) {

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void solve() {
        PlanSolver.prepare();
        var problem = quarters.problem(quarters.preferred()).problem();
        if (settings.atStart() && versions.latest(problem.id()) == null) {
            runs.start(problem, null);
        }
    }
}
