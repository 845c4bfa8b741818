package fr.allervers.web.mend;

import static fr.allervers.data.TwoCommunes.TUESDAY;
import static fr.allervers.data.TwoCommunes.email;
import static fr.allervers.data.TwoCommunes.tuesday;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.TwoCommunes;
import fr.allervers.data.change.PlanChanges;
import fr.allervers.data.change.PlanChanges.Held;
import fr.allervers.data.plan.Locks;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.Workshop;
import fr.allervers.solver.mend.Mend;
import fr.allervers.solver.mend.Mend.Goal;
import fr.allervers.solver.mend.MendProblem;
import fr.allervers.web.mend.MendRun.Found;
import fr.allervers.web.shape.RunState;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersion.Origin;
import fr.allervers.web.version.VersionReason;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LongWaitsTest {

    private static final Workshop PUBLISHED = email("w", "hall", tuesday(0, 9), new Attendance("car-a", 4));
    private static final Workshop LATER = email("w", "hall", tuesday(4, 9), new Attendance("car-a", 4));
    private static final Plan PLAN = new Plan("two", List.of(PUBLISHED), null);

    private final MendProblem problem = new MendProblem(
            new TwoCommunes().build().withPublished(List.of(PUBLISHED)), List.of(), List.of(), List.of(), Locks.NONE);
    private final Found found = new Found(
            problem,
            new Mend(
                    Goal.WEEKS_SKIPPED,
                    new Plan("two", List.of(LATER), null),
                    PlanChanges.ofKeptIds(held(PUBLISHED), held(LATER)),
                    0),
            0);

    private static Held held(Workshop workshop) {
        return new Held(List.of(workshop), Map.of("car-a", "A"));
    }

    private MendRun run(RunState state, Instant askedAt) {
        var origin = new Origin(null, null, VersionReason.END);
        return new MendRun(
                "run",
                new PlanVersion("v", 1, origin, PLAN, Locks.NONE, Instant.EPOCH),
                new MendArguments("v", EventFields.absent("ada", TUESDAY, TUESDAY), List.of(), null, null),
                problem,
                state,
                List.of(found),
                askedAt,
                null);
    }

    @Test
    void whyResidentsWaitIsFoundOnceForEachMendOfASearchThatIsOver() {
        var waits = new LongWaits();
        var over = run(RunState.DONE, Instant.EPOCH);

        assertThat(waits.of(run(RunState.RUNNING, Instant.EPOCH), found)).isEmpty();
        assertThat(waits.of(over, found)).isNotEmpty().isSameAs(waits.of(run(RunState.DONE, Instant.EPOCH), found));
        assertThat(waits.of(run(RunState.DONE, Instant.EPOCH.plusSeconds(1)), found))
                .as("one that was asked for anew may come to something else")
                .isNotSameAs(waits.of(over, found));
    }
}
