package fr.allervers.web.solving;

import fr.allervers.web.territory.Quarters;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Solves the quarter being prepared as soon as the application is up, where it has no plan yet. */
@Component
record SolveAtStart(SolvingSettings settings, SolveRuns runs, PlanVersions versions, Quarters quarters) {

    @EventListener(ApplicationReadyEvent.class)
    void solve() {
        var problem = quarters.problem(quarters.preferred()).problem();
        if (settings.atStart() && versions.latest(problem.id()) == null) {
            runs.start(problem, null);
        }
    }
}
