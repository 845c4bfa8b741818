package fr.allervers.web.plan;

import static fr.allervers.data.TwoCommunes.email;
import static fr.allervers.data.TwoCommunes.tuesday;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.TwoCommunes;
import fr.allervers.data.plan.Locks;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.VersionReason;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkshopRowTest {

    private static boolean isWeekly(LocalDateTime... sessions) {
        var workshop =
                email("w", "hall", sessions[0], new Attendance("car-a", 3)).withSessions(List.of(sessions));
        var version = new PlanVersion(
                "v",
                1,
                new PlanVersion.Origin(null, null, VersionReason.END),
                new Plan("two", List.of(workshop), null),
                Locks.NONE,
                Instant.EPOCH);
        return new PlanReading(new ProblemIndex(new TwoCommunes().build()), version)
                .workshop("w")
                .isWeekly();
    }

    /** After a mend a series that skipped weeks was still said to be "four sessions, one a week". */
    @Test
    void aSeriesThatSkipsAWeekIsNoWeeklyOne() {
        assertThat(isWeekly(tuesday(0, 9), tuesday(1, 9), tuesday(2, 14))).isTrue();
        assertThat(isWeekly(tuesday(0, 9), tuesday(2, 9))).isFalse();
    }
}
