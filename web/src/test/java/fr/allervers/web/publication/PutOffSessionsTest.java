package fr.allervers.web.publication;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.InOrder;
import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.plan.Locks;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.plan.Score;
import fr.allervers.data.problem.Period;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Workshop;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.quarter.QuartersOfTest;
import fr.allervers.web.store.Store;
import fr.allervers.web.store.TestDatabase;
import fr.allervers.web.version.MendedProblem;
import fr.allervers.web.version.MendedProblems;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersions;
import fr.allervers.web.version.VersionReason;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PutOffSessionsTest {

    @TempDir
    private Path folder;

    private Store store;
    private Quarters quarters;
    private PlanVersions versions;
    private Publications publications;
    private PutOffSessions putOff;
    private Quarter quarter;

    @BeforeEach
    void start() {
        store = TestDatabase.H2.store(folder);
        quarters = QuartersOfTest.of(store, "forbach");
        quarter = quarters.preferred();
        versions = new PlanVersions(store, quarters);
        publications = new Publications(store);
        putOff = new PutOffSessions(quarters, new QuarterPlans(store, quarters, versions, publications));
    }

    private Plan plan(Problem problem, LocalDateTime... sessions) {
        var workshop = new Workshop(
                "w",
                problem.themes().get(0).id(),
                problem.audiences().get(0).id(),
                problem.rooms().get(0).id(),
                problem.advisors().get(0).id(),
                List.of(sessions),
                List.of());
        return new Plan(problem.id(), sessions.length == 0 ? List.of() : List.of(workshop), null);
    }

    private PlanVersion version(LocalDateTime... sessions) {
        return version(plan(quarters.problem(quarter).problem(), sessions));
    }

    private static PlanVersion version(Plan plan) {
        return new PlanVersion(
                "v", 1, new PlanVersion.Origin(null, null, VersionReason.MENDED), plan, Locks.NONE, Instant.EPOCH);
    }

    /** One that mends another from a day on, of a problem of its own. */
    private PlanVersion mended(PlanVersion base, LocalDate begins, LocalDateTime... left) {
        var problem = quarters.planWithChanged(
                        quarter,
                        p -> p.withAdvisors(p.advisors().stream()
                                .map(a -> a.withAbsent(List.of(new Period(begins, begins))))
                                .toList()))
                .problem();
        new MendedProblems(store).keep(new MendedProblem(problem.id(), base.id(), begins, "{}"));
        return kept(plan(problem, left));
    }

    private PlanVersion kept(Plan plan) {
        var scored = new Plan(plan.problem(), plan.workshops(), new Score(0, 0, 0, InOrder.costs(0)));
        return versions.add(scored, new PlanVersion.Origin(null, null, VersionReason.MENDED));
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
                .contains(open(2, first, first.plusWeeks(1)));
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

    @Test
    void sessionsThatWereHeldBeforeALaterMendAreCountedAndThoseThatItCancelsAreNot() {
        var first = quarter.next().first();
        var before = kept(plan(
                quarters.problem(quarter).problem(),
                quarter.last().atTime(9, 0),
                first.atTime(9, 0),
                first.plusWeeks(1).atTime(9, 0)));

        assertThat(putOff.of(
                        quarter,
                        mended(before, first.plusDays(1), first.plusWeeks(2).atTime(9, 0))))
                .as("what is left of the quarter has the second only")
                .contains(open(2, first, first.plusWeeks(2)));
        assertThat(putOff.of(quarter, mended(before, first.plusDays(2))))
                .as("nothing is left, and the first was held")
                .contains(open(1, first, first));
        assertThat(putOff.of(quarter, mended(before, quarter.last()))).isEmpty();
    }

    private PutOff open(long sessions, LocalDate first, LocalDate last) {
        return new PutOff(quarter, sessions, first, last, false, true, false, List.of());
    }

    @Test
    void aPublishedSessionOfTheNextQuarterInTheSameRoomOrByTheSameAdvisorThatDayIsNamed() {
        var next = quarters.problem(quarter.next()).problem();
        var room = next.rooms().get(0);
        var advisor = next.advisors().get(0);
        var day = quarter.next().first();
        var version = version(day.atTime(9, 0));
        var other = plan(next, day.plusDays(1).atTime(9, 0));
        publications.publish(quarter.next(), kept(other), 0);

        assertThat(putOff.of(quarter, version)).get().satisfies(p -> {
            assertThat(p.isIntoPublished()).isTrue();
            assertThat(p.clashes()).as("on another day").isEmpty();
        });
        var elsewhere = plan(next, day.atTime(14, 0))
                .workshops()
                .get(0)
                .withRoom(next.rooms().get(1).id());
        publications.publish(quarter.next(), kept(new Plan(next.id(), List.of(elsewhere), null)), 1);
        assertThat(putOff.of(quarter, version).map(PutOff::clashes))
                .contains(List.of(new PutOff.Clash(day, advisor.name())));
        publications.publish(quarter.next(), kept(plan(next, day.atTime(14, 0))), 2);
        assertThat(putOff.of(quarter, version).orElseThrow().clashes())
                .hasSize(2)
                .contains(new PutOff.Clash(day, advisor.name()))
                .anyMatch(c -> c.day().equals(day) && c.name().startsWith(room.name() + ", "));
    }

    @Test
    void aQuarterThatIsOverIsNotOnOffer() {
        var present = quarters.onOffer().get(0);
        var session = present.first().atTime(9, 0);

        assertThat(putOff.of(present.previous(), version(session)).map(PutOff::isFromOnOffer))
                .contains(false);
        assertThat(putOff.of(quarter, version(quarter.next().first().atTime(9, 0)))
                        .map(PutOff::isFromOnOffer))
                .contains(true);
    }

    /** They were told of until the quarter ended, and what to do for them, long after the last was held. */
    @Test
    void sessionsThatAreOverAreNotToldAnyMore() {
        var present = quarters.onOffer().get(0);
        var problem = quarters.problem(quarter).problem();
        var first = kept(plan(problem, present.first().atTime(9, 0)));
        publications.publish(present.previous(), first, 0);
        assertThat(putOff.into(present).isEmpty()).isEqualTo(present.first().isBefore(quarters.today()));

        publications.publish(
                present.previous(), kept(plan(problem, present.last().atTime(9, 0))), 1);
        assertThat(putOff.into(present)).isPresent();
    }
}
