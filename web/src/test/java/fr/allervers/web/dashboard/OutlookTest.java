package fr.allervers.web.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.web.shape.RunState;
import fr.allervers.web.solving.RunShape;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutlookTest {

    private static RunShape run(RunState state, int elapsed, int sinceImproved) {
        return new RunShape(
                "p",
                state,
                Duration.ofSeconds(elapsed),
                Duration.ofSeconds(60),
                Duration.ofSeconds(sinceImproved),
                1,
                null,
                null,
                List.of(),
                null);
    }

    @Test
    void aRunThatFoundNothingBetterForHalfItsTimeIsHardlyWorthGoingOnWith() {
        assertThat(Outlook.of(run(RunState.DONE, 60, 30))).isEqualTo(Outlook.STEADY);
        assertThat(Outlook.of(run(RunState.DONE, 60, 29))).isEqualTo(Outlook.IMPROVING);
    }

    @Test
    void aRunThatJustBeganOrFailedTellsNothing() {
        assertThat(Outlook.of(run(RunState.RUNNING, 9, 9))).isNull();
        assertThat(Outlook.of(run(RunState.FAILED, 60, 60))).isNull();
        assertThat(Outlook.of(null)).isNull();
    }
}
