package fr.allervers.web.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.solver.explanation.unserved.UnservedCase;
import fr.allervers.web.EmptyPlan;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.quarter.QuartersOfTest;
import fr.allervers.web.store.Store;
import fr.allervers.web.store.TestDatabase;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What there was no time to try is tried when somebody asks for it, as often as it takes. */
class ExplanationsTest {

    private static final int GOES = 200;

    private Quarters quarters;

    /** One that serves nobody. */
    private PlanVersion version;

    @BeforeEach
    void anEmptyPlan(@TempDir Path folder) {
        Store store = TestDatabase.H2.store(folder);
        quarters = QuartersOfTest.of(store, "forbach");
        version = EmptyPlan.add(
                new PlanVersions(store, quarters),
                quarters.problem(quarters.preferred()).problem());
    }

    private Explanations explanations(Duration trying) {
        return new Explanations(quarters, new ExplanationSettings(trying, Duration.ofSeconds(45), 8));
    }

    /** As much time as is enough for some of the residents and not for all, on whichever machine. */
    private Explanations trySome() {
        for (var trying = Duration.ofMillis(1); ; trying = trying.multipliedBy(2)) {
            var explanations = explanations(trying);
            var cases = explanations.unserved(version);
            long untried = Explanations.untried(cases);
            assertThat(untried).as("untried after %s", trying).isPositive();
            if (untried < cases.size()) {
                return explanations;
            }
        }
    }

    /** The cases once fewer are left, as one go may have been too short for the next of them. */
    private List<UnservedCase> further(Explanations explanations, long left) {
        for (int go = 0; go < GOES; go++) {
            var cases = explanations.unservedFurther(version, left);
            assertThat(Explanations.untried(cases)).isLessThanOrEqualTo(left);
            if (Explanations.untried(cases) < left) {
                return cases;
            }
        }
        throw new AssertionError("%d are left after %d goes".formatted(left, GOES));
    }

    private static List<String> tried(List<UnservedCase> cases) {
        return named(cases, UnservedCase::isTried);
    }

    private static List<String> named(List<UnservedCase> cases, Predicate<UnservedCase> which) {
        return cases.stream()
                .filter(which)
                .map(c -> c.demand().id() + " " + c.cause() + " " + c.remedy())
                .toList();
    }

    @Test
    void eachGoLeavesFewerAndKeepsWhatWasTried() {
        var explanations = trySome();
        var first = explanations.unserved(version);

        var second = further(explanations, Explanations.untried(first));

        assertThat(second).hasSameSizeAs(first);
        assertThat(tried(second))
                .containsAll(tried(first))
                .hasSizeGreaterThan(tried(first).size());
        assertThat(explanations.unserved(version)).as("remembered").isSameAs(second);
    }

    @Test
    void whoeverHasSeenAnEarlierStateReadsThePresentOne() {
        var explanations = trySome();
        long seen = Explanations.untried(explanations.unserved(version));
        var present = further(explanations, seen);

        assertThat(explanations.unservedFurther(version, seen)).isSameAs(present);
        assertThat(explanations.unservedFurther(version, 0)).isSameAs(present);
    }
}
