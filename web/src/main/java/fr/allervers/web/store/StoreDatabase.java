package fr.allervers.web.store;

import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.DataSourceBuilder;

/** Connections to the database that settings name; its tables may be missing. */
public final class StoreDatabase {

    private static final Logger LOG = LoggerFactory.getLogger(StoreDatabase.class);

    static final String SET =
            "Set allervers.database.url (jdbc:postgresql://host/name), allervers.database.user and .password.";

    private StoreDatabase() {}

    /**
     * Opens the database and connects once; the H2 file is made where there is none.
     *
     * @return a pool of connections, to be closed with {@link #close}
     * @throws RefusedDatabaseException where it cannot be reached
     */
    public static DataSource open(DatabaseSettings settings, DataFolder data) {
        var source = settings.isFile() ? file(data) : server(settings);
        connect(source, settings, data);
        return source;
    }

    private static DataSource file(DataFolder data) {
        return DataSourceBuilder.create()
                .url(DatabaseSettings.h2(data.folder()))
                .username("sa")
                .password("")
                .build();
    }

    private static DataSource server(DatabaseSettings settings) {
        return DataSourceBuilder.create()
                .url(Objects.requireNonNull(settings.url()))
                .username(settings.user())
                .password(settings.password())
                .build();
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
