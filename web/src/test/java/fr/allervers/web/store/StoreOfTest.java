package fr.allervers.web.store;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the application has of a database, without the application. */
public final class StoreOfTest {

    /** Noon of the first of December 2026. */
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-01T12:00:00Z"), ZoneOffset.UTC);

    private StoreOfTest() {}

    static Store of(DataSource source, boolean file) {
        return of(
                source, file ? new FileTransactions(source, DiskSpace.of(source)) : new JdbcTransactionManager(source));
    }

    static Store of(DataSource source, JdbcTransactionManager manager) {
        var database = JdbcClient.create(source);
        var transactions = new TransactionTemplate(manager);
        return new Store(
                database,
                transactions,
                new Documents(database, transactions, CLOCK),
                CLOCK,
                new CurrentTerritory("forbach"));
    }

    /** Makes a territory known that has no tables. */
    public static void territory(String id, Store store) {
        store.write(() -> store.database()
                .sql("insert into territory (id, name, current_version, made_at) values (?, ?, 0, ?)")
                .params(id, id, Moments.of(CLOCK.instant()))
                .update());
    }
}
