package fr.allervers.web.version;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.plan.Locks;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.territory.Territories;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OncePerVersionTest {

    private final ProblemIndex index =
            new ProblemIndex(Territories.copy("forbach").territory().problem(new Quarter(2027, 1)));
    private final List<String> worked = new ArrayList<>();
    private final OncePerVersion<String> once = new OncePerVersion<>((problem, version) -> {
        worked.add(version.id());
        return "of " + version.problem() + " " + version.id();
    });

    private static PlanVersion version(String problem, String id) {
        var origin = new PlanVersion.Origin(null, null, VersionReason.FIRST);
        return new PlanVersion(id, 1, origin, new Plan(problem, List.of(), null), Locks.NONE, Instant.EPOCH);
    }

    @Test
    void eachVersionIsWorkedOutOnce() {
        assertThat(once.of(index, version("p", "a"))).isEqualTo("of p a");
        assertThat(once.of(index, version("p", "b"))).isEqualTo("of p b");
        assertThat(once.of(index, version("p", "a"))).isEqualTo("of p a");

        assertThat(worked).containsExactly("a", "b");
    }

    @Test
    void aVersionOfAnotherProblemIsAnother() {
        once.of(index, version("p", "a"));

        assertThat(once.of(index, version("q", "a"))).isEqualTo("of q a");
    }
}
