package fr.allervers.web.operation;

import fr.allervers.web.language.Say;
import fr.allervers.web.store.DataFolder;
import fr.allervers.web.store.DatabaseSettings;
import fr.allervers.web.store.SchemaUpgrade;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Brings the tables up to date before anything else is done with them, and says so meanwhile to whoever asks. */
@Component
record StoreUpgrade(DataSource source, DatabaseSettings settings, DataFolder data, Environment environment, Say say)
        implements FlywayMigrationStrategy {

    private static final Logger LOG = LoggerFactory.getLogger(StoreUpgrade.class);
    private static final String TEXT = "health.upgrade";
    private static final int USUAL_PORT = 8080;

    @Override
    public void migrate(Flyway flyway) {
        var upgrade = new SchemaUpgrade(source, settings, data);
        if (!SchemaUpgrade.isNeeded(flyway)) {
            upgrade.run(flyway);
            return;
        }
        LOG.info("The tables of the database are brought up to date");
        try (var notice = new UpgradeNotice(say.in(Locale.FRENCH, TEXT), say.in(Locale.ENGLISH, TEXT))) {
            addresses().forEach(notice::listen);
            upgrade.run(flyway);
        }
    }

    /** Where the application will listen; a port that is chosen only then is known to nobody yet. */
    private List<InetSocketAddress> addresses() {
        return IntStream.of(
                        environment.getProperty("server.port", Integer.class, USUAL_PORT),
                        environment.getProperty("management.server.port", Integer.class, 0))
                .filter(port -> port > 0)
                .mapToObj(this::address)
                .toList();
    }

    private InetSocketAddress address(int port) {
        var host = environment.getProperty("server.address");
        return host == null ? new InetSocketAddress(port) : new InetSocketAddress(host, port);
    }
}
