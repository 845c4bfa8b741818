package fr.allervers.web.store;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the application has of a database, without the application. */
public record StoreOfTest(
        DataSource source, JdbcClient database, TransactionTemplate transactions, Documents documents) {

    /** Noon of the first of December 2026. */
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-01T12:00:00Z"), ZoneOffset.UTC);

    StoreOfTest(DataSource source, boolean file) {
        this(
                source,
                JdbcClient.create(source),
                new TransactionTemplate(file ? new FileTransactions(source) : new JdbcTransactionManager(source)));
    }

    private StoreOfTest(DataSource source, JdbcClient database, TransactionTemplate transactions) {
        this(source, database, transactions, new Documents(database, transactions, CLOCK));
    }

    /** Makes a territory known that has no tables. */
    public void territory(String id) {
        transactions.executeWithoutResult(t -> database.sql("insert into territory values (?, ?, 0, ?)")
                .params(id, id, Moments.of(CLOCK.instant()))
                .update());
    }
}
