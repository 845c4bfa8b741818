package fr.allervers.web.plan;

import static fr.allervers.data.TwoCommunes.email;
import static fr.allervers.data.TwoCommunes.tuesday;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.TwoCommunes;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.solver.explanation.unserved.Cause;
import fr.allervers.solver.explanation.unserved.SharedWorkshop;
import fr.allervers.solver.explanation.unserved.UnservedCase;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UnservedRowTest {

    private final ProblemIndex index = new ProblemIndex(new TwoCommunes().build());

    /** The page said that audiences mixed would seat them, and not how. */
    @Test
    void whereAudiencesMixedWouldSeatThemTheAudienceToCountThemInIsKnown() {
        assertThat(row(null).otherAudience())
                .isEqualTo(index.problem().audiences().get(0).id());
        assertThat(row(index.problem().mobility().get(0).id()).otherAudience())
                .as("taken along by others")
                .isNull();
    }

    private UnservedRow row(@Nullable String takenAlongBy) {
        var workshop = email("w", "hall", tuesday(0, 9), new Attendance("car-a", 3))
                .withAudience(index.problem().audiences().get(0).id());
        var shared = List.of(new SharedWorkshop(workshop, 2, takenAlongBy));
        var demand = index.problem().demand().get(0);
        return UnservedRow.of(index, new UnservedCase(demand, 1, Cause.NO_SEAT, 1, null, List.of(), shared, null));
    }
}
