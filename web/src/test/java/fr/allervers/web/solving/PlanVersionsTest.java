package fr.allervers.web.solving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.allervers.data.plan.Plan;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanVersionsTest {

    private final PlanVersions versions = new PlanVersions(Clock.systemUTC());

    private PlanVersion add(String problem) {
        return versions.add(new Plan(problem, List.of(), null), null);
    }

    @Test
    void theNewestVersionOfAProblemStaysHoweverManyOthersAreMade() {
        var old = add("quiet");
        var newest = add("quiet");
        for (int i = 0; i < 2000; i++) {
            add("busy");
        }

        assertThat(versions.latest("quiet")).isEqualTo(newest);
        assertThatThrownBy(() -> versions.get(old.id())).isInstanceOf(UnknownVersionException.class);
        assertThat(versions.of("busy")).hasSize(999);
    }

    @Test
    void versionsAreNumberedByProblem() {
        add("one");

        assertThat(add("one").number()).isEqualTo(2);
        assertThat(add("other").number()).isEqualTo(1);
    }
}
