package fr.allervers.web.agenda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Provenance;
import fr.allervers.data.problem.Workshop;
import fr.allervers.solver.SolveLimits;
import fr.allervers.solver.engine.PlanSolver;
import fr.allervers.web.language.Say;
import fr.allervers.web.publication.Publications;
import fr.allervers.web.quarter.QuartersOfTest;
import fr.allervers.web.store.OnBothDatabases;
import fr.allervers.web.store.Store;
import fr.allervers.web.store.TestDatabase;
import fr.allervers.web.version.MendedProblems;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersions;
import fr.allervers.web.version.VersionReason;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.springframework.context.support.StaticMessageSource;

@OnBothDatabases
class AdvisorDiaryTest {

    private static final Duration DAYS = Duration.ofDays(30);
    private static final Quarter QUARTER = new Quarter(2027, 1);

    @TempDir
    private Path folder;

    @Parameter
    private TestDatabase kind;

    private Store store;

    @BeforeEach
    void start() {
        store = kind.store(folder);
    }

    private AdvisorDiary on(Instant moment) {
        var clock = Clock.fixed(moment, ZoneOffset.UTC);
        store = new Store(store.database(), store.transactions(), store.documents(), clock, store.current());
        var quarters = QuartersOfTest.of(store, "forbach");
        var codes = new StaticMessageSource();
        codes.setUseCodeAsDefaultMessage(true);
        var versions = new PlanVersions(store, quarters);
        return new AdvisorDiary(
                new PublishedSessions(store, new Publications(store), versions, quarters, new MendedProblems(store)),
                quarters,
                store,
                new Say(codes, clock));
    }

    private static List<String> keys(List<DiaryEntry> entries) {
        return entries.stream().map(e -> e.session().key()).toList();
    }

    @Test
    void itHasThirtyDaysOfThePastAllThatIsToComeAndThirtyDaysOfWhatWasCancelled() {
        var diary = on(Instant.parse("2026-12-01T12:00:00Z"));
        var quarters = diary.quarters();
        var plan =
                new PlanSolver(quarters.problem(QUARTER).problem(), SolveLimits.ofMoves(20, 1), null).run(heard -> {});
        var version =
                new PlanVersions(store, quarters).add(plan, new PlanVersion.Origin(null, null, VersionReason.END));
        new Publications(store).publish(QUARTER, version, 0);
        var advisor = plan.workshops().get(0).advisor();
        var all = diary.entries(advisor);
        var first = all.get(0);
        var end = first.session().ends().toInstant();

        assertThat(keys(on(end.plus(DAYS)).entries(advisor))).isEqualTo(keys(all));
        assertThat(keys(on(end.plus(DAYS).plusSeconds(1)).entries(advisor)))
                .doesNotContain(first.session().key())
                .contains(all.get(all.size() - 1).session().key());
        new Publications(store).takeBack(QUARTER, 1);

        var back = store.clock().instant();
        assertThat(on(back.plus(DAYS)).entries(advisor)).hasSameSizeAs(all).allMatch(DiaryEntry::cancelled);
        assertThat(on(back.plus(DAYS).plusSeconds(1)).entries(advisor)).isEmpty();
    }

    @Test
    void whatAnotherAdvisorHoldsIsHandedOverAndNotCancelled() {
        var diary = on(Instant.parse("2026-12-01T12:00:00Z"));
        var problem = diary.quarters().problem(QUARTER).problem();
        var workshop = new PlanSolver(problem, SolveLimits.ofMoves(20, 1), null)
                .run(heard -> {})
                .workshops()
                .get(0);
        var session = new PublishedSession("a", "b", new ProblemIndex(problem), workshop, 1);
        var entry = new DiaryEntry(session, 0, Instant.EPOCH, false);

        assertThat(text(
                        diary,
                        entry.without(1, Instant.EPOCH, problem.advisors().get(1))))
                .contains("SUMMARY:agenda.feed.takenOver")
                .doesNotContain("agenda.feed.cancelled");
        assertThat(text(diary, entry.without(1, Instant.EPOCH, null))).contains("SUMMARY:agenda.feed.cancelled");
    }

    @Test
    void aMadeUpAdvisorIsMarkedAsAMadeUpRoomIs() {
        var diary = on(Instant.parse("2026-12-01T12:00:00Z"));
        var problem = diary.quarters().problem(QUARTER).problem();
        var workshop = new PlanSolver(problem, SolveLimits.ofMoves(20, 1), null)
                .run(heard -> {})
                .workshops()
                .get(0);
        var real = Provenance.sourced("inventaire");
        var madeUp = Provenance.estimate("exemple");

        assertThat(feed(diary, problem, workshop, real, real)).doesNotContain("agenda.feed.madeUp");
        assertThat(feed(diary, problem, workshop, madeUp, real)).contains("agenda.feed.madeUp");
        assertThat(feed(diary, problem, workshop, real, madeUp)).contains("agenda.feed.madeUp");
    }

    /** With the lines put together that a feed folds. */
    private static String feed(
            AdvisorDiary diary, Problem problem, Workshop workshop, Provenance rooms, Provenance advisors) {
        var changed = problem.withRooms(problem.rooms().stream()
                        .map(r -> r.withProvenance(rooms))
                        .toList())
                .withAdvisors(problem.advisors().stream()
                        .map(a -> a.withProvenance(advisors))
                        .toList());
        var session = new PublishedSession("a", "b", new ProblemIndex(changed), workshop, 1);
        return text(diary, new DiaryEntry(session, 0, Instant.EPOCH, false));
    }

    private static String text(AdvisorDiary diary, DiaryEntry entry) {
        return new String(diary.bytes(List.of(entry)), UTF_8).replace("\r\n ", "");
    }
}
