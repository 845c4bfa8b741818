package fr.allervers.data;

import fr.allervers.data.json.ProblemCheck;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.ProblemBuilder;
import fr.allervers.data.problem.Rules;
import java.time.ZoneId;
import java.util.List;

/**
 * Problems part by part, for tests. All tests make their problems here, so that a new part of a problem changes no other
 * test file. Not checked: a test may want a problem that is wrong.
 */
public final class ProblemParts {

    private ProblemParts() {}

    /** Nothing but an id and a name; what is not said is empty, and nothing costs. */
    public static ProblemBuilder named(String id, String name) {
        return ProblemBuilder.builder()
                .id(id)
                .name(name)
                .zone(ZoneId.of("Europe/Paris"))
                .starts(List.of())
                .communes(List.of())
                .travel(List.of())
                .rooms(List.of())
                .themes(List.of())
                .audiences(List.of())
                .mobility(List.of())
                .advisors(List.of())
                .demand(List.of())
                .rules(new Rules(0, "car", 0))
                .weights(InOrder.weights(0, 0, 0, 0, 0, 0, 0))
                .habits(List.of())
                .published(List.of())
                .pinned(List.of());
    }

    /** All of another problem. */
    public static ProblemBuilder from(Problem problem) {
        return ProblemBuilder.builder(problem);
    }

    /**
     * The problem, held to all that is asked of a problem's file.
     *
     * @throws fr.allervers.data.fault.FaultsException where it is not legal
     */
    public static Problem legal(ProblemBuilder builder) {
        var problem = builder.build();
        ProblemCheck.require(problem);
        return problem;
    }
}
