package fr.allervers.web.command.argument;

import fr.allervers.data.words.Sentence;
import fr.allervers.web.command.terminal.Messages;
import fr.allervers.web.command.terminal.Refusal;
import fr.allervers.web.store.DataFolder;
import fr.allervers.web.store.DatabaseSettings;
import fr.allervers.web.store.RefusedDatabaseException;
import fr.allervers.web.store.SchemaUpgrade;
import fr.allervers.web.store.Store;
import fr.allervers.web.store.StoreDatabase;
import java.io.IOException;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The database of the server, by options or by the server's environment variables. A password is never an option. */
public final class StoreOptions {

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            defaultValue = "${env:ALLERVERS_DATA_FOLDER:-data-aller-vers}",
            descriptionKey = "store.data")
    private Path folder;

    @Option(
            names = "--database",
            paramLabel = "URL",
            defaultValue = "${env:ALLERVERS_DATABASE_URL}",
            descriptionKey = "store.database")
    private @Nullable String url;

    @Option(
            names = "--user",
            paramLabel = "NAME",
            defaultValue = "${env:ALLERVERS_DATABASE_USER}",
            descriptionKey = "store.user")
    private @Nullable String user;

    /** Work with the database. */
    @FunctionalInterface
    public interface Work<T> {
        T with(DataSource source) throws IOException;
    }

    /** Where the database is, for people: its address without password, or the folder of the H2 file. */
    public String place() {
        return settings().place(new DataFolder(folder));
    }

    /** Refuses where the H2 file is not there: a wrong folder must not be taken for an empty database. */
    public void requireThere() {
        if (!settings().isThere(new DataFolder(folder))) {
            throw Refusal.wrongInput(Messages.of("store.none", folder.toString()));
        }
    }

    /**
     * Works with the database and closes it.
     *
     * @throws Refusal where it cannot be reached, or another process holds the H2 file
     */
    public <T> T with(Work<T> work) throws IOException {
        DataSource source;
        try {
            source = StoreDatabase.open(settings(), new DataFolder(folder));
        } catch (RefusedDatabaseException e) {
            throw Refusal.wrongInput(refusal(e));
        }
        try {
            return work.with(source);
        } finally {
            StoreDatabase.close(source);
        }
    }

    /** Work with the store. */
    @FunctionalInterface
    public interface StoreWork<T> {
        T with(Store store) throws IOException;
    }

    /**
     * Works with the store, with all tables that this version of the program knows, and closes it.
     *
     * @throws Refusal where it cannot be reached, or another process holds the H2 file
     */
    public <T> T withStore(StoreWork<T> work) throws IOException {
        return with(source -> {
            var data = new DataFolder(folder);
            new SchemaUpgrade(source, settings(), data).run();
            return work.with(StoreDatabase.store(source, settings(), data, ""));
        });
    }

    private Sentence refusal(RefusedDatabaseException e) {
        return e.isInUse()
                ? Messages.of("store.inUse", place())
                : Messages.of("store.unreachable", place(), String.valueOf(e.getMessage()));
    }

    private DatabaseSettings settings() {
        return new DatabaseSettings(url, user, System.getenv("ALLERVERS_DATABASE_PASSWORD"));
    }
}
