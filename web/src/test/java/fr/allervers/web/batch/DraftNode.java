package fr.allervers.web.batch;

import fr.allervers.web.job.JobScheduler;
import fr.allervers.web.job.JobSettings;
import fr.allervers.web.job.Jobs;
import fr.allervers.web.quarter.QuartersOfTest;
import fr.allervers.web.solving.SolveNode;
import fr.allervers.web.store.DataFolder;
import fr.allervers.web.store.DatabaseSettings;
import fr.allervers.web.store.StoreDatabase;
import fr.allervers.web.travel.TravelRebuild;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A process that makes the drafts asked for in a PostgreSQL database, one at a time, until it is killed. */
public final class DraftNode {

    private DraftNode() {}

    /** @param args the address of the database */
    public static void main(String[] args) throws InterruptedException {
        var source = StoreDatabase.open(new DatabaseSettings(args[0], null, null), new DataFolder(Path.of(".")));
        var store = SolveNode.store(source);
        var batch = BatchOfTest.of(store, QuartersOfTest.of(store));
        var usual = new JobSettings(1, 0, Duration.ofMillis(500), Duration.ofMillis(7500));
        new JobScheduler(
                        usual,
                        source,
                        store,
                        new Jobs(store, source),
                        List.of(new BatchWork(batch.batch(), TravelRebuild.of(store))))
                .start();
        Thread.currentThread().join();
    }
}
