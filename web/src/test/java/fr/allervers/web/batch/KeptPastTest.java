package fr.allervers.web.batch;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.continuity.Attended;
import fr.allervers.data.problem.Habit;
import fr.allervers.data.problem.Problem;
import fr.allervers.solver.SolveLimits;
import fr.allervers.solver.engine.PlanSolver;
import fr.allervers.web.RunningApplication;
import fr.allervers.web.agenda.AttendanceCounts;
import fr.allervers.web.agenda.AttendanceNotes;
import fr.allervers.web.agenda.PublishedSession;
import fr.allervers.web.agenda.PublishedSessions;
import fr.allervers.web.publication.Publications;
import fr.allervers.web.quarter.PastQuarters;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.store.CurrentTerritory;
import fr.allervers.web.territory.TerritoryOfTest;
import fr.allervers.web.territory.TerritoryVersions;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersions;
import fr.allervers.web.version.VersionReason;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A quarter that people plan themselves goes on from the one before, as a draft does. */
@RunningApplication
class KeptPastTest {

    /** Nobody else plans it. */
    private static final String TERRITORY = "val-past";

    @Autowired
    private Quarters quarters;

    @Autowired
    private PastQuarters pasts;

    @Autowired
    private PlanVersions versions;

    @Autowired
    private Publications publications;

    @Autowired
    private PublishedSessions sessions;

    @Autowired
    private AttendanceNotes notes;

    @Autowired
    private CurrentTerritory current;

    @Autowired
    private TerritoryVersions territories;

    @BeforeEach
    void territory() {
        territories.keep(TerritoryOfTest.named(TERRITORY), null, "imported");
    }

    private PlanVersion plan(Quarter quarter) {
        var plan = new PlanSolver(problem(quarter), SolveLimits.ofMoves(20, 1), null).run(heard -> {});
        return versions.add(plan, new PlanVersion.Origin(null, null, VersionReason.END));
    }

    private Problem problem(Quarter quarter) {
        return quarters.problem(quarter).problem();
    }

    private static Map<String, Integer> presence(Problem problem) {
        return problem.communes().stream().collect(Collectors.toMap(c -> c.code(), c -> c.presence()));
    }

    private static long people(Problem problem) {
        return problem.habits().stream().mapToLong(Habit::participants).sum();
    }

    @Test
    void habitsAndTurnsFollowFromWhatWasPublishedOnceThatIsPlannedTheyStay() {
        current.in(TERRITORY, () -> {
            var before = quarters.onOffer().get(2);
            var next = before.next();
            var alone = problem(next);
            assertThat(alone.habits()).isEmpty();

            publications.publish(before, plan(before), 0);
            var goesOn = problem(next);
            assertThat(goesOn.habits()).isNotEmpty();
            assertThat(goesOn.id()).isNotEqualTo(alone.id());
            var hosting = versions.get(publications.current(before).version()).plan().held().stream()
                    .map(w -> problem(before).rooms().stream()
                            .filter(r -> r.id().equals(w.room()))
                            .findFirst()
                            .orElseThrow()
                            .commune())
                    .collect(Collectors.toSet());
            assertThat(presence(goesOn)).allSatisfy((commune, presence) -> {
                if (hosting.contains(commune)) {
                    assertThat(presence).isEqualTo(presence(alone).get(commune));
                }
            });
            assertThat(presence(goesOn).values()).anyMatch(p -> p > 1);

            var third = next.next();
            publications.publish(next, plan(next), 0);
            var raised = presence(problem(third));
            var again = presence(goesOn).entrySet().stream()
                    .filter(c -> c.getValue() > 1 && raised.get(c.getKey()) > c.getValue())
                    .count();
            var served = presence(goesOn).entrySet().stream()
                    .filter(c -> c.getValue() > 1 && raised.get(c.getKey()) == 1)
                    .count();
            assertThat(again + served)
                    .as("communes whose turn went on or was had")
                    .isPositive();

            var session = sessions.held(before.first()).stream()
                    .filter(s -> !s.start().toLocalDate().isAfter(before.last()))
                    .toList();
            var noted = session.stream().map(PublishedSession::key).toList();
            noted.forEach(key -> notes.keep(
                    "n-" + key.hashCode(),
                    key,
                    new AttendanceCounts(nobody(session, key), 0, Map.of()),
                    Instant.now()));
            assertThat(problem(next))
                    .as("planned, so that its plan stays its own")
                    .isEqualTo(goesOn);
            quarters.planAnew(next);
            assertThat(people(problem(next))).isLessThan(people(goesOn));
            return null;
        });
    }

    /** Its plan would be another problem's, and gone from the start page. */
    @Test
    void aQuarterPlannedBeforeTheOneBeforeIsPublishedStaysAsItIsUntilItIsPlannedAnew() {
        current.in(TERRITORY, () -> {
            var before = quarters.onOffer().get(6);
            var next = before.next();
            var planned = plan(next).problem();

            publications.publish(before, plan(before), 0);
            assertThat(problem(next).id()).isEqualTo(planned);
            assertThat(problem(next).habits()).isEmpty();

            quarters.planAnew(next);
            assertThat(problem(next).habits()).isNotEmpty();
            return null;
        });
    }

    private static Map<String, Integer> nobody(List<PublishedSession> sessions, String key) {
        return sessions.stream()
                .filter(s -> s.key().equals(key))
                .flatMap(s -> s.expected().stream())
                .collect(Collectors.toMap(e -> e.group(), e -> 0, (one, same) -> one));
    }

    /** Else it would get another id after a restart, and its plan be gone from the start page. */
    @Test
    void whatIsTakenBackLaterChangesNothingOfAQuarterThatIsPlanned() {
        current.in(TERRITORY, () -> {
            var before = quarters.onOffer().get(8);
            var next = before.next();
            publications.publish(before, plan(before), 0);
            var held = sessions.held(before.first()).stream()
                    .filter(s -> Quarter.of(s.day()).equals(before))
                    .toList();
            held.forEach(s -> notes.keep(
                    "taken-back-" + s.key().hashCode(),
                    s.key(),
                    new AttendanceCounts(nobody(held, s.key()), 0, Map.of()),
                    Instant.now()));
            var past = pasts.of(next).orElseThrow();
            var counted = pasts.quarter(next, past);
            assertThat(counted.attended()).isNotEqualTo(Attended.NOT_NOTED);

            publications.takeBack(before, 1);

            assertThat(pasts.quarter(next, past).attended()).isEqualTo(counted.attended());
            return null;
        });
    }
}
