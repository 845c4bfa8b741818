package fr.allervers.web.operation;

import fr.allervers.web.language.Say;
import fr.allervers.web.store.DiskSpace;
import fr.allervers.web.store.Outage;
import java.util.Locale;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether the database answers (else {@code DOWN}) and there is room to write (else {@code DEGRADED}, which is answered
 * with 200: reading goes on). What is wrong is said in a sentence, in French and in English.
 */
@Component
record StoreHealthIndicator(JdbcClient database, DiskSpace space, Say say) implements HealthIndicator {

    static final Status DEGRADED = new Status("DEGRADED");

    @Override
    public Health health() {
        if (!isReached()) {
            return told(Health.down(), Outage.DATABASE_LOST);
        }
        return space.isFull()
                ? told(Health.status(DEGRADED), Outage.DISK_FULL)
                : Health.up().build();
    }

    private boolean isReached() {
        try {
            database.sql("select 1").query(Integer.class).single();
            return true;
        } catch (DataAccessException e) {
            return false;
        }
    }

    private Health told(Health.Builder health, Outage outage) {
        var key = "error." + outage + ".text";
        return health.withDetail("fr", say.in(Locale.FRENCH, key))
                .withDetail("en", say.in(Locale.ENGLISH, key))
                .build();
    }
}
