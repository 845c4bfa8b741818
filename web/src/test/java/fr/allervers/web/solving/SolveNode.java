package fr.allervers.web.solving;

import fr.allervers.web.job.JobScheduler;
import fr.allervers.web.job.JobSettings;
import fr.allervers.web.job.Jobs;
import fr.allervers.web.quarter.QuartersOfTest;
import fr.allervers.web.store.DataFolder;
import fr.allervers.web.store.DatabaseSettings;
import fr.allervers.web.store.Store;
import fr.allervers.web.store.StoreDatabase;
import fr.allervers.web.store.TestDatabase;
import fr.allervers.web.version.PlanVersions;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;

/** A process that does the solves of a PostgreSQL database, one at a time, until it is killed. */
public final class SolveNode {

    private SolveNode() {}

    /** @param args the address of the database */
    public static void main(String[] args) throws InterruptedException {
        var source = StoreDatabase.open(new DatabaseSettings(args[0], null, null), new DataFolder(Path.of(".")));
        var store = store(source);
        var quarters = QuartersOfTest.of(store);
        var usual = new JobSettings(1, 0, Duration.ofMillis(500), Duration.ofMillis(7500));
        var work = new SolveWork(quarters, new PlanVersions(store, quarters), new Bounds(store, quarters));
        new JobScheduler(usual, source, store, new Jobs(store, source), List.of(work)).start();
        Thread.currentThread().join();
    }

    /** The store of a PostgreSQL database, by the machine's clock. */
    public static Store store(DataSource source) {
        var fixed = TestDatabase.POSTGRESQL.store(source);
        return new Store(fixed.database(), fixed.transactions(), fixed.documents(), Clock.systemUTC(), fixed.current());
    }
}
