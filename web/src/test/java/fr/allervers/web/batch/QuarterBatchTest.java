package fr.allervers.web.batch;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Problem;
import fr.allervers.solver.SolveLimits;
import fr.allervers.solver.engine.PlanSolver;
import fr.allervers.web.agenda.AttendanceCounts;
import fr.allervers.web.agenda.AttendanceNotes;
import fr.allervers.web.agenda.DaySheet.Expected;
import fr.allervers.web.agenda.PublishedSessions;
import fr.allervers.web.publication.Publications;
import fr.allervers.web.shape.DemandRowsShape;
import fr.allervers.web.store.Document;
import fr.allervers.web.store.JsonText;
import fr.allervers.web.store.Moments;
import fr.allervers.web.store.OnBothDatabases;
import fr.allervers.web.store.Store;
import fr.allervers.web.store.TestDatabase;
import fr.allervers.web.version.MendedProblems;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.VersionReason;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnBothDatabases
class QuarterBatchTest {

    private static final Quarter BEFORE = new Quarter(2027, 1);
    private static final Quarter QUARTER = new Quarter(2027, 2);
    private static final DraftSearch SEARCH = new DraftSearch(100, 1);

    @TempDir
    private Path folder;

    @Parameter
    private TestDatabase kind;

    private Store store;
    private BatchOfTest web;

    @BeforeEach
    void open() {
        store = kind.store(folder);
        web = BatchOfTest.of(store);
    }

    private Draft draft(Quarter quarter) {
        var prepared = web.batch().prepare(quarter, SEARCH);
        return web.batch()
                .find(prepared)
                .orElseGet(() -> web.batch().keep(prepared, prepared.solver().run(heard -> {}), "Ada"));
    }

    private Problem problem(Draft draft) {
        return web.quarters()
                .problem(web.versions().get(draft.version()).problem())
                .problem();
    }

    private PlanVersion planBefore(int tries) {
        var problem = web.quarters().problem(BEFORE).problem();
        var plan = new PlanSolver(problem, SolveLimits.ofMoves(tries, 1), null).run(heard -> {});
        return web.versions().add(plan, new PlanVersion.Origin(null, null, VersionReason.END));
    }

    private <T> T only(String sql, Class<T> type) {
        return store.database().sql(sql).query(type).single();
    }

    @Test
    void aFirstQuarterIsDraftedFromTheTerritoryAlone() {
        var draft = draft(BEFORE);

        assertThat(draft.number()).isEqualTo(1);
        assertThat(draft.before()).isNull();
        assertThat(problem(draft).habits()).isEmpty();
        assertThat(problem(draft).residents())
                .isEqualTo(web.quarters().own(BEFORE).problem().residents());
        assertThat(web.versions().get(draft.version()).origin())
                .isEqualTo(new PlanVersion.Origin(null, "Ada", VersionReason.DRAFT));
        assertThat(only("select count(*) from publication", Integer.class)).isZero();
    }

    @Test
    void aQuarterFollowsFromThePlanOfTheOneBefore() {
        var before = planBefore(100);
        var draft = draft(QUARTER);
        var problem = problem(draft);

        assertThat(draft.before()).isEqualTo(before.id());
        assertThat(problem.habits()).isNotEmpty();
        assertThat(problem.communes()).anyMatch(c -> c.presence() > 1);
        var carried = problem.demand().stream()
                .filter(d -> d.id().endsWith("~1"))
                .mapToLong(Demand::residents)
                .sum();
        var asked = web.quarters().problem(BEFORE).problem().residents();
        assertThat(carried).isEqualTo(asked - before.plan().participants()).isPositive();
        assertThat(draft.takenOver().next(problem).findings())
                .isEqualTo(web.batch().prepare(QUARTER, SEARCH).next().findings())
                .isNotEmpty();
    }

    @Test
    void whatWasPublishedCountsBeforeWhatIsNewer() {
        var published = planBefore(50);
        var newer = planBefore(100);
        assertThat(web.plans().of(BEFORE)).isEqualTo(newer);
        publish(published);

        assertThat(draft(QUARTER).before()).isEqualTo(published.id());
    }

    private void publish(PlanVersion version) {
        store.write(() -> store.database()
                .sql("insert into publication values ('forbach', ?, 1, ?, null, ?, null, null)")
                .params(
                        BEFORE.toString(),
                        version.id(),
                        Moments.of(store.clock().instant()))
                .update());
    }

    @Test
    void whoDidNotComeByWhatWasNotedHasNoHabitAndAsksForNothingLess() {
        publish(planBefore(100));
        var before = problem(draft(QUARTER));
        var sessions = new PublishedSessions(
                        store, new Publications(store), web.versions(), web.quarters(), new MendedProblems(store))
                .held(BEFORE.first());
        var notes = new AttendanceNotes(store);
        for (var session : sessions) {
            Map<String, Integer> nobody = session.expected().stream().collect(toMap(Expected::group, e -> 0));
            notes.keep(
                    UUID.randomUUID().toString(),
                    session.key(),
                    new AttendanceCounts(nobody, 0, Map.of()),
                    store.clock().instant());
        }

        var draft = draft(QUARTER);

        assertThat(draft.number()).isEqualTo(2);
        assertThat(before.habits()).isNotEmpty();
        assertThat(problem(draft).habits()).isEmpty();
        assertThat(problem(draft).residents()).isGreaterThan(before.residents());
    }

    @Test
    void ofASessionOnlyTheGroupsThatWereNotedAreCountedAnew() {
        var published = planBefore(100);
        publish(published);
        var past = web.plans().quarter(published);
        var sessions = new PublishedSessions(
                store, new Publications(store), web.versions(), web.quarters(), new MendedProblems(store));
        var session = sessions.held(BEFORE.first()).stream()
                .filter(s -> s.of() == 1 && s.expected().size() > 1)
                .findFirst()
                .orElseThrow();
        var group = session.expected().get(0);
        var notes = new AttendanceNotes(store);
        var attendance = new NotedAttendance(sessions, notes);
        assertThat(attendance.of(BEFORE, session.version(), past)).isEqualTo(past);
        notes.keep(
                UUID.randomUUID().toString(),
                session.key(),
                new AttendanceCounts(Map.of(group.group(), 0), 2, Map.of()),
                store.clock().instant());

        var attended = attendance.of(BEFORE, session.version(), past).attended();

        assertThat(attended.came(session.workshop())).isEqualTo(session.participants() - group.residents() + 2);
        assertThat(attended.counts()).containsOnlyKeys(session.workshop().id());
    }

    @Test
    void theSameInputsGiveOneDraftAndOthersAnother() {
        planBefore(50);
        var first = draft(QUARTER);

        assertThat(draft(QUARTER)).isEqualTo(first);
        assertThat(only("select count(*) from plan_version where reason = 'DRAFT'", Integer.class))
                .isEqualTo(1);

        var newer = planBefore(100);
        var second = draft(QUARTER);
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.before()).isEqualTo(newer.id());
        assertThat(web.batch().newest(QUARTER)).contains(second);
    }

    @Test
    void aDraftThatIsTakenUpIsWhatTheQuarterIsPlannedWith() {
        var own = web.quarters().problem(QUARTER).id();
        planBefore(50);
        var draft = draft(QUARTER);
        assertThat(web.quarters().problem(QUARTER).id()).isEqualTo(own);
        var drafted = web.versions().get(draft.version()).problem();

        web.quarters().planWith(QUARTER, drafted, "Ada");

        assertThat(web.quarters().problem(QUARTER).id()).isEqualTo(drafted);
        assertThat(BatchOfTest.of(store).quarters().problem(QUARTER).problem()).isEqualTo(problem(draft));
        assertThat(web.versions().latest(drafted)).isEqualTo(web.versions().get(draft.version()));
        assertThat(web.quarters().own(QUARTER).id()).isEqualTo(own);

        web.quarters().planAsTablesAndDemandSay(QUARTER);
        assertThat(web.quarters().problem(QUARTER).id()).isEqualTo(own);
    }

    @Test
    void twoProcessesThatDraftTheSameKeepOne() {
        var prepared = web.batch().prepare(QUARTER, SEARCH);
        var plan = prepared.solver().run(heard -> {});

        assertThat(web.batch().keep(prepared, plan, null)).isEqualTo(web.batch().keep(prepared, plan, null));
    }

    @Test
    void anotherStoreWithTheSameInItGivesTheSameBytes() throws Exception {
        var draft = draft(QUARTER);
        var hash = only("select document from plan_version", String.class);
        var other = kind.store(Files.createDirectory(folder.resolve("other")));
        var there = BatchOfTest.of(other);
        var prepared = there.batch().prepare(QUARTER, SEARCH);
        there.batch().keep(prepared, prepared.solver().run(heard -> {}), "Ada");

        assertThat(other.database()
                        .sql("select document from plan_version")
                        .query(String.class)
                        .single())
                .isEqualTo(hash);
        assertThat(prepared.next().problem()).isEqualTo(problem(draft));
    }

    @Test
    void aCommuneThatAnsweredCountsAsItSays() {
        var own = web.quarters().own(QUARTER).problem().demand().get(0);
        var received = own.withId("received").withResidents(7);
        store.write(() -> {
            var rows = JsonText.bytes(DemandRowsShape.of(List.of(received)));
            store.database()
                    .sql("insert into demand_version values ('forbach', ?, 1, ?, '[]', false, false, ?)")
                    .params(
                            QUARTER.toString(),
                            store.documents().keep(Document.Kind.DEMAND, rows),
                            Moments.of(store.clock().instant()))
                    .update();
        });

        var problem = problem(draft(QUARTER));

        assertThat(problem.demand())
                .filteredOn(d -> d.commune().equals(own.commune()))
                .extracting(Demand::residents)
                .containsExactly(7);
        assertThat(only("select demand_version from problem", Integer.class)).isEqualTo(1);
    }
}
