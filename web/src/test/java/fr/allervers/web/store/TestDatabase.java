package fr.allervers.web.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Assumptions;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** The databases that everything must run on. */
public enum TestDatabase {
    /**
     * A file that stays open for some seconds after its last connection, as it does below a pool: where several
     * connections open a closed file at once, H2 2.4 gives some of them a session that is not in PostgreSQL's mode yet.
     */
    H2 {
        @Override
        public DataSource empty(Path folder) {
            return new SimpleDriverDataSource(
                    new org.h2.Driver(), DatabaseSettings.h2(folder) + ";DB_CLOSE_DELAY=10", "sa", "");
        }
    },
    /** A real server, one for all tests; without it they are skipped, and with CI=true they fail. */
    POSTGRESQL {
        @Override
        public DataSource empty(Path folder) {
            var server = Server.running();
            var schema = "t" + UUID.randomUUID().toString().replace("-", "");
            try (var connection = server.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create schema " + schema);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return new SimpleDriverDataSource(
                    new org.postgresql.Driver(),
                    server.getJdbcUrl("postgres", "postgres") + "&currentSchema=" + schema);
        }
    };

    /** A database without tables. */
    public abstract DataSource empty(Path folder);

    /** The address of one of these. */
    public static String address(DataSource source) {
        return Objects.requireNonNull(((SimpleDriverDataSource) source).getUrl());
    }

    /**
     * The store in a database of its own, with all its tables.
     *
     * @param folder for a file; the same folder on H2 gives the same store again
     */
    public Store store(Path folder) {
        return store(source(folder));
    }

    /**
     * A database of its own, with all its tables.
     *
     * @param folder for a file; the same folder on H2 gives the same database again
     */
    public DataSource source(Path folder) {
        var source = empty(folder);
        Flyway.configure().dataSource(source).load().migrate();
        return source;
    }

    /** The store in a database that has all its tables. */
    public Store store(DataSource source) {
        return StoreOfTest.of(source, this == H2);
    }

    private static final class Server {

        private static EmbeddedPostgres server;

        static synchronized EmbeddedPostgres running() {
            if (server == null) {
                try {
                    server = EmbeddedPostgres.builder()
                            .setServerConfig(
                                    "fsync", "off") // nobody pulls the plug, and tests need not wait for the disk
                            .start();
                } catch (IOException | RuntimeException e) {
                    if ("true".equals(System.getenv("CI"))) {
                        throw new UncheckedIOException(new IOException("PostgreSQL does not start", e));
                    }
                    Assumptions.abort("PostgreSQL does not start on this machine: " + e);
                }
            }
            return server;
        }
    }
}
