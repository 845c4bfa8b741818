package fr.allervers.web.publication;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.plan.Locks;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Period;
import fr.allervers.data.problem.Workshop;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.quarter.QuartersOfTest;
import fr.allervers.web.store.TestDatabase;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersions;
import fr.allervers.web.version.VersionReason;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PutOffSessionsTest {

    @TempDir
    private Path folder;

    private Quarters quarters;
    private PutOffSessions putOff;
    private Quarter quarter;

    @BeforeEach
    void start() {
        var store = TestDatabase.H2.store(folder);
        quarters = QuartersOfTest.of(store, "forbach");
        quarter = quarters.preferred();
        putOff = new PutOffSessions(
                quarters,
                new QuarterPlans(store, quarters, new PlanVersions(store, quarters), new Publications(store)));
    }

    private PlanVersion version(LocalDateTime... sessions) {
        var problem = quarters.problem(quarter).problem();
        var workshop = new Workshop(
                "w",
                problem.themes().get(0).id(),
                problem.audiences().get(0).id(),
                problem.rooms().get(0).id(),
                problem.advisors().get(0).id(),
                List.of(sessions),
                List.of());
        return new PlanVersion(
                "v",
                1,
                new PlanVersion.Origin(null, null, VersionReason.MENDED),
                new Plan(problem.id(), List.of(workshop), null),
                Locks.NONE,
                Instant.EPOCH);
    }

    @Test
    void sessionsOfTheNextQuarterAreCountedAndSaidToBeOpenAsLongAsRoomAndAdvisorAreNotBothReserved() {
        var first = quarter.next().first();
        var version = version(
                quarter.last().atTime(9, 0),
                first.atTime(9, 0),
                first.plusWeeks(1).atTime(9, 0));
        var days = new Period(first, first.plusWeeks(1));

        assertThat(putOff.of(quarter, version(quarter.last().atTime(9, 0)))).isEmpty();
        assertThat(putOff.of(quarter, version))
                .as("nothing keeps a run from taking the same")
                .contains(new PutOff(quarter, 2, first, first.plusWeeks(1), false));
        quarters.planWithChanged(
                quarter.next(),
                p -> p.withRooms(
                        p.rooms().stream().map(r -> r.withClosed(List.of(days))).toList()));
        assertThat(putOff.of(quarter, version).map(PutOff::isReserved))
                .as("the advisor could be elsewhere")
                .contains(false);
        quarters.planWithChanged(
                quarter.next(),
                p -> p.withAdvisors(p.advisors().stream()
                        .map(a -> a.withAbsent(List.of(days)))
                        .toList()));
        assertThat(putOff.of(quarter, version).map(PutOff::isReserved)).contains(true);
    }
}
