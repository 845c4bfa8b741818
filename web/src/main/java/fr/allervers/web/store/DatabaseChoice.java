package fr.allervers.web.store;

import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The database in use: said once in the log, or refused before anything is written to it. */
@Configuration(proxyBeanMethods = false)
class DatabaseChoice {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseChoice.class);

    /** What H2 says of a file that another process holds. */
    private static final int IN_USE = 90020;

    private static final String SET =
            "Set allervers.database.url (jdbc:postgresql://host/name), allervers.database.user and .password.";

    /**
     * Chooses, and connects once.
     *
     * @param production setting {@code allervers.production}: true where losing the machine must not lose the data
     * @throws RefusedDatabaseException where that database must not be used, or cannot be
     */
    @Bean
    DataSource dataSource(
            DatabaseSettings settings, DataFolder data, @Value("${allervers.production:false}") boolean production) {
        if (settings.isFile() && production) {
            throw new RefusedDatabaseException(
                    "allervers.production=true needs PostgreSQL, and no address of one is set.", SET);
        }
        var source = settings.isFile() ? file(data) : server(settings);
        connect(source, settings, data);
        LOG.info(inUse(settings, data));
        return source;
    }

    static String inUse(DatabaseSettings settings, DataFolder data) {
        return "Everything is kept in %s."
                .formatted(
                        settings.isFile()
                                ? "one H2 file below " + data.folder().toAbsolutePath()
                                : "PostgreSQL at " + settings.shown());
    }

    /** Commits that last: those of the H2 file are on disk before anybody is told so. */
    @Bean
    JdbcTransactionManager transactionManager(DataSource source, DatabaseSettings settings) {
        return settings.isFile() ? new FileTransactions(source) : new JdbcTransactionManager(source);
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
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getErrorCode() == IN_USE) {
                return new RefusedDatabaseException(
                        "The H2 file below %s is already in use by another process: several nodes need PostgreSQL."
                                .formatted(data.folder().toAbsolutePath()),
                        "End the other process, or give both one PostgreSQL. " + SET,
                        e);
            }
        }
        return new RefusedDatabaseException(
                "The database cannot be reached: %s.".formatted(e.getMessage()),
                settings.isFile()
                        ? "See that the folder allervers.data.folder can be written to."
                        : "See that PostgreSQL runs at %s and lets this user in.".formatted(settings.shown()),
                e);
    }

    private static void close(DataSource source) {
        if (source instanceof AutoCloseable pool) {
            try {
                pool.close();
            } catch (Exception e) {
                LOG.debug("A pool of connections that is not used does not close", e);
            }
        }
    }
}
