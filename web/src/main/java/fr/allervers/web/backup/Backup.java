package fr.allervers.web.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.allervers.web.store.JsonText;
import fr.allervers.web.store.Packed;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Everything in the store as one zip file that knows no database: a line of JSON for each row of each table, the documents
 * as files named by their SHA-256, and {@link BackedUp} last, so that a file that was cut off is none.
 */
public final class Backup {

    private static final int ROWS_AT_ONCE = 1000;

    private final Connection connection;
    private final ZipOutputStream zip;

    private Backup(Connection connection, ZipOutputStream zip) {
        this.connection = connection;
        this.zip = zip;
    }

    /**
     * Writes what is in a database at one moment; whoever writes to it meanwhile is not kept from it.
     *
     * @param out gets the file; is not closed
     * @throws EmptyStoreException where the database has no tables
     */
    public static void write(DataSource source, Instant now, OutputStream out) throws IOException {
        var applied = Flyway.configure().dataSource(source).load().info().current();
        if (applied == null) {
            throw new EmptyStoreException();
        }
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            var zip = new ZipOutputStream(out);
            new Backup(connection, zip).write(applied.getVersion().toString(), now);
            connection.rollback();
            zip.finish();
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The store cannot be read", e);
        }
    }

    private void write(String schema, Instant now) throws SQLException, IOException {
        var rows = new LinkedHashMap<String, Long>();
        for (var table : StoreTable.in(schema)) {
            rows.put(table.name(), rows(table));
        }
        documents();
        entry(BackedUp.FILE, JsonText.bytes(new BackedUp(BackedUp.FORMAT, schema, now.toString(), rows)));
    }

    private long rows(StoreTable table) throws SQLException, IOException {
        var cells = Cells.of(connection, table).withoutContent();
        var query = "select %s from %s".formatted(String.join(", ", cells.names()), table.name());
        long count = 0;
        zip.putNextEntry(new ZipEntry(table.file()));
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (var found = statement.executeQuery(query)) {
                while (found.next()) {
                    zip.write((JsonText.of(cells.read(found)) + "\n").getBytes(UTF_8));
                    count++;
                }
            }
        }
        zip.closeEntry();
        return count;
    }

    private void documents() throws SQLException, IOException {
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(1);
            try (var found = statement.executeQuery("select sha256, packed, bytes from document")) {
                while (found.next()) {
                    entry(StoreTable.file(found.getString("sha256")), content(found));
                }
            }
        }
    }

    private static byte[] content(ResultSet document) throws SQLException {
        return new Packed(document.getBoolean("packed"), document.getBytes(StoreTable.BYTES)).content();
    }

    private void entry(String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
