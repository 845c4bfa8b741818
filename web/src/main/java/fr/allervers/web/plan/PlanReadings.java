package fr.allervers.web.plan;

import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.web.version.OncePerVersion;
import fr.allervers.web.version.PlanVersion;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** Versions of plans as people and as the pages' scripts read them, each looked up once. */
@Component
final class PlanReadings {

    private final OncePerVersion<PlanReading> readings = new OncePerVersion<>(PlanReading::new);
    private final OncePerVersion<String> shapes;
    private final ObjectMapper json;

    PlanReadings(ObjectMapper json) {
        this.json = json;
        shapes = new OncePerVersion<>((index, version) ->
                island(PlanShape.of(index.problem(), readings.of(index, version).workshops(PlanFilter.NONE))));
    }

    PlanReading of(ProblemIndex index, PlanVersion version) {
        return readings.of(index, version);
    }

    /** The whole plan as JSON to stand inside a page. */
    String json(ProblemIndex index, PlanVersion version) {
        return shapes.of(index, version);
    }

    /** JSON to stand inside a page: no character in it ends a script element. */
    String island(Object data) {
        return json.writeValueAsString(data).replace("<", "\\u003c");
    }
}
