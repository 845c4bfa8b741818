package fr.allervers.web.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.allervers.web.store.Document.Kind;
import fr.allervers.web.store.OnBothDatabases;
import fr.allervers.web.store.Store;
import fr.allervers.web.store.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnBothDatabases
class NightlyBackupTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @TempDir
    private Path folder;

    @Parameter
    private TestDatabase kind;

    private DataSource source;
    private Store store;

    @BeforeEach
    void open() {
        source = kind.source(folder.resolve("store"));
        store = kind.store(source);
    }

    private NightlyBackup at(String moment) {
        var clock = Clock.fixed(ZonedDateTime.parse(moment + "+01:00").toInstant(), PARIS);
        return new NightlyBackup(new BackupSettings(folder.resolve("backups"), "02:30", 2), source, clock);
    }

    private List<String> files() throws IOException {
        try (var files = Files.list(folder.resolve("backups"))) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aBackupHoldsWhatWasThereAndTheNewestStay() throws Exception {
        at("2026-12-01T02:30:00").make();
        var hash = store.documents().keep(Kind.PLAN, "a plan".getBytes(StandardCharsets.UTF_8));
        at("2026-12-02T02:30:00").make();
        at("2026-12-03T02:30:00").make();

        assertThat(files()).containsExactly("aller-vers-2026-12-02T023000.zip", "aller-vers-2026-12-03T023000.zip");
        var target = TestDatabase.H2.empty(folder.resolve("target"));
        Restore.read(folder.resolve("backups/aller-vers-2026-12-02T023000.zip"), target);
        assertThat(TestDatabase.H2.store(target).documents().all()).containsExactly(hash);
    }

    @Test
    void whatIsNotWholeIsNoBackupAndIsTold() throws Exception {
        var backup = at("2026-12-01T02:30:00");
        backup.make();
        assertThat(backup.failure()).isNull();
        store.write(() -> store.database()
                .sql("insert into document values ('0123', 'PLAN', false, ?, 1, ?)")
                .params(new byte[] {1}, OffsetDateTime.now(PARIS))
                .update());

        at("2026-12-02T02:30:00").make();
        var failed = at("2026-12-03T02:30:00");
        failed.make();

        assertThat(failed.failure()).contains("documents/0123");
        assertThat(files()).containsExactly("aller-vers-2026-12-01T023000.zip");
    }

    @Test
    void itIsMadeAtItsTimeAndSoonWhereTheLastNightHadNone() throws Exception {
        assertThat(at("2026-12-01T01:00:00").next(false)).isEqualTo(Instant.parse("2026-12-01T01:30:00Z"));
        assertThat(at("2026-12-01T02:30:00").next(false)).isEqualTo(Instant.parse("2026-12-02T01:30:00Z"));
        assertThat(at("2027-03-27T12:00:00").next(false))
                .as("the night in which 02:30 is left out")
                .isEqualTo(Instant.parse("2027-03-28T01:30:00Z"));
        assertThat(at("2026-12-01T12:00:00").next(true)).isEqualTo(Instant.parse("2026-12-01T11:02:00Z"));

        at("2026-12-01T12:00:00").make();
        Files.setLastModifiedTime(
                folder.resolve("backups").resolve(files().get(0)),
                FileTime.from(Instant.parse("2026-12-01T11:00:00Z")));

        assertThat(at("2026-12-01T12:00:00").next(true)).isEqualTo(Instant.parse("2026-12-02T01:30:00Z"));
        assertThat(at("2026-12-02T12:01:00").next(true)).isEqualTo(Instant.parse("2026-12-02T11:03:00Z"));
    }

    @Test
    void noneOrNoTimeIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new BackupSettings(folder, "02:30", 0));
    }
}
