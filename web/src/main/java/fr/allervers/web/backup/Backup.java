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
     * @return what was written
     * @throws EmptyStoreException where the database has no tables
     */
    public static BackedUp write(DataSource source, Instant now, OutputStream out) throws IOException {
        var applied = Flyway.configure().dataSource(source).load().info().current();
        if (applied == null) {
            throw new EmptyStoreException();
        }
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            var zip = new ZipOutputStream(out);
            var backedUp =
                    new Backup(connection, zip).write(applied.getVersion().toString(), now);
            connection.rollback();
            zip.finish();
            return backedUp;
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The store cannot be read", e);
        }
    }

    private BackedUp write(String schema, Instant now) throws SQLException, IOException {
        var rows = new LinkedHashMap<String, Long>();
        for (var table : StoreTable.in(schema)) {
            rows.put(table.name(), rows(table));
        }
        documents();
        var backedUp = new BackedUp(BackedUp.FORMAT, schema, now.toString(), rows);
        entry(BackedUp.FILE, JsonText.bytes(backedUp));
        return backedUp;
    }

    private long rows(StoreTable table) throws SQLException, IOException {
        zip.putNextEntry(new ZipEntry(table.file()));
        long count = 0;
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("select * from " + table.name())) {
            var cells = Cells.of(found.getMetaData());
            while (found.next()) {
                zip.write((JsonText.of(cells.read(found)) + "\n").getBytes(UTF_8));
                count++;
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
