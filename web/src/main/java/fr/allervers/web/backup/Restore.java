package fr.allervers.web.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.allervers.web.backup.StoreInUseException.Reason;
import fr.allervers.web.store.DataFolder;
import fr.allervers.web.store.DatabaseSettings;
import fr.allervers.web.store.JsonText;
import fr.allervers.web.store.Packed;
import fr.allervers.web.store.Sha256;
import fr.allervers.web.store.StoreDatabase;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.util.FileSystemUtils;
import tools.jackson.core.JacksonException;

/**
 * A backup put into an empty database: its tables are made as they were when the backup was made, filled in one
 * transaction, and then brought up to date. Every document's SHA-256 is computed anew and every row counted.
 */
public final class Restore {

    private final ZipFile zip;
    private final BackedUp backedUp;
    private final Connection connection;

    private Restore(ZipFile zip, BackedUp backedUp, Connection connection) {
        this.zip = zip;
        this.backedUp = backedUp;
        this.connection = connection;
    }

    /**
     * Restores all of it or nothing.
     *
     * @return what the backup holds
     * @throws DamagedBackupException where the file is no whole backup
     * @throws StoreInUseException where the database is not empty, or newer than the backup
     */
    public static BackedUp read(Path file, DataSource source) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var backedUp = backedUp(zip);
            migrate(source, backedUp.schema());
            fill(zip, backedUp, source);
            Flyway.configure().dataSource(source).load().migrate();
            return backedUp;
        } catch (ZipException e) {
            throw new DamagedBackupException(file.toString(), "no whole zip file", e);
        }
    }

    /**
     * Restores into a database of its own, which is gone afterwards, to see whether a backup is whole.
     *
     * @return what the backup holds
     * @throws DamagedBackupException where it is not
     */
    public static BackedUp check(Path file) throws IOException {
        var folder = Files.createTempDirectory("aller-vers-backup");
        try {
            var source = StoreDatabase.open(DatabaseSettings.H2_FILE, new DataFolder(folder));
            try {
                return read(file, source);
            } finally {
                StoreDatabase.close(source);
            }
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static BackedUp backedUp(ZipFile zip) throws IOException {
        try {
            var backedUp = JsonText.read(content(zip, BackedUp.FILE), BackedUp.class);
            if (backedUp.format() != BackedUp.FORMAT) {
                throw new DamagedBackupException(BackedUp.FILE, "format " + backedUp.format() + " is not known");
            }
            return backedUp;
        } catch (JacksonException e) {
            throw new DamagedBackupException(BackedUp.FILE, "cannot be read", e);
        }
    }

    private static void migrate(DataSource source, String schema) {
        var version = version(schema);
        var migrations = Flyway.configure().dataSource(source).load().info();
        if (Arrays.stream(migrations.all()).noneMatch(m -> version.equals(m.getVersion()))) {
            throw new StoreInUseException(Reason.NEWER_BACKUP);
        }
        var current = migrations.current();
        if (current != null && current.getVersion().compareTo(version) > 0) {
            throw new StoreInUseException(Reason.NEWER_DATABASE);
        }
        Flyway.configure().dataSource(source).target(version).load().migrate();
    }

    private static MigrationVersion version(String schema) {
        try {
            return MigrationVersion.fromVersion(schema);
        } catch (FlywayException e) {
            throw new DamagedBackupException(BackedUp.FILE, "'" + schema + "' is no version of the tables", e);
        }
    }

    private static void fill(ZipFile zip, BackedUp backedUp, DataSource source) throws IOException {
        try (var connection = source.getConnection()) {
            var restore = new Restore(zip, backedUp, connection);
            restore.requireWhole();
            restore.count();
            connection.setAutoCommit(false);
            restore.fill();
            connection.commit();
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The store cannot be written", e);
        }
    }

    /** Before anything of a table is used; {@link ZipFile} looks at no checksum. */
    private void requireWhole() throws IOException {
        for (var table : StoreTable.in(backedUp.schema())) {
            var checked = new CheckedInputStream(zip.getInputStream(entry(table)), new CRC32());
            try (checked) {
                checked.transferTo(OutputStream.nullOutputStream());
            } catch (ZipException | EOFException e) {
                throw new DamagedBackupException(table.file(), "cannot be unpacked", e);
            }
            if (checked.getChecksum().getValue() != entry(table).getCrc()) {
                throw new DamagedBackupException(table.file(), "the content is another");
            }
        }
    }

    private ZipEntry entry(StoreTable table) {
        var entry = zip.getEntry(table.file());
        if (entry == null) {
            throw new DamagedBackupException(table.file(), "is missing");
        }
        return entry;
    }

    /** Before the transaction, which H2 would end: where the database goes on counting. */
    private void count() throws SQLException, IOException {
        for (var table : StoreTable.in(backedUp.schema())) {
            try (var statement = connection.createStatement()) {
                requireEmpty(table, statement);
                if (table.counter() != null) {
                    statement.execute("alter table %s alter column %s restart with %d"
                            .formatted(table.name(), table.counter(), highest(table, table.counter()) + 1));
                }
            }
        }
    }

    private static void requireEmpty(StoreTable table, Statement statement) throws SQLException {
        try (var found = statement.executeQuery("select count(*) from " + table.name())) {
            if (found.next() && found.getLong(1) > 0) {
                throw new StoreInUseException(Reason.NOT_EMPTY);
            }
        }
    }

    private long highest(StoreTable table, String counter) throws IOException, SQLException {
        var highest = new long[1];
        eachRow(
                table,
                row -> highest[0] =
                        Math.max(highest[0], ((Number) Objects.requireNonNull(row.get(counter))).longValue()));
        return highest[0];
    }

    private void fill() throws SQLException, IOException {
        for (var table : StoreTable.in(backedUp.schema())) {
            long rows = fill(table);
            if (rows != backedUp.rows().getOrDefault(table.name(), -1L)) {
                throw new DamagedBackupException(
                        table.file(), rows + " rows, not " + backedUp.rows().get(table.name()));
            }
        }
    }

    private long fill(StoreTable table) throws SQLException, IOException {
        var cells = Cells.of(connection, table);
        var names = String.join(", ", cells.names());
        var marks = "?, ".repeat(cells.names().size() - 1) + "?";
        try (var insertion =
                connection.prepareStatement("insert into %s (%s) values (%s)".formatted(table.name(), names, marks))) {
            return eachRow(table, row -> {
                cells.write(row, insertion);
                if (table.name().equals(StoreTable.DOCUMENTS)) {
                    content(String.valueOf(row.get("sha256")), cells, insertion);
                }
                insertion.executeUpdate();
            });
        }
    }

    private void content(String sha256, Cells cells, PreparedStatement insertion) throws SQLException, IOException {
        var content = content(zip, StoreTable.file(sha256));
        if (!Sha256.of(content).equals(sha256)) {
            throw new DamagedBackupException(StoreTable.file(sha256), "the content is another");
        }
        var packed = Packed.of(content);
        insertion.setBoolean(1 + cells.names().indexOf("packed"), packed.isPacked());
        insertion.setBytes(1 + cells.names().indexOf(StoreTable.BYTES), packed.bytes());
    }

    /** What is done with a row, by column. */
    private interface RowUse {
        void use(Map<String, @Nullable Object> row) throws SQLException, IOException;
    }

    private long eachRow(StoreTable table, RowUse use) throws SQLException, IOException {
        long rows = 0;
        try (var lines = new BufferedReader(new InputStreamReader(zip.getInputStream(entry(table)), UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                use.use(row(table, line));
                rows++;
            }
        }
        return rows;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> row(StoreTable table, String line) {
        try {
            return JsonText.read(line, HashMap.class);
        } catch (JacksonException e) {
            throw new DamagedBackupException(table.file(), "a line cannot be read", e);
        }
    }

    private static byte[] content(ZipFile zip, String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new DamagedBackupException(name, "is missing");
        }
        try (var in = zip.getInputStream(entry)) {
            return in.readAllBytes();
        } catch (ZipException | EOFException e) {
            throw new DamagedBackupException(name, "cannot be unpacked", e);
        }
    }
}
