package fr.allervers.web.backup;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** When {@link NightlyBackup} makes its backups. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(BackupSettings.FOLDER)
class BackupTimes implements SchedulingConfigurer {

    private final NightlyBackup backup;

    BackupTimes(NightlyBackup backup) {
        this.backup = backup;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addTriggerTask(backup::make, context -> backup.next(context.lastCompletion() == null));
    }
}
