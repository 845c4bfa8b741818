package fr.allervers.web.backup;

import java.nio.file.Path;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The backups that the application makes by itself.
 *
 * @param folder that gets them
 * @param at time of the day, {@code 02:30}, where the application is
 * @param keep how many files stay: older ones are deleted once there is a new one
 */
@ConfigurationProperties("allervers.backup")
public record BackupSettings(
        @DefaultValue("") Path folder,
        @DefaultValue("02:30") String at,
        @DefaultValue("14") int keep) {

    /** The setting without which none are made. */
    public static final String FOLDER = "allervers.backup.folder";

    public BackupSettings {
        LocalTime.parse(at);
        if (keep < 1) {
            throw new IllegalArgumentException("allervers.backup.keep is %d; at least 1 stays".formatted(keep));
        }
    }

    LocalTime time() {
        return LocalTime.parse(at);
    }
}
