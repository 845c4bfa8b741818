package fr.allervers.web.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A copy of what the H2 file holds, kept in the data folder while its tables are changed: H2 commits each statement of a
 * migration by itself, so one that was cut off is undone with the copy. PostgreSQL undoes it by itself.
 */
record UpgradeCopy(DataSource source, Path folder) {

    private static final Logger LOG = LoggerFactory.getLogger(UpgradeCopy.class);
    private static final String NAME = "before-upgrade.sql.gz";

    private Path file() {
        return folder.resolve(NAME).toAbsolutePath();
    }

    /** Makes the copy; it gets its name when it is whole. */
    void keep() {
        var draft = file().resolveSibling(NAME + ".part");
        run("script to '%s' compression gzip", draft);
        try {
            Files.move(draft, file(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts back what was there before where an upgrade was cut off; does nothing otherwise. */
    void undo() {
        if (Files.exists(file())) {
            LOG.warn("An upgrade of the tables was cut off: everything is put back as it was before from {}", file());
            new JdbcTemplate(source).execute("drop all objects");
            run("runscript from '%s' compression gzip", file());
            drop();
        }
    }

    /** Takes the copy away; where that fails the program must not go on, as what is kept from then on would be undone. */
    void drop() {
        try {
            Files.delete(file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run(String command, Path file) {
        var quoted = file.toString().replace("'", "''");
        new JdbcTemplate(source).execute(command.formatted(quoted));
    }
}
