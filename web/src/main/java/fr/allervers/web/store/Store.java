package fr.allervers.web.store;

import java.time.Clock;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The database with its transactions and documents.
 *
 * @param transactions every writing sentence stands in one: outside of one it may be lost when the process is killed
 */
@Component
public record Store(
        JdbcClient database,
        TransactionOperations transactions,
        Documents documents,
        Clock clock,
        CurrentTerritory current) {

    /** Id of the territory whose rows the present thread reads and writes. */
    public String territory() {
        return current.id();
    }

    /** Does all of it or, where it throws, nothing. */
    public void write(Runnable work) {
        transactions.executeWithoutResult(t -> work.run());
    }

    /** Does all of it and gives what it gives or, where it throws, nothing. */
    public <T> T write(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(t -> work.get()));
    }

    /** Lets no other transaction that asks for the same write to a territory until this one is over. */
    public void lock(String territory) {
        database.sql("select id from territory where id = ? for update")
                .param(territory)
                .query(String.class)
                .single();
    }
}
