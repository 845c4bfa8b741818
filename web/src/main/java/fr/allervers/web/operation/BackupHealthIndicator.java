package fr.allervers.web.operation;

import fr.allervers.web.backup.BackupSettings;
import fr.allervers.web.backup.NightlyBackup;
import fr.allervers.web.language.Say;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether there is a whole backup that is not much older than a day; else {@code DEGRADED}, and why. */
@Component
@ConditionalOnProperty(BackupSettings.FOLDER)
record BackupHealthIndicator(NightlyBackup backup, Clock clock, Say say) implements HealthIndicator {

    private static final Duration OLDEST = Duration.ofHours(30);

    @Override
    public Health health() {
        var newest = backup.newest();
        var health = isRecent(newest.orElse(Instant.MIN)) ? Health.up() : told("health.backup.old");
        newest.ifPresent(made -> health.withDetail("newest", made.toString()));
        var failure = backup.failure();
        return failure == null
                ? health.build()
                : told("health.backup.failed").withDetail("failure", failure).build();
    }

    private boolean isRecent(Instant made) {
        return made.isAfter(clock.instant().minus(OLDEST));
    }

    private Health.Builder told(String key) {
        return Health.status(StoreHealthIndicator.DEGRADED)
                .withDetail("fr", say.in(Locale.FRENCH, key))
                .withDetail("en", say.in(Locale.ENGLISH, key));
    }
}
