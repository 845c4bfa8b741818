package fr.allervers.web.territory.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.territory.Territories;
import fr.allervers.web.job.Job;
import fr.allervers.web.job.ProcessesOfTest;
import fr.allervers.web.quarter.QuartersOfTest;
import fr.allervers.web.shape.RunState;
import fr.allervers.web.store.OnBothDatabases;
import fr.allervers.web.store.Store;
import fr.allervers.web.store.TestDatabase;
import fr.allervers.web.territory.TerritoryVersions;
import fr.allervers.web.territory.VersionReason.Kind;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** Territories that are sent, taken as jobs. */
@OnBothDatabases
class ImportWorkTest {

    @TempDir
    private Path folder;

    @Parameter
    private TestDatabase kind;

    private ProcessesOfTest processes;
    private Store store;
    private TerritoryVersions versions;
    private ImportRuns runs;

    @BeforeEach
    void open() throws SQLException {
        processes = new ProcessesOfTest(kind, folder);
        store = processes.store();
        QuartersOfTest.of(store, "forbach");
        versions = new TerritoryVersions(store);
        runs = new ImportRuns(store, processes.jobs());
    }

    @AfterEach
    void close() throws SQLException {
        processes.close();
    }

    private static byte[] zip(String file, String content) {
        return Territories.copy("val-daigremont")
                .files()
                .with(file, content.getBytes(UTF_8))
                .zip();
    }

    private void process() {
        processes.start(new ImportWork(store, new TerritoryImport(store, versions)));
    }

    private Job over(Job job) {
        return processes.until(job, j -> j.state().isOver());
    }

    @Test
    void whatWasSentToAProcessThatIsGoneIsTakenByAnother() {
        var asked = runs.ask(Territories.copy("val-daigremont").files().zip(), "Ada", "from the office");
        assertThat(runs.await(asked, Duration.ofMillis(300)).state()).isEqualTo(RunState.WAITING);

        process();

        var over = over(asked);
        assertThat(over.state()).as("%s", over).isEqualTo(RunState.DONE);
        var taken = Objects.requireNonNull(ImportRuns.taken(over), "it was taken");
        assertThat(taken.id()).isEqualTo("val-daigremont");
        var version = versions.version("val-daigremont", taken.version());
        assertThat(version.author()).isEqualTo("Ada");
        assertThat(version.reason()).isEqualTo(Kind.IMPORTED.saying("from the office"));
    }

    @Test
    void whatIsWrongEndsTheJobAndNothingIsTaken() {
        process();

        var over = over(runs.ask(zip("rooms.csv", "id,x\n"), null, null));

        assertThat(over.state()).isEqualTo(RunState.FAILED);
        assertThat(over.failure()).contains("rooms.csv:1");
        assertThat(over.canRetry()).isTrue();
        assertThat(ImportRuns.taken(over)).isNull();
        assertThat(versions.current("val-daigremont")).isZero();
    }

    @Test
    void oneThatIsStoppedBeforeItBeginsTakesNothing() {
        var asked = runs.ask(zip("themes.csv", "x"), null, null);
        processes.jobs().stop(asked.id());
        process();

        assertThat(over(asked).state()).isEqualTo(RunState.STOPPED);
        assertThat(versions.current("val-daigremont")).isZero();
    }

    @Test
    void aFileThatHadItsTimeIsAskedForAgain() {
        var asked = runs.ask(zip("themes.csv", "x"), null, null);
        store.write(() -> store.database()
                .sql("delete from document where kind = 'SOURCE'")
                .update());
        process();

        assertThat(over(asked).failure()).contains("zip");
    }
}
