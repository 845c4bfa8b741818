package fr.allervers.web.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.InOrder;
import fr.allervers.data.plan.Locks;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.plan.Score;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.Provenance;
import fr.allervers.data.problem.Workshop;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.VersionReason;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class GainTest {

    private static PlanVersion version(int served, long unserved, long cost) {
        var workshop = new Workshop(
                "w",
                "mail",
                "seniors",
                "hall",
                "ada",
                List.of(),
                List.of(new Attendance("d", served)),
                Provenance.UNKNOWN);
        var plan = new Plan("p", List.of(workshop), new Score(0, unserved, cost, InOrder.costs(cost)));
        var origin = new PlanVersion.Origin(null, null, VersionReason.END);
        return new PlanVersion("v", 1, origin, plan, Locks.NONE, Instant.EPOCH);
    }

    @Test
    void placesCountBeforeCost() {
        assertThat(Gain.of(version(5, 3, 100), version(7, 1, 900))).isEqualTo(new Gain(2, 0));
    }

    /** "Il donne une place à 949 habitants de plus" stood after a run that was stopped in its first second. */
    @Test
    void whatARunBringsThatGoesOnFromOneThatHadHardlyBegunIsNoGain() {
        assertThat(Gain.of(version(0, 30, 100), version(40, 1, 900))).isNull();
        assertThat(Gain.of(version(19, 11, 100), version(40, 1, 900))).isNull();
    }

    @Test
    void aLowerCostIsToldInPercentAndSaidToBeLittleBelowOne() {
        assertThat(Gain.of(version(5, 3, 1000), version(5, 3, 980))).isEqualTo(new Gain(0, 2));
        assertThat(new Gain(0, 2).isLittle()).isFalse();
        assertThat(Gain.of(version(5, 3, 1000), version(5, 3, 991)).isLittle()).isTrue();
    }

    @Test
    void costsOfPlansThatLeaveOthersUnservedAreNotCompared() {
        assertThat(Gain.of(version(5, 6, 1000), version(5, 3, 900))).isNull();
    }
}
