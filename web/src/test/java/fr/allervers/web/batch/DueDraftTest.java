package fr.allervers.web.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.territory.Territories;
import fr.allervers.web.job.Job;
import fr.allervers.web.job.Jobs;
import fr.allervers.web.store.Moments;
import fr.allervers.web.store.OnBothDatabases;
import fr.allervers.web.store.Store;
import fr.allervers.web.store.TestDatabase;
import fr.allervers.web.territory.TerritoryVersions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnBothDatabases
class DueDraftTest {

    @Parameter
    private TestDatabase kind;

    /** Five weeks before the first of January 2027, at midnight in Paris. */
    private static final Instant DUE = Instant.parse("2026-11-26T23:00:00Z");

    private static final BatchSettings SETTINGS = new BatchSettings(true, 5, 100, 0);

    @TempDir
    private Path folder;

    private DataSource source;
    private Jobs jobs;

    @BeforeEach
    void open() {
        source = kind.source(folder);
    }

    private Store store(Instant now) {
        var fixed = kind.store(source);
        return new Store(
                fixed.database(),
                fixed.transactions(),
                fixed.documents(),
                Clock.fixed(now, ZoneOffset.UTC),
                fixed.current());
    }

    private Optional<Job> ask(BatchSettings settings, Instant now) {
        var store = store(now);
        var web = BatchOfTest.of(store);
        jobs = new Jobs(store, source);
        var runs = new DraftRuns(settings, jobs, store);
        return new DueDraft(settings, store, web.quarters(), web.batch(), runs).ask();
    }

    private List<Job> askAll(Instant now) {
        var store = store(now);
        var web = BatchOfTest.of(store);
        jobs = new Jobs(store, source);
        var runs = new DraftRuns(SETTINGS, jobs, store);
        return new DueDrafts(store, new DueDraft(SETTINGS, store, web.quarters(), web.batch(), runs)).ask();
    }

    @Test
    void eachTerritoryIsAskedForAndOneThatCannotBeReadHoldsUpNoOther() {
        var store = store(DUE);
        BatchOfTest.of(store);
        var versions = new TerritoryVersions(store);
        versions.keep(Territories.copy("val-daigremont"), null, "test");
        store.write(() -> store.database()
                .sql("insert into territory (id, name, current_version, made_at) values ('a-broken-one', 'B', 7, ?)")
                .param(Moments.of(DUE))
                .update());

        assertThat(askAll(DUE)).extracting(Job::territory).containsExactly("forbach", "val-daigremont");
        assertThat(askAll(DUE.minusSeconds(200_000))).isEmpty();
    }

    private void end(Job job, String state, boolean stopAsked, Instant when) {
        var store = store(when);
        store.write(() -> store.database()
                .sql("update job set state = ?, stop_asked = ?, ended_at = ?, going = null where id = ?")
                .params(state, stopAsked, Moments.of(when), job.id())
                .update());
    }

    @Test
    void itIsDueFiveWeeksBeforeTheQuarterInTheTerritorysZone() {
        assertThat(ask(SETTINGS, DUE.minusSeconds(1))).isEmpty();
        var job = ask(SETTINGS, DUE).orElseThrow();

        assertThat(job.subject()).isEqualTo("2027-Q1");
        assertThat(job.territory()).isEqualTo("forbach");
        assertThat(job.priority()).isEqualTo(100);
    }

    @Test
    void theWeeksAreASetting() {
        var late = new BatchSettings(true, 2, 100, 0);
        assertThat(ask(late, DUE)).isEmpty();
        assertThat(ask(late, Instant.parse("2026-12-17T23:00:00Z"))).isPresent();
        assertThatThrownBy(() -> new BatchSettings(true, 13, 100, 0)).hasMessageContaining("from 0 to 12");
    }

    @Test
    void aTerritoryMaySetItsOwn() {
        var early = store(DUE);
        BatchOfTest.of(early);
        weeks(early, "7");
        assertThat(ask(SETTINGS, DUE.minus(15, ChronoUnit.DAYS))).isEmpty();
        assertThat(askAll(DUE.minus(14, ChronoUnit.DAYS)))
                .extracting(Job::subject)
                .containsExactly("2027-Q1");
    }

    @Test
    void aTerritoryMayHaveNoDraftsByThemselves() {
        var store = store(DUE);
        BatchOfTest.of(store);
        weeks(store, "0");

        assertThat(askAll(DUE)).isEmpty();
        assertThat(ask(SETTINGS, Instant.parse("2026-12-31T22:00:00Z"))).isEmpty();
    }

    /** Says in the territory's tables how many weeks before a quarter it is drafted. */
    private static void weeks(Store store, String weeks) {
        var versions = new TerritoryVersions(store);
        var files = versions.files("forbach", versions.current("forbach"));
        var settings = new String(Objects.requireNonNull(files.content("territory.csv")), StandardCharsets.UTF_8)
                + "draft_weeks," + weeks + "\n";
        versions.keep(
                files.with("territory.csv", settings.getBytes(StandardCharsets.UTF_8))
                        .read(),
                "Ada",
                "test");
    }

    @Test
    void whatIsGoingOnOrMadeIsNotAskedForAgain() {
        assertThat(ask(SETTINGS, DUE)).isPresent();
        assertThat(ask(SETTINGS, DUE.plusSeconds(3600))).isEmpty();

        var web = BatchOfTest.of(store(DUE));
        var prepared = web.batch().prepare(new Quarter(2027, 1), DraftSearch.of(SETTINGS));
        web.batch().keep(prepared, prepared.solver().run(heard -> {}), null);
        jobs.of("forbach").forEach(j -> end(j, "DONE", false, DUE));
        assertThat(ask(SETTINGS, DUE.plusSeconds(3600))).isEmpty();
    }

    /** Demand, tables and what is published may have changed since; where nothing has, the job finds it made. */
    @Test
    void oneThatWasMadeBeforeItWasDueIsAskedForOnceMore() {
        var early = DUE.minus(14, ChronoUnit.DAYS);
        var web = BatchOfTest.of(store(early));
        var prepared = web.batch().prepare(new Quarter(2027, 1), DraftSearch.of(SETTINGS));
        web.batch().keep(prepared, prepared.solver().run(heard -> {}), null);
        var runs = new DraftRuns(SETTINGS, new Jobs(store(early), source), store(early));
        end(runs.ask(new Quarter(2027, 1)), "DONE", false, early);
        assertThat(askAll(DUE.minusSeconds(1))).isEmpty();

        var job = askAll(DUE);
        assertThat(job).extracting(Job::subject).containsExactly("2027-Q1");

        end(job.get(0), "DONE", false, DUE);
        assertThat(askAll(DUE.plusSeconds(3600))).isEmpty();
    }

    @Test
    void oneThatWasAskedForBeforeItWasDueAndStoppedSinceStaysStopped() {
        var early = store(DUE.minusSeconds(60));
        BatchOfTest.of(early);
        var job = new DraftRuns(SETTINGS, new Jobs(early, source), early).ask(new Quarter(2027, 1));
        end(job, "STOPPED", true, DUE.plusSeconds(60));

        assertThat(askAll(DUE.plusSeconds(3600))).isEmpty();
    }

    @Test
    void oneThatFailedIsTriedAgainADayLater() {
        end(ask(SETTINGS, DUE).orElseThrow(), "FAILED", false, DUE);

        assertThat(ask(SETTINGS, DUE.plusSeconds(86_399))).isEmpty();
        assertThat(ask(SETTINGS, DUE.plusSeconds(86_400))).isPresent();
    }

    @Test
    void oneThatSomebodyStoppedStaysStoppedAndOneThatAProcessLeftDoesNot() {
        var job = ask(SETTINGS, DUE).orElseThrow();
        end(job, "STOPPED", true, DUE);
        assertThat(ask(SETTINGS, DUE.plusSeconds(90_000))).isEmpty();

        end(job, "STOPPED", false, DUE);
        assertThat(ask(SETTINGS, DUE.plusSeconds(1))).isPresent();
    }
}
