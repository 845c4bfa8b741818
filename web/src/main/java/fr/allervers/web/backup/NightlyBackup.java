package fr.allervers.web.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Backups of the running application, one a night, each restored before it gets its name; the newest so many stay. */
@Component
@ConditionalOnProperty(BackupSettings.FOLDER)
public final class NightlyBackup {

    private static final Logger LOG = LoggerFactory.getLogger(NightlyBackup.class);
    private static final String PREFIX = "aller-vers-";
    private static final String SUFFIX = ".zip";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HHmmss");
    private static final Duration SOON = Duration.ofMinutes(2);

    private final BackupSettings settings;
    private final DataSource source;
    private final Clock clock;
    private volatile @Nullable String failure;

    public NightlyBackup(BackupSettings settings, DataSource source, Clock clock) {
        this.settings = settings;
        this.source = source;
        this.clock = clock;
    }

    /** Makes one now. What fails is told in the log and by {@link #failure}, and leaves no file. */
    public void make() {
        try {
            Files.createDirectories(settings.folder());
            var name = PREFIX + MOMENT.format(LocalDateTime.now(clock)) + SUFFIX;
            var backedUp = make(settings.folder().resolve(name));
            failure = null;
            LOG.info("Backed up {} documents into {}, and restored it to see that it is whole", backedUp, name);
            removeOld();
        } catch (IOException | RuntimeException e) {
            failure = e.toString();
            LOG.error("The backup into {} failed: {}", settings.folder(), e.toString());
        }
    }

    private long make(Path file) throws IOException {
        var draft = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (var out = Files.newOutputStream(draft)) {
                Backup.write(source, clock.instant(), out);
            }
            long documents = Restore.check(draft).documents();
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            return documents;
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private void removeOld() throws IOException {
        var files = files();
        for (var old : files.subList(Math.min(settings.keep(), files.size()), files.size())) {
            Files.delete(old);
        }
    }

    /** Newest first. */
    private List<Path> files() throws IOException {
        try (var files = Files.list(settings.folder())) {
            return files.filter(f -> f.getFileName().toString().matches(PREFIX + ".*\\" + SUFFIX))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
    }

    /** Why the last one that was tried failed, since the start of the application; null where it did not. */
    public @Nullable String failure() {
        return failure;
    }

    /** When the newest whole one was made; empty where there is none. */
    public Optional<Instant> newest() {
        try {
            var files = Files.isDirectory(settings.folder()) ? files() : List.<Path>of();
            return files.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Files.getLastModifiedTime(files.get(0)).toInstant());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * When the next one is to be made: at its time of the day; soon after the start where the last night had none.
     *
     * @param first true at the start of the application
     */
    Instant next(boolean first) {
        var now = clock.instant().atZone(clock.getZone());
        var yesterday = now.minusDays(1).toInstant();
        if (first && newest().filter(yesterday::isBefore).isEmpty()) {
            return now.toInstant().plus(SOON);
        }
        var today = now.with(settings.time());
        return (today.isAfter(now) ? today : today.plusDays(1)).toInstant();
    }
}
