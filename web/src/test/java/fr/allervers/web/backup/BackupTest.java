package fr.allervers.web.backup;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.allervers.web.store.JsonText;
import fr.allervers.web.store.Packed;
import fr.allervers.web.store.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class BackupTest {

    private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");
    private static final OffsetDateTime THEN = OffsetDateTime.parse("2026-11-27T23:30:00.123456+02:00");

    @TempDir
    private Path folder;

    static Stream<Arguments> directions() {
        return Arrays.stream(TestDatabase.values())
                .flatMap(from -> Arrays.stream(TestDatabase.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("directions")
    void everythingIsTheSameInTheOtherDatabase(TestDatabase from, TestDatabase to) throws Exception {
        var source = filled(from);
        var target = to.empty(folder.resolve("target"));

        var read = Restore.read(backup(source), target);

        assertThat(read.documents()).isEqualTo(2);
        assertThat(read.rows().values()).hasSize(StoreTable.ALL.size()).allMatch(rows -> rows > 0);
        assertThat(contents(target)).isEqualTo(contents(source));
        assertThat(FilledStore.audit(target)).isGreaterThan(7);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aBackupOfTheSchemaBeforeIsBroughtUpToDate(TestDatabase kind) throws Exception {
        var before = kind.empty(folder.resolve("source"));
        Flyway.configure().dataSource(before).target("1").load().migrate();
        FilledStore.fill(before);
        var target = kind.empty(folder.resolve("target"));

        assertThat(Restore.read(backup(before), target).schema()).isEqualTo("1");

        Flyway.configure().dataSource(before).load().migrate();
        assertThat(contents(target)).isEqualTo(contents(before));
        assertThat(JdbcClient.create(target)
                        .sql("select count(*) from job")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void everyTableIsBackedUpButWhatBeginsAnew(TestDatabase kind) throws SQLException {
        var source = migrated(kind, "any");
        var names = FilledStore.names(source);
        names.removeAll(Set.of("job", "job_asker", "scheduled_tasks"));
        names.removeAll(Set.of("account_link", "failed_sign_in", "spring_session", "spring_session_attributes"));

        assertThat(names)
                .containsExactlyInAnyOrderElementsOf(
                        StoreTable.ALL.stream().map(StoreTable::name).collect(toSet()));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void nothingIsPutIntoADatabaseThatHoldsSomething(TestDatabase kind) throws Exception {
        var source = filled(kind);
        var backup = backup(source);
        var before = contents(source);

        assertThatExceptionOfType(StoreInUseException.class).isThrownBy(() -> Restore.read(backup, source));
        assertThat(contents(source)).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void ofADamagedBackupNothingIsRestored(TestDatabase kind) throws Exception {
        var backup = backup(filled(TestDatabase.H2));
        var whole = Files.readAllBytes(backup);
        var target = kind.empty(folder.resolve("target"));
        for (int length : new int[] {0, 10, whole.length / 2, whole.length - 1}) {
            Files.write(backup, Arrays.copyOf(whole, length));
            assertThatExceptionOfType(DamagedBackupException.class).isThrownBy(() -> Restore.read(backup, target));
        }
        for (int at = 40; at < whole.length - 2_000; at += whole.length / 20) {
            var flipped = whole.clone();
            flipped[at] ^= 1;
            Files.write(backup, flipped);
            restoreOrRefuse(backup, kind.empty(folder.resolve("target" + at)));
        }
        Files.write(backup, whole);
        Restore.read(backup, target);
    }

    @Test
    void aFigureThatChangedOnTheWayIsFound() throws Exception {
        var changed = changed("9000000000", "8000000000");

        assertThatExceptionOfType(DamagedBackupException.class)
                .isThrownBy(() -> Restore.read(changed, TestDatabase.H2.empty(folder.resolve("target"))))
                .withMessageStartingWith("tables/proof.jsonl");
    }

    @Test
    void aVersionOfTheTablesThatIsNoneIsFound() throws Exception {
        var changed = changed("\"schema\":\"2", "\"schema\":\"g");

        assertThatExceptionOfType(DamagedBackupException.class)
                .isThrownBy(() -> Restore.read(changed, TestDatabase.H2.empty(folder.resolve("target"))))
                .withMessageStartingWith("backup.json");
    }

    /** A backup in which a text stands in the place of another that is as long. */
    private Path changed(String text, String by) throws Exception {
        var backup = backup(filled(TestDatabase.H2));
        var changed = folder.resolve("changed.zip");
        try (var zip = new ZipFile(backup.toFile());
                var out = new ZipOutputStream(Files.newOutputStream(changed))) {
            out.setMethod(ZipOutputStream.STORED);
            for (var entry : Collections.list(zip.entries())) {
                store(entry.getName(), zip.getInputStream(entry).readAllBytes(), out);
            }
        }
        var content = Files.readString(changed, ISO_8859_1);
        assertThat(content).contains(text);
        Files.writeString(changed, content.replace(text, by), ISO_8859_1);
        return changed;
    }

    private static void store(String name, byte[] content, ZipOutputStream out) throws IOException {
        var crc = new CRC32();
        crc.update(content);
        var entry = new ZipEntry(name);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        out.putNextEntry(entry);
        out.write(content);
    }

    /** A bit of a name or a date may not matter, one of the schema's number makes it another's; what is restored is whole. */
    private static void restoreOrRefuse(Path backup, DataSource target) throws Exception {
        try {
            Restore.read(backup, target);
        } catch (DamagedBackupException | StoreInUseException e) {
            assertThat(e instanceof DamagedBackupException damaged ? damaged.place() : e.getMessage())
                    .isNotBlank();
            var made = FilledStore.names(target);
            for (var table : StoreTable.ALL) {
                assertThat(made.contains(table.name()) ? count(table, target) : 0)
                        .isZero();
            }
        }
    }

    private static long count(StoreTable table, DataSource source) {
        return JdbcClient.create(source)
                .sql("select count(*) from " + table.name())
                .query(Long.class)
                .single();
    }

    @Test
    void aDatabaseWithoutTablesIsNotBackedUp() {
        var none = TestDatabase.H2.empty(folder.resolve("none"));

        assertThatExceptionOfType(EmptyStoreException.class).isThrownBy(() -> backup(none));
    }

    @Test
    void aBackupOfANewerProgramIsRefused() throws Exception {
        var file = folder.resolve("backup.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(BackedUp.FILE));
            zip.write(JsonText.bytes(new BackedUp(BackedUp.FORMAT, "99", NOW.toString(), Map.of())));
        }
        var target = TestDatabase.H2.empty(folder.resolve("target"));

        assertThatExceptionOfType(StoreInUseException.class)
                .isThrownBy(() -> Restore.read(file, target))
                .withMessage("NEWER_BACKUP");
    }

    private Path backup(DataSource source) throws IOException {
        var file = folder.resolve("backup.zip");
        try (var out = Files.newOutputStream(file)) {
            Backup.write(source, NOW, out);
        }
        return file;
    }

    private DataSource migrated(TestDatabase kind, String name) {
        var source = kind.empty(folder.resolve(name));
        Flyway.configure().dataSource(source).load().migrate();
        return source;
    }

    /** A row or more in each table. */
    private DataSource filled(TestDatabase kind) {
        return FilledStore.fill(migrated(kind, "source"));
    }

    /** Every row of every table as JSON, and the contents of documents. */
    private static List<String> contents(DataSource source) throws SQLException {
        var contents = new ArrayList<String>();
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            for (var table : StoreTable.ALL) {
                var cells = Cells.of(connection, table).withoutContent();
                try (var rows = statement.executeQuery("select * from " + table.name())) {
                    while (rows.next()) {
                        contents.add(table.name() + JsonText.of(cells.read(rows)));
                    }
                }
            }
            try (var documents = statement.executeQuery("select packed, bytes from document")) {
                while (documents.next()) {
                    contents.add(Arrays.toString(new Packed(documents.getBoolean(1), documents.getBytes(2)).content()));
                }
            }
        }
        contents.sort(null);
        return contents;
    }
}
