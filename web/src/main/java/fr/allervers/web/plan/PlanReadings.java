package fr.allervers.web.plan;

import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.web.solving.OncePerVersion;
import fr.allervers.web.solving.PlanVersion;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** Versions of plans as people and as the pages' scripts read them, each looked up once. */
@Component
final class PlanReadings {

    private final OncePerVersion<PlanReading> readings = new OncePerVersion<>(PlanReading::new);
    private final OncePerVersion<String> shapes;

    PlanReadings(ObjectMapper json) {
        shapes = new OncePerVersion<>((index, version) -> {
            var rows = readings.of(index, version).workshops(PlanFilter.NONE);
            return island(json.writeValueAsString(PlanShape.of(index.problem(), rows)));
        });
    }

    PlanReading of(ProblemIndex index, PlanVersion version) {
        return readings.of(index, version);
    }

    /** The whole plan as JSON to stand inside a page. */
    String json(ProblemIndex index, PlanVersion version) {
        return shapes.of(index, version);
    }

    /** No character in it ends a script element. */
    private static String island(String json) {
        return json.replace("<", "\\u003c");
    }
}
