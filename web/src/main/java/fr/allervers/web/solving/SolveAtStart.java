package fr.allervers.web.solving;

import fr.allervers.web.territory.Quarters;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Solves the quarter being prepared as soon as the application is up. */
@Component
record SolveAtStart(SolvingSettings settings, SolveRuns runs, Quarters quarters) {

    @EventListener(ApplicationReadyEvent.class)
    void solve() {
        if (settings.atStart()) {
            runs.start(quarters.problem(quarters.preferred()).problem(), null);
        }
    }
}
