package fr.allervers.web.store;

import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.util.unit.DataSize;

/** The database in use: said once in the log, or refused before anything is written to it. */
@Configuration(proxyBeanMethods = false)
class DatabaseChoice {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseChoice.class);

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
                    "allervers.production=true needs PostgreSQL, and no address of one is set.", StoreDatabase.SET);
        }
        var source = StoreDatabase.open(settings, data);
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
    JdbcTransactionManager transactionManager(DataSource source, DatabaseSettings settings, DiskSpace space) {
        return settings.isFile() ? new FileTransactions(source, space) : new JdbcTransactionManager(source);
    }

    /**
     * The disk that everything is written to.
     *
     * @param reserve setting {@code allervers.data.reserve}: what stays free where the H2 file is
     */
    @Bean
    DiskSpace diskSpace(
            DataSource source,
            DatabaseSettings settings,
            DataFolder data,
            @Value("${allervers.data.reserve:200MB}") DataSize reserve) {
        return settings.isFile() ? DiskSpace.of(data.folder(), reserve) : DiskSpace.of(source);
    }
}
