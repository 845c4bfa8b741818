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

/** What is read of a search and its mends. */
class MendRunTest {

    private static final Workshop PUBLISHED = email("w", "hall", tuesday(0, 9), new Attendance("car-a", 4));
    private static final Workshop LATER = email("w", "hall", tuesday(4, 9), new Attendance("car-a", 4));

    private final MendProblem problem = new MendProblem(
            new TwoCommunes().build().withPublished(List.of(PUBLISHED)), List.of(), List.of(), List.of(), Locks.NONE);

    private Found found(Goal goal, Workshop workshop, int order) {
        return new Found(
                problem,
                new Mend(goal, plan(workshop), PlanChanges.ofKeptIds(held(PUBLISHED), held(workshop)), 0),
                order);
    }

    private Plan plan(Workshop workshop) {
        return new Plan(problem.problem().id(), List.of(workshop), null);
    }

    private static Held held(Workshop workshop) {
        return new Held(List.of(workshop), Map.of("car-a", "A"));
    }

    private PlanVersion version(Workshop workshop) {
        return new PlanVersion(
                "v", 1, new Origin(null, null, VersionReason.END), plan(workshop), Locks.NONE, Instant.EPOCH);
    }

    private MendRun run(Found... mends) {
        return new MendRun(
                "run",
                version(PUBLISHED),
                new MendArguments("v", EventFields.absent("ada", TUESDAY, TUESDAY), List.of(), null, null),
                problem,
                RunState.DONE,
                List.of(mends),
                Instant.EPOCH,
                null);
    }

    @Test
    void aVersionIsTheMendThatHoldsTheSameWhereNoOtherDoes() {
        var later = found(Goal.WEEKS_SKIPPED, LATER, 0);
        var kept = found(Goal.CANCELLED, PUBLISHED, 1);

        assertThat(run(later, kept).only(version(LATER))).contains(later);
        assertThat(run(kept).only(version(LATER))).isEmpty();
        assertThat(run(later, kept, found(Goal.FEWEST_DISTURBED, LATER, 2)).only(version(LATER)))
                .as("nobody knows which of the two was taken")
                .isEmpty();
    }
}
