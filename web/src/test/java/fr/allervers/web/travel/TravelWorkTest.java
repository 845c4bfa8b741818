package fr.allervers.web.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import fr.allervers.data.bus.feed.FeedZip;
import fr.allervers.data.json.DocumentReader;
import fr.allervers.web.RoadThroughAll;
import fr.allervers.web.job.BegunJob;
import fr.allervers.web.job.Job;
import fr.allervers.web.job.JobKind;
import fr.allervers.web.job.JobScheduler;
import fr.allervers.web.job.JobWork;
import fr.allervers.web.job.Jobs;
import fr.allervers.web.job.LostJobException;
import fr.allervers.web.job.ProcessesOfTest;
import fr.allervers.web.quarter.QuartersOfTest;
import fr.allervers.web.shape.RunState;
import fr.allervers.web.store.OnBothDatabases;
import fr.allervers.web.store.Store;
import fr.allervers.web.store.TestDatabase;
import fr.allervers.web.territory.VersionReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.springframework.context.i18n.LocaleContextHolder;

@OnBothDatabases
class TravelWorkTest {

    @TempDir
    private Path folder;

    @Parameter
    private TestDatabase kind;

    private ProcessesOfTest processes;
    private Store store;
    private TravelOfTest travel;
    private Jobs jobs;
    private final List<Job> told = new CopyOnWriteArrayList<>();

    @BeforeEach
    void open() throws SQLException {
        processes = new ProcessesOfTest(kind, folder);
        store = processes.store();
        jobs = processes.jobs();
        QuartersOfTest.of(store, "forbach");
        travel = TravelOfTest.of(store);
    }

    @AfterEach
    void close() throws SQLException {
        processes.close();
    }

    private JobScheduler process(JobWork work) {
        return processes.start(work, told::add);
    }

    private Job over(Job job) {
        return processes.until(job, j -> j.state().isOver());
    }

    private Path feed() {
        return FeedZip.clean().write(folder.resolve("feed.zip"));
    }

    @Test
    void oneThatAProcessLeavesIsDoneByAnotherFromTheKeptFile() throws Exception {
        var feed = feed();
        var job = travel.ask(jobs, travel.asked(SourceKind.BUSES, "2027-Q1", feed, true));
        Files.delete(feed);
        var begun = new CountDownLatch(1);
        var first = process(new StuckWork(begun));
        begun.await();
        first.stop();
        assertThat(processes.until(job, j -> j.state() != RunState.RUNNING).state())
                .isEqualTo(RunState.WAITING);

        var second = process(TravelOfTest.of(store).work());
        var done = over(job);
        second.stop(); // it is told once the end is written

        assertThat(done.state()).as("%s", done).isEqualTo(RunState.DONE);
        assertThat(told).extracting(Job::id).containsExactly(job.id());
        var tables = Objects.requireNonNull(travel.file("buses-2027-Q1.json"), "they are the territory's");
        assertThat(DocumentReader.TABLE_SETS.read(tables).modes()).containsExactly("bus");
        var version = travel.versions().version("forbach", 2);
        assertThat(version.author()).isEqualTo("Ada");
        assertThat(version.reason().kind()).isEqualTo(VersionReason.Kind.TRAVEL);
    }

    @Test
    void tablesThatNobodyWantsToTakeStayBesideTheTerritory() throws Exception {
        process(travel.work());
        var problem = QuartersOfTest.of(store).preferred();
        var map = RoadThroughAll.write(
                QuartersOfTest.of(store).problem(problem).problem(), folder.resolve("map.osm.pbf"));

        var done = over(travel.ask(jobs, travel.asked(SourceKind.ROADS, "2027-Q1", map, false)));

        assertThat(done.state()).as("%s", done).isEqualTo(RunState.DONE);
        assertThat(travel.work().percent(done)).isEqualTo(100);
        assertThat(travel.versions().current("forbach")).isEqualTo(1);
    }

    @Test
    void aFileThatIsNoTimetableFailsAndTheReasonIsKept() throws Exception {
        process(travel.work());
        var nonsense = Files.writeString(folder.resolve("feed.zip"), "nonsense");

        var over = over(travel.ask(jobs, travel.asked(SourceKind.BUSES, "2027-Q1", nonsense, true)));

        assertThat(over.state()).isEqualTo(RunState.FAILED);
        assertThat(failure(over, Locale.FRENCH)).contains("un fichier zip entier");
        assertThat(failure(over, Locale.ENGLISH)).contains("whole zip file");
        assertThat(over.canRetry()).isTrue();
        assertThat(travel.versions().current("forbach")).isEqualTo(1);
    }

    @Test
    void aFileThatHadItsTimeIsAskedForAgainInTheReadersLanguage() throws Exception {
        var job = travel.ask(jobs, travel.asked(SourceKind.BUSES, "2027-Q1", feed(), true));
        store.write(() -> {
            store.database().sql("delete from travel_source_part").update();
            store.database().sql("delete from travel_source").update();
        });
        process(travel.work());

        var over = over(job);

        assertThat(over.state()).isEqualTo(RunState.FAILED);
        assertThat(failure(over, Locale.FRENCH)).contains("envoyez le fichier à nouveau");
        assertThat(failure(over, Locale.ENGLISH)).contains("send the file again");
    }

    private String failure(Job job, Locale reader) {
        LocaleContextHolder.setLocale(reader);
        try {
            return Objects.requireNonNull(jobs.find(job.id()).orElseThrow().failure(), "it failed");
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    @Test
    void oneThatIsStoppedMakesNoTables() throws Exception {
        var begun = new CountDownLatch(1);
        process(new StuckWork(begun));
        var job = travel.ask(jobs, travel.asked(SourceKind.BUSES, "2027-Q1", feed(), true));
        begun.await();
        jobs.stop(job.id());

        assertThat(over(job).state()).isEqualTo(RunState.STOPPED);
        assertThat(travel.versions().current("forbach")).isEqualTo(1);
    }

    /** Travel tables, by a process that another one took for dead as it had hardly begun. */
    private record LateWork(JobWork work, Store store, CompletableFuture<Throwable> end) implements JobWork {

        @Override
        public JobKind kind() {
            return JobKind.TRAVEL;
        }

        @Override
        public void run(BegunJob begun) {
            store.write(() ->
                    store.database().sql("update job set fence = fence + 1").update());
            end.complete(catchThrowable(() -> work.run(begun)));
        }
    }

    @Test
    void aProcessThatLostItsJobKeepsNoTables() throws Exception {
        var end = new CompletableFuture<Throwable>();
        travel.ask(jobs, travel.asked(SourceKind.BUSES, "2027-Q1", feed(), false));

        process(new LateWork(travel.work(), store, end));

        assertThat(end.get(1, TimeUnit.MINUTES)).isInstanceOfAny(LostJobException.class, CancellationException.class);
        assertThat(store.database()
                        .sql("select count(*) from travel_tables")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aFileInSeveralPartsComesOutAsItWentIn() throws IOException {
        var bytes = new byte[9 << 20];
        new Random(1).nextBytes(bytes);
        var file = Files.write(folder.resolve("map"), bytes);
        var sources = new Sources(store);

        var sha256 = sources.keep(SourceKind.ROADS, file);
        assertThat(sources.keep(SourceKind.ROADS, file)).isEqualTo(sha256);
        var out = folder.resolve("out");
        sources.write(sha256, out);

        assertThat(out).hasBinaryContent(bytes);
    }
}
