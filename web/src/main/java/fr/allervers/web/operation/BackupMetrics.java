package fr.allervers.web.operation;

import fr.allervers.web.backup.BackupSettings;
import fr.allervers.web.backup.NightlyBackup;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** How old the newest backup is, and whether the last one that was tried failed. */
@Component
@ConditionalOnProperty(BackupSettings.FOLDER)
record BackupMetrics(NightlyBackup backup, Clock clock) implements MeterBinder {

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("allervers.backup.age", this, BackupMetrics::age)
                .baseUnit("seconds")
                .description("Age of the newest whole backup")
                .register(registry);
        Gauge.builder("allervers.backup.failed", backup, b -> b.failure() == null ? 0 : 1)
                .description("1 where the last backup failed")
                .register(registry);
    }

    private double age() {
        return backup.newest()
                .map(made -> (double) Duration.between(made, clock.instant()).toSeconds())
                .orElse(Double.NaN);
    }
}
