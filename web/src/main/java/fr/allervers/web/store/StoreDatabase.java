package fr.allervers.web.store;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/** Connections to the database that settings name; its tables may be missing. */
public final class StoreDatabase {

    private static final Logger LOG = LoggerFactory.getLogger(StoreDatabase.class);

    static final String SET =
            "Set allervers.database.url (jdbc:postgresql://host/name), allervers.database.user and .password.";

    /** For a connection: who reads a page is told soon that the database is lost. */
    private static final int MILLIS_TO_WAIT = 5000;

    /** What stays free on the disk of an H2 file that a command writes to. */
    private static final DataSize RESERVE = DataSize.ofMegabytes(200);

    private StoreDatabase() {}

    /**
     * Opens the database and connects once; the H2 file is made where there is none. An upgrade of its tables that was cut
     * off is undone.
     *
     * @return a pool of connections, to be closed with {@link #close}
     * @throws RefusedDatabaseException where it cannot be reached
     */
    public static DataSource open(DatabaseSettings settings, DataFolder data) {
        var source = settings.isFile() ? file(data) : server(settings);
        connect(source, settings, data);
        if (settings.isFile()) {
            new UpgradeCopy(source, data.folder()).undo();
        }
        return source;
    }

    /**
     * The store in a database that has its tables.
     *
     * @param territory id of the territory where none is named
     */
    public static Store store(DataSource source, DatabaseSettings settings, DataFolder data, String territory) {
        var database = JdbcClient.create(source);
        var space = DiskSpace.of(data.folder(), RESERVE);
        var transactions = new TransactionTemplate(
                settings.isFile() ? new FileTransactions(source, space) : new JdbcTransactionManager(source));
        var clock = Clock.systemDefaultZone();
        var documents = new Documents(database, transactions, clock);
        return new Store(database, transactions, documents, clock, new CurrentTerritory(territory));
    }

    private static HikariDataSource file(DataFolder data) {
        return file(DatabaseSettings.h2(data.folder()));
    }

    /** @param url of an H2 file */
    static HikariDataSource file(String url) {
        var pool = pool(url, "sa", "");
        pool.setExceptionOverride(new FileReopening(pool));
        return pool;
    }

    private static HikariDataSource server(DatabaseSettings settings) {
        var pool = pool(Objects.requireNonNull(settings.url()), settings.user(), settings.password());
        pool.setExceptionOverride(new RefusedRoom(Clock.systemUTC()));
        return pool;
    }

    private static HikariDataSource pool(String url, @Nullable String user, @Nullable String password) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setConnectionTimeout(MILLIS_TO_WAIT);
        return pool;
    }

    private static void connect(DataSource source, DatabaseSettings settings, DataFolder data) {
        try (var connection = source.getConnection()) {
            connection.isValid(1);
        } catch (SQLException e) {
            close(source);
            throw refusal(e, settings, data);
        }
    }

    private static RefusedDatabaseException refusal(SQLException e, DatabaseSettings settings, DataFolder data) {
        if (RefusedDatabaseException.isInUse(e)) {
            return new RefusedDatabaseException(
                    "The H2 file below %s is already in use by another process: several nodes need PostgreSQL."
                            .formatted(data.folder().toAbsolutePath()),
                    "End the other process, or give both one PostgreSQL. " + SET,
                    e);
        }
        return new RefusedDatabaseException(
                "The database cannot be reached: %s.".formatted(e.getMessage()),
                settings.isFile()
                        ? "See that the folder allervers.data.folder can be written to."
                        : "See that PostgreSQL runs at %s and lets this user in.".formatted(settings.shown()),
                e);
    }

    /** Closes a pool of connections. */
    public static void close(DataSource source) {
        if (source instanceof AutoCloseable pool) {
            try {
                pool.close();
            } catch (Exception e) {
                LOG.debug("A pool of connections that is not used does not close", e);
            }
        }
    }
}
