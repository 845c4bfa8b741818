package fr.allervers.web.operation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.web.backup.BackupSettings;
import fr.allervers.web.backup.NightlyBackup;
import fr.allervers.web.language.Say;
import fr.allervers.web.store.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.support.ResourceBundleMessageSource;

class BackupHealthIndicatorTest {

    private static final Clock NOW = Clock.systemDefaultZone();

    @TempDir
    private Path folder;

    private static Say say() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setFallbackToSystemLocale(false);
        messages.setDefaultEncoding("UTF-8");
        return new Say(messages, NOW);
    }

    private NightlyBackup backup(DataSource source) {
        return new NightlyBackup(new BackupSettings(folder.resolve("backups"), "02:30", 2), source, NOW);
    }

    private static Health health(NightlyBackup backup, Clock clock) {
        return new BackupHealthIndicator(backup, clock, say()).health();
    }

    @Test
    void aRecentWholeBackupIsGoodAndAnOldOneOrNoneIsSaid() {
        var backup = backup(TestDatabase.H2.source(folder));
        assertThat(health(backup, NOW).getDetails()).containsKeys("fr", "en").doesNotContainKey("newest");

        backup.make();

        assertThat(health(backup, NOW).getStatus()).isEqualTo(Status.UP);
        var old = health(backup, Clock.offset(NOW, Duration.ofHours(31)));
        assertThat(old.getStatus()).isEqualTo(StoreHealthIndicator.DEGRADED);
        assertThat(old.getDetails()).containsEntry("en", "There is no whole backup of less than 30 hours.");
    }

    @Test
    void aFailureIsSaid() {
        var backup = backup(TestDatabase.H2.empty(folder));

        backup.make();

        assertThat(health(backup, NOW).getStatus()).isEqualTo(StoreHealthIndicator.DEGRADED);
        assertThat(health(backup, NOW).getDetails())
                .containsEntry("fr", "La dernière sauvegarde a échoué\u00a0: le journal dit pourquoi.");
    }
}
