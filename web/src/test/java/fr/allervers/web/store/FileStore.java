package fr.allervers.web.store;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The store in the H2 file of a data folder as the application opens it, which tells the step it is in. */
public record FileStore(Store store, DataSource source) implements AutoCloseable {

    /** Where a process may be killed. */
    public enum Step {
        /** Opening and migrating the database, reading the territory. */
        STARTING,
        /** Reading a file, searching a plan: outside of a transaction. */
        WORKING,
        /** In a transaction. */
        WRITING,
        /** Committing it, until it is on the disk. */
        COMMITTING
    }

    /** @param steps hears of each step when it begins */
    public static FileStore open(Path folder, Consumer<Step> steps) {
        var data = new DataFolder(folder);
        var source = new DatabaseChoice().dataSource(DatabaseSettings.H2_FILE, data, false);
        new SchemaUpgrade(source, DatabaseSettings.H2_FILE, data)
                .run(Flyway.configure()
                        .dataSource(source)
                        .callbacks(new ToldMigration(steps))
                        .load());
        var database = JdbcClient.create(source);
        var transactions = telling(new TransactionTemplate(new FileTransactions(source, DiskSpace.of(source))), steps);
        var documents = new Documents(database, transactions, Clock.systemUTC());
        return new FileStore(
                new Store(database, transactions, documents, Clock.systemUTC(), new CurrentTerritory("forbach")),
                source);
    }

    private static TransactionOperations telling(TransactionOperations transactions, Consumer<Step> steps) {
        return new TransactionOperations() {
            @Override
            public <T> T execute(TransactionCallback<T> work) {
                if (TransactionSynchronizationManager.isActualTransactionActive()) {
                    return transactions.execute(work);
                }
                steps.accept(Step.WRITING);
                var result = transactions.execute(t -> {
                    var done = work.doInTransaction(t);
                    steps.accept(Step.COMMITTING);
                    return done;
                });
                steps.accept(Step.WORKING);
                return result;
            }
        };
    }

    @Override
    public void close() {
        StoreDatabase.close(source);
    }
}
