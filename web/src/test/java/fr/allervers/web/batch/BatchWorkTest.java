package fr.allervers.web.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.allervers.data.bus.feed.FeedZip;
import fr.allervers.data.calendar.Quarter;
import fr.allervers.web.job.Job;
import fr.allervers.web.job.JobKind;
import fr.allervers.web.job.JobScheduler;
import fr.allervers.web.job.Jobs;
import fr.allervers.web.job.ProcessesOfTest;
import fr.allervers.web.shape.RunState;
import fr.allervers.web.store.JsonText;
import fr.allervers.web.store.OnBothDatabases;
import fr.allervers.web.store.Store;
import fr.allervers.web.store.TestDatabase;
import fr.allervers.web.travel.TravelNote;
import fr.allervers.web.travel.TravelNote.Outcome;
import fr.allervers.web.travel.TravelOfTest;
import fr.allervers.web.travel.TravelRebuild;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnBothDatabases
class BatchWorkTest {

    private static final Quarter QUARTER = new Quarter(2027, 1);
    private static final DraftSearch SEARCH = new DraftSearch(6_000, 1);

    @TempDir
    private Path folder;

    @Parameter
    private TestDatabase kind;

    private ProcessesOfTest processes;
    private Store store;
    private BatchOfTest web;
    private Jobs jobs;

    @BeforeEach
    void open() throws SQLException {
        processes = new ProcessesOfTest(kind, folder);
        store = processes.store();
        jobs = processes.jobs();
        web = BatchOfTest.of(store);
    }

    @AfterEach
    void close() throws SQLException {
        processes.close();
    }

    private JobScheduler scheduler() {
        return processes.start(new BatchWork(web.batch(), TravelRebuild.of(store)));
    }

    private Job ask(String quarter) {
        return jobs.ask(JobKind.BATCH, "forbach", quarter, JsonText.of(SEARCH), null);
    }

    private Job until(Job job, Predicate<Job> happened) {
        return processes.until(job, happened);
    }

    private static BatchProgress progress(Job job) {
        return JsonText.read(String.valueOf(job.progress()), BatchProgress.class);
    }

    private List<String> plans() {
        return store.database()
                .sql("select document from plan_version")
                .query(String.class)
                .list();
    }

    @Test
    void oneThatWasInterruptedIsDoneAgainAndGivesTheSameBytes() {
        var job = ask("2027-Q1");
        var first = scheduler();
        until(job, j -> j.state() == RunState.RUNNING);
        first.stop();
        assertThat(until(job, j -> j.state() != RunState.RUNNING).state()).isNotEqualTo(RunState.DONE);
        assertThat(plans()).isEmpty();

        jobs.retry(job.id()); // nothing where it waits for another process already
        scheduler();
        var done = until(job, j -> j.state().isOver());

        assertThat(done.state()).isEqualTo(RunState.DONE);
        assertThat(progress(done).draft()).isEqualTo(1);
        assertThat(progress(done).known()).isFalse();
        var undisturbed = web.batch().prepare(QUARTER, SEARCH);
        assertThat(web.versions()
                        .get(web.batch().newest(QUARTER).orElseThrow().version())
                        .plan())
                .isEqualTo(undisturbed.solver().run(heard -> {}));
    }

    @Test
    void askedTwiceItMakesOneDraft() {
        scheduler();
        until(ask("2027-Q1"), j -> j.state() == RunState.DONE);
        var again = until(ask("2027-Q1"), j -> j.state() == RunState.DONE);

        assertThat(progress(again).known()).isTrue();
        assertThat(plans()).hasSize(1);
    }

    @Test
    void travelTablesAreMadeAnewOnceAndTwiceAskedItMakesOneDraft() throws Exception {
        var travel = TravelOfTest.of(store);
        travel.takeBuses("2026-Q4", FeedZip.clean().write(folder.resolve("feed.zip")));
        scheduler();
        var first = until(ask("2027-Q1"), j -> j.state() == RunState.DONE);
        var again = until(ask("2027-Q1"), j -> j.state() == RunState.DONE);

        assertThat(progress(first).travel())
                .extracting(TravelNote::file, TravelNote::outcome)
                .containsExactly(tuple("buses-2027-Q1.json", Outcome.REBUILT));
        assertThat(progress(again).travel()).extracting(TravelNote::outcome).containsExactly(Outcome.UNCHANGED);
        assertThat(progress(again).known()).isTrue();
        assertThat(plans()).hasSize(1);
        assertThat(web.batch().newest(QUARTER).orElseThrow().takenOver().travel())
                .as("what is kept with the draft once the job had its time")
                .isEqualTo(progress(first).travel());
        var drafted =
                web.versions().get(web.batch().newest(QUARTER).orElseThrow().version());
        assertThat(web.quarters().problem(drafted.problem()).problem().travel())
                .anyMatch(t -> t.mode().equals("bus") && !t.provenance().isEstimated());
    }

    @Test
    void tablesThatCannotBeMadeAnewStopNoDraft() throws Exception {
        TravelOfTest.of(store).takeBuses("2026-Q4", FeedZip.clean().write(folder.resolve("feed.zip")));
        store.write(() -> store.database().sql("delete from travel_source_part").update());
        scheduler();

        var done = until(ask("2027-Q1"), j -> j.state().isOver());

        assertThat(done.state()).as("%s", done).isEqualTo(RunState.DONE);
        assertThat(progress(done).travel()).extracting(TravelNote::outcome).containsExactly(Outcome.FAILED);
        assertThat(plans()).hasSize(1);
    }

    @Test
    void oneThatFailsKeepsNothingAndHoldsUpNoOther() {
        var lost = ask("2019-Q1");
        var other = ask("2027-Q1");
        store.write(() -> store.database()
                .sql("update job set arguments = '{\"tries\":1,\"seed\":\"x\"}' where id = ?")
                .param(lost.id())
                .update());
        scheduler();

        var done = until(other, j -> j.state().isOver());
        assertThat(done.state()).as("%s", done).isEqualTo(RunState.DONE);
        assertThat(until(lost, j -> j.state().isOver()).state()).isEqualTo(RunState.FAILED);
        assertThat(plans()).hasSize(1);
    }
}
