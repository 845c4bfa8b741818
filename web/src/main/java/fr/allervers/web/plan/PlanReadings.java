package fr.allervers.web.plan;

import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.web.solving.OncePerVersion;
import fr.allervers.web.solving.PlanVersion;
import org.springframework.stereotype.Component;

/** Versions of plans as people read them, each looked up once. */
@Component
final class PlanReadings {

    private final OncePerVersion<PlanReading> readings = new OncePerVersion<>(PlanReading::new);

    PlanReading of(ProblemIndex index, PlanVersion version) {
        return readings.of(index, version);
    }
}
