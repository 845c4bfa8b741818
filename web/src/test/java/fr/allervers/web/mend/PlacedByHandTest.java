package fr.allervers.web.mend;

import static fr.allervers.data.TwoCommunes.email;
import static fr.allervers.data.TwoCommunes.tuesday;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.plan.Locks;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Workshop;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersion.Origin;
import fr.allervers.web.version.VersionReason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlacedByHandTest {

    private static final Workshop FIRST = email("w1", "hall", tuesday(0, 9));
    private static final Workshop OTHER = email("w2", "school", tuesday(1, 9));
    private static final Workshop FIRST_LATER = email("w1", "hall", tuesday(2, 9));

    private static PlanVersion version(
            String id, @Nullable String parent, VersionReason reason, Workshop... workshops) {
        return new PlanVersion(
                id,
                1,
                new Origin(parent, null, reason),
                new Plan("two", List.of(workshops), null),
                Locks.NONE,
                Instant.EPOCH);
    }

    private static Set<String> of(PlanVersion published, PlanVersion... before) {
        var known = Map.of("a", before[0], "b", before[before.length - 1]);
        return new PlacedByHand(() -> "val", id -> Optional.ofNullable(known.get(id))).of(published);
    }

    /** A mend moved it again minutes later, and its red line did not say that somebody had put it there. */
    @Test
    void whatWasPlacedByHandAndStaysThereIsKnownSomeStepsLater() {
        var solved = version("a", null, VersionReason.END, FIRST, OTHER);
        var changed = version("b", "a", VersionReason.CHANGED, FIRST_LATER, OTHER);
        var locked = version("c", "b", VersionReason.LOCKED, FIRST_LATER, OTHER);

        assertThat(of(locked, solved, changed)).containsExactly("w1");
    }

    /** Of a series that has begun a mend's plan has but what is left, and the next mend moved it. */
    @Test
    void aSeriesThatWasPlacedByHandIsKnownThoughAMendHasWhatIsLeftOfIt() {
        var series = email("w1", "hall", tuesday(0, 9));
        var put = series.withSessions(List.of(tuesday(0, 14), tuesday(1, 14), tuesday(2, 14)));
        var left = put.withSessions(List.of(tuesday(1, 14), tuesday(2, 14)));
        var elsewhere = put.withSessions(List.of(tuesday(2, 14), tuesday(3, 14)));
        var solved = version("a", null, VersionReason.END, series);
        var changed = version("b", "a", VersionReason.CHANGED, put);

        assertThat(of(version("c", "b", VersionReason.MENDED, left), solved, changed))
                .containsExactly("w1");
        assertThat(of(version("c", "b", VersionReason.MENDED, elsewhere), solved, changed))
                .isEmpty();
    }

    /** The page of a search asks at each look, several times a second. */
    @Test
    void stepsAreLookedAtOnce() {
        var looked = new ArrayList<String>();
        var placed = new PlacedByHand(() -> "val", id -> {
            looked.add(id);
            return Optional.of(version(id, null, VersionReason.END, FIRST));
        });
        var changed = version("b", "a", VersionReason.CHANGED, FIRST, OTHER);

        assertThat(placed.of(changed)).isEqualTo(placed.of(changed)).containsExactly("w2");
        assertThat(looked).containsExactly("a");
    }

    @Test
    void whatWasOpenedByHandAndStaysIsKnown() {
        var solved = version("a", null, VersionReason.END, FIRST);
        var changed = version("b", "a", VersionReason.CHANGED, FIRST, OTHER);

        assertThat(of(changed, solved)).containsExactly("w2");
    }

    @Test
    void whatWasMovedOnSinceOrByARunIsNot() {
        var solved = version("a", null, VersionReason.END, FIRST, OTHER);
        var changed = version("b", "a", VersionReason.CHANGED, FIRST_LATER, OTHER);

        assertThat(of(version("c", "b", VersionReason.END, FIRST, OTHER), solved, changed))
                .isEmpty();
        assertThat(of(version("b", "a", VersionReason.END, FIRST_LATER, OTHER), solved))
                .isEmpty();
    }
}
